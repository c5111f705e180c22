package org.spindle.ir.verify;

/**
 * A rule that a program breaks.
 *
 * @param symbol the procedure or global, or null when it is the program's own
 * @param block the block's name in canonical text, or null
 */
public record Violation(String symbol, String block, String message) {
  @Override
  public String toString() {
    String place = symbol == null ? "program" : "@" + symbol;
    return (block == null ? place : place + " " + block) + ": " + message;
  }
}
