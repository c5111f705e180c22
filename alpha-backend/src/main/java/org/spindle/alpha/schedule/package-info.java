/**
 * List scheduling: the order of the instructions of a block before registers are allocated, by the timing of the 21064
 * (docs/emulator.md), which issues in order.
 */
package org.spindle.alpha.schedule;
