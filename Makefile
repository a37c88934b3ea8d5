# SPDX-License-Identifier: GPL-2.0

# Exit status 4 is "cannot run here", which breaks neither a build nor a run.
all:
	@lib/build.sh >&2 || [ $$? -eq 4 ]

run_tests: all
	@./kmod_ns.sh || [ $$? -eq 4 ]

clean:
	$(RM) -r build

help:
	@echo '  all         build the modules against KDIR (default: the running kernel)'
	@echo '  run_tests   and test this machine with them; loading takes root'
	@echo '  clean       remove what was built'

.PHONY: all run_tests clean help

-include dev.mk
