package org.spindle.frontend.modula3.syntax;

import org.spindle.frontend.source.SourceRange;

/** A name where it is written. */
public record Identifier(String name, SourceRange range) {
  @Override
  public String toString() {
    return name;
  }
}
