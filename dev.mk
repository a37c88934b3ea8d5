# SPDX-License-Identifier: GPL-2.0
# What a kernel tree has no use for: its lib.mk's part, kernels to boot, and tests
# of the test.

ifeq ($(wildcard ../lib.mk),)
all: $(OUTPUT)/built

# 4 again: nothing could run
run_tests: all
	@./kmod_ns.sh || [ $$? -eq 4 ]

clean:
	$(RM) -r built build
endif

# copy what belongs there into a kernel tree: KTREE=tree
tree:
	@./tree.sh "$(KTREE)"

# install the distribution's packages that this takes; nothing if all are there
deps:
	@./deps.sh >&2

# and those that kernels of other suites and architectures take
deps-matrix:
	@./deps.sh matrix >&2

# and those that check-all and the mutants of kmod take
deps-slow:
	@./deps.sh slow >&2

# test a kernel in a guest: KERNEL=name, KERNEL=host, or KDIR=a built tree
vm_tests:
	@vm/run.sh

kernels:
	@kernels/get.sh -l

# test many kernels: KERNELS='uml-* debian-sid-*', KDIR=trees, HOSTS=file of ssh logins
matrix:
	@matrix/run.sh

# the gate: every landing passes it
check:
	@tests/check.sh

# and what takes many minutes
check-all:
	@tests/check.sh all

# break the kernel, its build or kmod, and see what turns red: MUTANTS='loader-*' KERNEL=name
mutants:
	@mutants/run.sh $(MUTANTS)

help:
	@echo '  all         build the modules against KDIR (default: the running kernel)'
	@echo '  run_tests   and test this machine with them; loading takes root'
	@echo '  clean       remove what was built'
	@echo '  tree        make it a selftest of the kernel tree KTREE='
	@echo '  deps        install the packages that the targets below take'
	@echo '  deps-matrix what else the kernels of other suites and architectures take'
	@echo '  deps-slow   what else check-all and the mutants of kmod take'
	@echo '  vm_tests    test a kernel in a guest: KERNEL=name or KDIR=tree'
	@echo '  kernels     list the names'
	@echo '  matrix      test many kernels, and make a page of it: KERNELS=patterns'
	@echo '  mutants     break a kernel in many ways, and see that each is noticed'
	@echo '  check       test the test itself, a stock kernel and a UML pair'
	@echo '  check-all   and what takes many minutes'

.PHONY: deps-slow all run_tests clean tree deps deps-matrix vm_tests kernels matrix mutants check check-all help
