/**
 * Instruction selection: SIR to machine code over virtual registers. Values and memory accesses
 * follow the rule table {@code ev4.rules}; calls, switches, traps and block structure are handled
 * beside it.
 */
package org.spindle.alpha.select;
