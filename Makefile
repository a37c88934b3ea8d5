# SPDX-License-Identifier: GPL-2.0

TEST_PROGS := kmod_ns.sh
TEST_FILES := cases lib settings
TEST_GEN_FILES := built

OUTPUT ?= $(CURDIR)
export KMOD_NS_BUILD := $(OUTPUT)/build
EXTRA_CLEAN := $(KMOD_NS_BUILD)

-include ../lib.mk dev.mk

# Exit status 4 is "cannot be built here", which breaks no build.
$(OUTPUT)/built:
	@lib/build.sh $@ || [ $$? -eq 4 ]

.PHONY: $(OUTPUT)/built
