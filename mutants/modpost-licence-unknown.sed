# SPDX-License-Identifier: GPL-2.0
# Any word stands for a licence, so that columns of v5.4's order are misread (R7).
# file: scripts/mod/modpost.c
# cases: symvers.namespace_third
# kernels: since 5.19
/^static void read_dump\(/,/^}/ {
	/unknown license/ {
		N
		s/.*/\t\t\tgpl_only = false;/
	}
}
