package org.spindle.frontend.diagnostics;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The codes of all warnings, each of which users can turn off. */
public final class WarningCodes {
  /** Stands for every code. */
  public static final String ALL = "all";

  private static final Set<String> CODES =
      new TreeSet<>(
          Set.of(
              "bounds", "divide", "empty-label", "missing-return", "range", "text-identity", "uncaught",
              "unreachable",
              "unused"));

  private WarningCodes() {}

  /** The codes, in alphabetical order. */
  public static Collection<String> all() {
    return CODES;
  }

  /** The first of {@code codes} that is none. */
  public static Optional<String> unknown(Collection<String> codes) {
    return codes.stream().filter(c -> !c.equals(ALL) && !CODES.contains(c)).findFirst();
  }

  /**
   * The warnings that a user wants: all but those in {@code off}, and those in {@code on} even where {@code off} has all.
   */
  public static Predicate<String> wanted(Collection<String> on, Collection<String> off) {
    return code -> on.contains(code) || !off.contains(code) && (!off.contains(ALL) || on.contains(ALL));
  }
}
