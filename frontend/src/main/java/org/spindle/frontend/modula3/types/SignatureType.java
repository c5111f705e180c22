package org.spindle.frontend.modula3.types;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
    /** No exceptions at all. */
    public static final Raises NONE = new Raises(false, Collections.emptySortedSet());

    /** These and others. */
    public Raises plus(Raises other) {
      SortedSet<String> all = new TreeSet<>(exceptions);
      all.addAll(other.exceptions);
      return new Raises(any || other.any, all);
    }

    public boolean covers(Raises other) {
      return any || !other.any && exceptions.containsAll(other.exceptions);
    }
  }
}
