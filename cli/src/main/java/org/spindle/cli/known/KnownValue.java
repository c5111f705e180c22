package org.spindle.cli.known;

/** What is known of a SIR parameter. */
public sealed interface KnownValue {
  /** Its bit pattern. */
  record Bits(long bits) implements KnownValue {}

  /** An address: that many bytes from the start of a global. */
  record Place(String global, long offset) implements KnownValue {}
}
