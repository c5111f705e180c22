package org.spindle.alpha.isa;

import java.util.ArrayList;
import java.util.List;

/**
 * The qualifiers a floating-point operation may carry (Architecture Handbook, section 4.7.1 and
 * appendix C).
 */
public enum QualifierSet {
  /** No qualifier; the function code is complete. */
  NONE(List.of()),
  /** IEEE arithmetic: any of the four roundings with no trap, /U, /SU and /SUI. */
  IEEE(crossed(ieeeRoundings(), List.of(trap("", 0), trap("u", 1), trap("su", 5), trap("sui", 7)))),
  /** IEEE conversion to a quadword: /V instead of /U. */
  IEEE_TO_INTEGER(
      crossed(ieeeRoundings(), List.of(trap("", 0), trap("v", 1), trap("sv", 5), trap("svi", 7)))),
  /** IEEE conversion from a quadword: inexact is the only possible trap. */
  IEEE_FROM_INTEGER(crossed(ieeeRoundings(), List.of(trap("", 0), trap("sui", 7)))),
  /** IEEE comparison. */
  IEEE_COMPARE(List.of(new Qualifier("", 2), new Qualifier("/su", 0b10110))),
  /** Widening S to T. */
  IEEE_WIDEN(List.of(new Qualifier("", 0b01010), new Qualifier("/s", 0b11010))),
  /** VAX arithmetic: normal or chopped rounding. */
  VAX(crossed(vaxRoundings(), List.of(trap("", 0), trap("u", 1), trap("s", 4), trap("su", 5)))),
  /** VAX conversion to a quadword. */
  VAX_TO_INTEGER(
      crossed(vaxRoundings(), List.of(trap("", 0), trap("v", 1), trap("s", 4), trap("sv", 5)))),
  /** VAX conversion from a quadword: rounding only. */
  VAX_FROM_INTEGER(crossed(vaxRoundings(), List.of(trap("", 0)))),
  /** VAX comparison. */
  VAX_COMPARE(List.of(new Qualifier("", 2), new Qualifier("/s", 0b10010))),
  /** Quadword to longword within floating registers. */
  LONGWORD(
      List.of(new Qualifier("", 0), new Qualifier("/v", 0b00100), new Qualifier("/sv", 0b10100)));

  private final List<Qualifier> members;

  QualifierSet(List<Qualifier> members) {
    this.members = members;
  }

  /** The qualifiers of this set; empty for {@link #NONE}. */
  public List<Qualifier> members() {
    return members;
  }

  /**
   * Finds a qualifier by its text.
   *
   * @throws IllegalArgumentException if this set has none of that text
   */
  public Qualifier named(String suffix) {
    return members.stream()
        .filter(q -> q.suffix().equals(suffix))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no qualifier '" + suffix + "' in " + this));
  }

  private static List<Qualifier> ieeeRoundings() {
    return List.of(
        new Qualifier("c", 0), new Qualifier("m", 1), new Qualifier("", 2), new Qualifier("d", 3));
  }

  private static List<Qualifier> vaxRoundings() {
    return List.of(new Qualifier("c", 0), new Qualifier("", 2));
  }

  private static Qualifier trap(String suffix, int mode) {
    return new Qualifier(suffix, mode << 2);
  }

  private static List<Qualifier> crossed(List<Qualifier> roundings, List<Qualifier> traps) {
    var result = new ArrayList<Qualifier>();
    for (Qualifier trap : traps) {
      for (Qualifier rounding : roundings) {
        String text = trap.suffix() + rounding.suffix();
        result.add(new Qualifier(text.isEmpty() ? "" : "/" + text, trap.bits() | rounding.bits()));
      }
    }
    return List.copyOf(result);
  }
}
