package org.spindle.frontend.modula3.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spindle.frontend.source.SourceRange;

/** The explicit brands of a program, which must differ. */
final class Brands {
  private final Map<String, SourceRange> explicit = new HashMap<>();

  /** Notes a brand; gives the place of an equal one. */
  Optional<SourceRange> add(String brand, SourceRange range) {
    SourceRange earlier = explicit.putIfAbsent(brand, range);
    return earlier == null || earlier.equals(range) ? Optional.empty() : Optional.of(earlier);
  }
}
