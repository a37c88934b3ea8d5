/* SPDX-License-Identifier: GPL-2.0 */
/*
 * One table for modpost, the loader, and the model of the rule (lib/pairs.sh):
 * lists of modules that a symbol may be exported to. Every test_ns_pair driver
 * asks for every symbol. Who includes it says what PAIR(name, list) is to be.
 */
PAIR(exact, "test_ns_pair");
PAIR(first, "test_ns_pair,test_ns_none");
PAIR(middle, "test_ns_none,test_ns_pair,test_ns_nobody");
PAIR(last, "test_ns_none,test_ns_pair");
PAIR(glob, "test_ns_pair*");
PAIR(glob_first, "test_ns_p*,test_ns_none");
PAIR(glob_last, "test_ns_none,test_ns_pair*");
PAIR(glob_other, "test_ns_none*,test_ns_pair");
PAIR(glob_later, "test_ns_pair,test_ns_none*");
PAIR(glob_inside, "test_ns_*r");
PAIR(glob_twice, "test_ns_pair**");
PAIR(glob_all, "*");
PAIR(longer, "test_ns_pairs");
PAIR(letters, "TEST_NS_PAIR");
PAIR(space, "test_ns_none, test_ns_pair");
PAIR(comma, "test_ns_pair,");
PAIR(comma_first, ",test_ns_pair");
PAIR(empty, "");
PAIR(dash, "test-ns-pair");
PAIR(dash_name, "test-ns-pair-dash");
PAIR(underscore_name, "test_ns_pair_dash");
PAIR(dash_glob, "test-ns-p*");
#undef PAIR
