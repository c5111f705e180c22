package org.spindle.alpha.encode;

/**
 * A word or quadword to be completed when addresses are known.
 *
 * @param offset byte offset of the place in its section
 * @param type what is written there
 * @param symbol the symbol referred to
 * @param addend bytes added to the symbol's address
 */
public record Relocation(int offset, RelocationType type, String symbol, long addend) {}
