/**
 * Register allocation: linear scan over live intervals that are split at calls and where registers
 * run out, after Wimmer and Moessenboeck, "Optimized Interval Splitting in a Linear Scan Register
 * Allocator" (2005).
 */
package org.spindle.alpha.allocate;
