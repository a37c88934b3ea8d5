# SPDX-License-Identifier: GPL-2.0
# What a kernel tree has no use for: kernels to boot, and tests of the test.

# install the distribution's packages that this takes; nothing if all are there
deps:
	@./deps.sh >&2

# test a kernel in a guest: KERNEL=name, KERNEL=host, or KDIR=a built tree
vm_tests:
	@vm/run.sh

kernels:
	@kernels/get.sh -l

# the gate: every landing passes it
check:
	@tests/check.sh

# and what takes many minutes
check-all:
	@tests/check.sh all

help: help-dev
help-dev:
	@echo '  deps        install the packages that the targets below take'
	@echo '  vm_tests    test a kernel in a guest: KERNEL=name or KDIR=tree'
	@echo '  kernels     list the names'
	@echo '  check       test the test itself, a stock kernel and a UML pair'
	@echo '  check-all   and what takes many minutes'

.PHONY: deps vm_tests kernels check check-all help-dev
