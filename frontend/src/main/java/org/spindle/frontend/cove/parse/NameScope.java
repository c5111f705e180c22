package org.spindle.frontend.cove.parse;

import java.util.HashMap;
import java.util.Map;

/** A scope of ordinary identifiers (C17 6.2.1), knowing of each name only whether it is a type's. */
final class NameScope {
  /** What a name stands for. */
  enum Kind {
    TYPE,
    ORDINARY,
    UNKNOWN
  }

  private final NameScope outer;
  private final Map<String, Kind> names = new HashMap<>(4);

  NameScope(NameScope outer) {
    this.outer = outer;
  }

  NameScope outer() {
    return outer;
  }

  void declare(String name, Kind kind) {
    names.put(name, kind);
  }

  Kind lookup(String name) {
    for (NameScope scope = this; scope != null; scope = scope.outer) {
      Kind kind = scope.names.get(name);
      if (kind != null) {
        return kind;
      }
    }
    return Kind.UNKNOWN;
  }
}
