package org.spindle.frontend.modula3.types;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.spindle.frontend.modula3.syntax.Signature.Mode;

/**
 * Parameters, result and exceptions.
 *
 * @param result null if there is none
 */
public record SignatureType(List<Formal> formals, Type result, Raises raises) {
  public SignatureType {
    formals = List.copyOf(formals);
  }

  /** A parameter with its default value. */
  public record Formal(Mode mode, String name, Type type, Lazy<Optional<Constant>> initial) {}

  /** The qualified names of the exceptions that may be raised, or any. */
  public record Raises(boolean any, SortedSet<String> exceptions) {
    public boolean covers(Raises other) {
      return any || !other.any && exceptions.containsAll(other.exceptions);
    }
  }
}
