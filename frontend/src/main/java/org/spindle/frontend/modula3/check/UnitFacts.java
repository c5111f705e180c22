package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.source.SourceRange;

/** What one unit says that must fit with all others of a program, whether they see each other or not. */
final class UnitFacts {
  /** An explicit brand. */
  record Brand(String text, SourceRange range) {}

  /**
   * Something said of an opaque type, named as in {@code Thread.T}.
   *
   * @param above the opaque type nearest among the supertypes that it is said to have
   */
  record Above(String type, Optional<String> above, SourceRange range) {}

  private static final int MAX_DEPTH = 10_000;

  private final List<Brand> brands;
  private final List<Above> declarations;
  private final List<Above> revelations;

  UnitFacts() {
    this(List.of(), List.of(), List.of());
  }

  UnitFacts(List<Brand> brands, List<Above> declarations, List<Above> revelations) {
    this.brands = new ArrayList<>(brands);
    this.declarations = new ArrayList<>(declarations);
    this.revelations = new ArrayList<>(revelations);
  }

  void brand(String text, SourceRange range) {
    brands.add(new Brand(text, range));
  }

  void declaration(String type, Type bound, SourceRange range) {
    declarations.add(new Above(type, above(bound), range));
  }

  void revelation(String type, Type revealed, SourceRange range) {
    revelations.add(new Above(type, above(revealed), range));
  }

  private static Optional<String> above(Type type) {
    Type t = type;
    for (int i = 0; i < MAX_DEPTH; i++) {
      switch (t) {
        case ObjectType o -> t = o.supertype();
        case OpaqueType o -> {
          return Optional.of(o.name());
        }
        case null, default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  List<Brand> brands() {
    return brands;
  }

  /** The declarations of opaque types. */
  List<Above> declarations() {
    return declarations;
  }

  /** The complete revelations. */
  List<Above> revelations() {
    return revelations;
  }
}
