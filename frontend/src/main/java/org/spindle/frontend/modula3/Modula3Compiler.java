package org.spindle.frontend.modula3;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.check.CheckedInterface;
import org.spindle.frontend.modula3.check.CheckedModule;
import org.spindle.frontend.modula3.check.IncrementalCheck;
import org.spindle.frontend.modula3.check.ProgramClosure;
import org.spindle.frontend.modula3.lower.StartUp;
import org.spindle.frontend.modula3.lower.TypeDescriptors;
import org.spindle.frontend.modula3.lower.UnitLowering;
import org.spindle.frontend.modula3.names.Symbol;
import org.spindle.frontend.modula3.names.TypeSymbol;
import org.spindle.frontend.modula3.parser.DeepStack;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.units.SourceSet;
import org.spindle.frontend.modula3.units.UnitStore;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;
import org.spindle.ir.Program;

/** Checks and compiles Modula-3 programs. */
public final class Modula3Compiler {
  /** The interfaces whose procedures compiled code calls (docs/abi.md). */
  private static final List<String> RUN_TIME =
      List.of("RTException", "RTHeapRep", "RTMain", "RTType", "RuntimeError", "Text");

  private Modula3Compiler() {}

  /**
   * Checks units and the interfaces they need.
   *
   * @param files names of files such as {@code Main.m3}, found in {@code sources}
   */
  public static void check(SourceSet sources, Collection<String> files, Diagnostics diagnostics) {
    check(sources, files, UnitStore.NONE, diagnostics);
  }

  /**
   * Checks units and the interfaces they need, but not those again that {@code store} tells are as they were. What
   * another version of this compiler has put there is not used.
   *
   * @param files names of files such as {@code Main.m3}, found in {@code sources}
   */
  public static void check(
      SourceSet sources, Collection<String> files, UnitStore store, Diagnostics diagnostics) {
    Optional<String> stamp = store == UnitStore.NONE ? Optional.empty() : CompilerStamp.find();
    IncrementalCheck check =
        new IncrementalCheck(
            sources, stamp.isPresent() ? store : UnitStore.NONE, stamp.orElse(""), diagnostics);
    guarded(
        diagnostics,
        () -> {
          check.check(files);
          return nothing();
        });
  }

  /**
   * Compiles units, everything they need, and the run-time library that compiled code calls. If there are errors, they
   * are in {@code diagnostics}, and the program has no units.
   *
   * @param files names of files such as {@code Main.m3}, found in {@code sources}
   */
  public static Modula3Program compile(
      SourceSet sources, Collection<String> files, Diagnostics diagnostics) {
    return compile(sources, files, List.of(), diagnostics);
  }

  /**
   * Compiles units as {@link #compile(SourceSet, Collection, Diagnostics)} does, for a program with units in other
   * languages too.
   *
   * @param others names of units {@code U} whose {@code U:body} runs, in this order, after the bodies of all modules but
   *     those that export Main
   */
  public static Modula3Program compile(
      SourceSet sources, Collection<String> files, List<String> others, Diagnostics diagnostics) {
    return guarded(diagnostics, () -> compileHere(sources, files, others, diagnostics));
  }

  private static Modula3Program nothing() {
    return new Modula3Program(List.of(), List.of(), Map.of());
  }

  private static Modula3Program guarded(Diagnostics diagnostics, Supplier<Modula3Program> work) {
    try {
      return DeepStack.call(work);
    } catch (StackOverflowError e) {
      diagnostics.error(
          SourceFile.of("program", "").whole(), "too-deep", "an expression or type is nested too deeply");
      return nothing();
    }
  }

  private static Modula3Program compileHere(
      SourceSet sources, Collection<String> files, List<String> others, Diagnostics diagnostics) {
    Set<String> roots = new LinkedHashSet<>();
    for (String name : RUN_TIME) {
      if (sources.fileNames().contains(name + ".i3")) {
        roots.add(name + ".i3");
      }
    }
    roots.addAll(files);
    ProgramClosure closure = new ProgramClosure(sources, diagnostics);
    closure.add(roots);
    Map<String, CheckedInterface> interfaces = closure.interfaces().all();
    if (diagnostics.hasErrors()) {
      return new Modula3Program(List.of(), List.of(), interfaces);
    }
    List<CheckedModule> modules = closure.initializationOrder();
    try {
      List<String> order = modules.stream().map(CheckedModule::name).toList();
      return new Modula3Program(lower(interfaces.values(), modules, startOrder(modules, others)), order,
          interfaces);
    } catch (Layout.UnrevealedException e) {
      diagnostics.add(
          Diagnostic.error(
              declaration(e.type(), interfaces.values()),
              "reveal",
              "no unit of the program reveals the opaque type %s completely".formatted(e.type().name()))
              .withHint("give the program the module with 'REVEAL %s = ...'".formatted(e.type().name())));
      return new Modula3Program(List.of(), List.of(), interfaces);
    }
  }

  /** Where an opaque type is declared: in one of the program's interfaces, for no other unit can. */
  private static SourceRange declaration(OpaqueType type, Collection<CheckedInterface> interfaces) {
    return interfaces.stream()
        .flatMap(i -> i.contents().symbols().stream())
        .filter(s -> s instanceof TypeSymbol t && t.type().get() == type)
        .map(Symbol::range)
        .findFirst()
        .orElseGet(() -> SourceFile.of(type.name(), "").whole());
  }

  /** The units whose bodies run, in order. */
  private static List<String> startOrder(List<CheckedModule> modules, List<String> others) {
    List<String> order = new ArrayList<>();
    int mains = 0;
    for (CheckedModule m : modules) {
      order.add(m.name());
      mains = m.exports().contains("Main") || mains > 0 ? mains + 1 : 0;
    }
    order.addAll(order.size() - mains, others);
    return order;
  }

  private static List<Program> lower(
      Collection<CheckedInterface> interfaces, List<CheckedModule> modules, List<String> order) {
    TypeDescriptors types = new TypeDescriptors();
    List<Program> units = new ArrayList<>();
    for (CheckedInterface i : interfaces) {
      units.add(UnitLowering.lower(i.typed(), types));
    }
    for (CheckedModule m : modules) {
      units.add(UnitLowering.lower(m.typed(), types));
    }
    units.add(types.build());
    units.add(StartUp.build(order));
    return units;
  }
}
