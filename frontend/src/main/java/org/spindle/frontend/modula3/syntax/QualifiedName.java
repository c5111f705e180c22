package org.spindle.frontend.modula3.syntax;

import java.util.Optional;
import org.spindle.frontend.source.SourceRange;

/** {@code name} or {@code unit.name}. */
public record QualifiedName(Optional<Identifier> unit, Identifier name, SourceRange range) {
  @Override
  public String toString() {
    return unit.map(u -> u.name() + "." + name.name()).orElse(name.name());
  }
}
