package org.spindle.frontend.modula3.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.units.ExportIndex;
import org.spindle.frontend.modula3.units.SourceSet;

/** Finds and checks all units of a program: those asked for, what they import, and the modules behind it. */
public final class ProgramClosure {
  private final SourceSet sources;
  private final ProgramRules rules;
  private final Interfaces interfaces;
  private final ExportIndex exporters;
  private final Map<String, CheckedModule> modules = new LinkedHashMap<>();
  private final Set<String> failed = new HashSet<>();

  public ProgramClosure(SourceSet sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.rules = new ProgramRules(diagnostics);
    this.interfaces =
        new Interfaces(
            sources,
            report -> {
              diagnostics.addAll(report.found());
              rules.add(report.facts());
            });
    this.exporters = new ExportIndex(sources);
  }

  public Interfaces interfaces() {
    return interfaces;
  }

  /** Checks units, named by file as in {@code Text.i3}, and everything they need. */
  public void add(Collection<String> fileNames) {
    Deque<String> wanted = new ArrayDeque<>(fileNames);
    Set<String> seen = new HashSet<>();
    int exported = 0;
    while (!wanted.isEmpty()) {
      String file = wanted.poll();
      if (!seen.add(file)) {
        continue;
      }
      String name = file.substring(0, file.length() - ".i3".length());
      if (file.endsWith(".i3")) {
        interfaces.find(name);
      } else if (file.endsWith(".m3")) {
        addModule(name);
      }
      List<String> reached = List.copyOf(interfaces.all().keySet());
      for (String i : reached.subList(exported, reached.size())) {
        exporters.exporters(i).forEach(m -> wanted.add(m + ".m3"));
      }
      exported = reached.size();
    }
    rules.finish();
  }

  private void addModule(String name) {
    if (!modules.containsKey(name) && !failed.contains(name)) {
      interfaces.checkModule(name).ifPresentOrElse(m -> modules.put(name, m), () -> failed.add(name));
    }
  }

  /**
   * The modules in an order in which their bodies may run: if one depends on another and not conversely, it comes later
   * (language definition, section 2.5.6). Those that export Main are last.
   */
  public List<CheckedModule> initializationOrder() {
    Map<String, List<CheckedModule>> byInterface = new HashMap<>();
    modules.values().forEach(
        m -> m.exports().forEach(i -> byInterface.computeIfAbsent(i, k -> new ArrayList<>()).add(m)));
    List<CheckedModule> order = new ArrayList<>();
    Set<String> visited = new HashSet<>();
    for (boolean main : new boolean[] {false, true}) {
      for (CheckedModule m : modules.values()) {
        if (m.exports().contains("Main") == main) {
          visit(m, byInterface, visited, order);
        }
      }
    }
    return order;
  }

  private void visit(
      CheckedModule module,
      Map<String, List<CheckedModule>> byInterface,
      Set<String> visited,
      List<CheckedModule> order) {
    if (!visited.add(module.name())) {
      return;
    }
    for (String i : reachableInterfaces(module)) {
      for (CheckedModule m : byInterface.getOrDefault(i, List.of())) {
        visit(m, byInterface, visited, order);
      }
    }
    order.add(module);
  }

  private Set<String> reachableInterfaces(CheckedModule module) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(module.imports());
    open.addAll(module.exports());
    while (!open.isEmpty()) {
      String name = open.poll();
      CheckedInterface i = interfaces.all().get(name);
      if (i != null && reached.add(name)) {
        open.addAll(i.imports());
      }
    }
    return reached;
  }

  /** The modules checked without errors, in no particular order. */
  public Collection<CheckedModule> modules() {
    return modules.values();
  }

  /** Whether a unit is part of the run-time library. */
  public boolean isLibrary(String fileName) {
    return sources.isLibrary(fileName);
  }
}
