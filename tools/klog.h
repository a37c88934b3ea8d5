/* SPDX-License-Identifier: GPL-2.0 */
#ifndef KLOG_H
#define KLOG_H

#include <stdio.h>

/* Remembers where the kernel log ends now. Returns 0 or an errno. */
int klog_open(void);

/*
 * Prints the records that came since the last call (or klog_open()), one a
 * line: level, space, text. Records that the buffer has lost are counted in a
 * line of their own, so that a missing message is never taken for silence.
 */
void klog_print_news(FILE *out);

#endif /* KLOG_H */
