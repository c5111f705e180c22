package org.spindle.frontend.modula3.types;

import java.util.Optional;
import org.spindle.frontend.source.SourceRange;

/**
 * A method that an object type adds.
 *
 * @param signature without the receiver
 * @param body the default, a procedure or NIL
 */
public record Method(
    String name, SourceRange range, Lazy<SignatureType> signature, Lazy<Optional<Constant>> body) {
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
