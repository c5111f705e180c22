package org.spindle.alpha.isa;

/**
 * A trapping and rounding qualifier of a floating-point operation: the text after the slash, and
 * the value of function bits 10:6 that selects it.
 *
 * @param suffix text after the mnemonic, with its slash; empty for the plain form
 * @param bits function bits 10:6 (trap mode in the upper three, rounding or source detail in the
 *     lower two)
 */
public record Qualifier(String suffix, int bits) {}
