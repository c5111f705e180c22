package org.spindle.frontend.cove.elaborate;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.spindle.frontend.cove.tree.Entity;
import org.spindle.frontend.cove.types.CType;

/** The names of one block: ordinary identifiers and tags (C17 6.2.3). */
final class Scope {
  private final Scope outer;
  private final Map<String, Entity> names = new LinkedHashMap<>();
  private final Map<String, CType> tags = new HashMap<>();

  Scope(Scope outer) {
    this.outer = outer;
  }

  Scope outer() {
    return outer;
  }

  boolean isFile() {
    return outer == null;
  }

  void declare(String name, Entity entity) {
    names.put(name, entity);
  }

  void declareTag(String name, CType type) {
    tags.put(name, type);
  }

  Entity here(String name) {
    return names.get(name);
  }

  CType tagHere(String name) {
    return tags.get(name);
  }

  Entity lookup(String name) {
    for (Scope s = this; s != null; s = s.outer) {
      Entity found = s.names.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  CType lookupTag(String name) {
    for (Scope s = this; s != null; s = s.outer) {
      CType found = s.tags.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  Collection<String> visibleNames() {
    TreeSet<String> all = new TreeSet<>();
    for (Scope s = this; s != null; s = s.outer) {
      all.addAll(s.names.keySet());
    }
    return all;
  }
}
