package org.spindle.frontend.modula3.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;

/**
 * What must hold for a program as a whole: explicit brands differ, an opaque type has one complete revelation, and none
 * comes to be its own supertype (language definition, sections 2.2.8 and 2.4.7).
 */
final class ProgramRules {
  private final Diagnostics diagnostics;
  private final Map<String, UnitFacts.Brand> brands = new HashMap<>();
  private final Map<String, UnitFacts.Above> declarations = new LinkedHashMap<>();
  private final Map<String, UnitFacts.Above> revelations = new LinkedHashMap<>();

  ProgramRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Adds a unit, and reports where it does not fit with those before. */
  void add(UnitFacts unit) {
    unit.brands().forEach(this::brand);
    for (UnitFacts.Above d : unit.declarations()) {
      declarations.put(d.type(), d);
    }
    for (UnitFacts.Above r : unit.revelations()) {
      UnitFacts.Above other = revelations.putIfAbsent(r.type(), r);
      if (other != null && !other.equals(r)) {
        diagnostics.add(
            Diagnostic.error(r.range(), "reveal", "%s is already revealed completely".formatted(r.type()))
                .withNote(other.range(), "the other revelation is here"));
      }
    }
  }

  private void brand(UnitFacts.Brand brand) {
    UnitFacts.Brand other = brands.putIfAbsent(brand.text(), brand);
    if (other != null && !other.equals(brand)) {
      diagnostics.add(
          Diagnostic.error(
              brand.range(), "brand", "the brand \"%s\" is used by another type".formatted(brand.text()))
              .withNote(other.range(), "the other type is here"));
    }
  }

  /** Reports types that are their own supertypes; all units are known now. */
  void finish() {
    Map<String, UnitFacts.Above> known = new LinkedHashMap<>(declarations);
    known.putAll(revelations);
    Set<String> done = new HashSet<>();
    for (String start : known.keySet()) {
      Set<String> path = new LinkedHashSet<>();
      String type = start;
      while (type != null && !done.contains(type) && path.add(type)) {
        UnitFacts.Above next = known.get(type);
        type = next == null ? null : next.above().orElse(null);
      }
      if (type != null && path.contains(type)) {
        List<String> passed = List.copyOf(path);
        cycle(passed.subList(passed.indexOf(type), passed.size()), known);
      }
      done.addAll(path);
    }
  }

  /** Reports a cycle where its last revelation stands, or its last declaration if none is revealed. */
  private void cycle(List<String> types, Map<String, UnitFacts.Above> known) {
    List<String> revealed = revelations.keySet().stream().filter(types::contains).toList();
    UnitFacts.Above last = known.get(revealed.isEmpty() ? types.getLast() : revealed.getLast());
    diagnostics.error(last.range(), "reveal", "this makes %s a supertype of itself".formatted(last.type()));
  }
}
