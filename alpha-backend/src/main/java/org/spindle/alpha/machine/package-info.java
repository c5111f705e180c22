/**
 * Machine code before it has registers: Alpha instructions and a few pseudo instructions over
 * virtual registers, in blocks with parameters. Selection makes it, the register allocator assigns
 * it, emission turns it into words.
 *
 * <p>Registers are numbers: 0 to 63 are those of {@link org.spindle.alpha.isa.Registers}, greater
 * ones virtual. A virtual register is defined once.
 */
package org.spindle.alpha.machine;
