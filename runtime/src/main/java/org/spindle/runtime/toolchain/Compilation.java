package org.spindle.runtime.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.spindle.frontend.cove.CoveCompiler;
import org.spindle.frontend.cove.CoveProgram;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.Modula3Compiler;
import org.spindle.frontend.modula3.header.InterfaceHeaders;
import org.spindle.frontend.modula3.units.MemorySources;
import org.spindle.frontend.modula3.units.ProgramUnits;
import org.spindle.frontend.modula3.units.SourceSet;
import org.spindle.frontend.modula3.units.UnitStore;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Program;

/**
 * One run of the compilers over a program's files. SIR comes first and Modula-3 last, for what the others use of the
 * library, and the procedure that starts all of them, are compiled from Modula-3.
 */
final class Compilation {
  private static final String MODULA3_INTERFACE = ".i3";

  private final SourceInput input;
  private final List<Path> includes;
  private final Consumer<String> stage;
  private final Diagnostics diagnostics;
  private final LibrarySources library = new LibrarySources();
  private final MemorySources sources = new MemorySources(library);
  private SourceSet modula3 = sources;
  private final List<Program> units = new ArrayList<>();
  private final Set<String> roots = new LinkedHashSet<>();

  Compilation(SourceInput input, List<Path> includes, Consumer<String> stage) {
    this.input = input;
    this.includes = includes;
    this.stage = stage;
    diagnostics = input.diagnostics();
  }

  /** The units; worth nothing when there are errors. */
  List<Program> run() {
    readModula3();
    readSir();
    boolean started = units.stream().map(Program::entry).anyMatch(Objects::nonNull);
    List<String> bodies = compileCove();
    addMissing();
    if (!roots.isEmpty() || !bodies.isEmpty()) {
      stage.accept("compiling Modula-3");
      for (Program unit : Modula3Compiler.compile(modula3, roots, bodies, diagnostics).units()) {
        if (unit.entry() == null || !started) {
          units.add(unit);
        }
      }
    }
    return units;
  }

  /**
   * Only finds out what is wrong. Where a unit of the program hides one of the library, the library's modules are looked
   * at too, for they may need what is hidden.
   *
   * @param cache of what earlier runs found
   */
  void check(UnitStore cache) {
    readModula3();
    boolean hides = roots.stream().anyMatch(library.fileNames()::contains);
    readSir();
    compileCove();
    addMissing();
    if (roots.isEmpty()) {
      return;
    }
    stage.accept("checking Modula-3");
    if (hides) {
      Modula3Compiler.compile(modula3, roots, diagnostics);
    } else {
      Modula3Compiler.check(modula3, roots, cache, diagnostics);
    }
  }

  private void readModula3() {
    for (SourceFile file : input.in(Language.MODULA3)) {
      sources.add(file);
      roots.add(Path.of(file.path()).getFileName().toString());
    }
    if (input.in(Language.COVE).isEmpty()) {
      // Cove knows one unit of a name only.
      ProgramUnits own = new ProgramUnits(sources);
      List<String> files = own.own(roots);
      roots.clear();
      roots.addAll(files);
      modula3 = own;
    }
  }

  private void readSir() {
    for (SourceFile file : input.in(Language.SIR)) {
      stage.accept("reading SIR from " + file);
      SirUnits.read(file, diagnostics).ifPresent(units::add);
    }
  }

  /** Adds the interfaces whose procedures SIR, or Cove's own library, calls without importing them. */
  private void addMissing() {
    Set<String> missing = new TreeSet<>();
    units.forEach(unit -> missing.addAll(unit.externs().keySet()));
    units.forEach(unit -> missing.removeAll(unit.procedures().keySet()));
    for (String symbol : missing) {
      String file = symbol.substring(0, Math.max(0, symbol.indexOf('.'))) + MODULA3_INTERFACE;
      if (sources.fileNames().contains(file)) {
        roots.add(file);
      }
    }
  }

  /** Compiles the Cove files; the names of the units whose bodies are to run, a main program's last. */
  private List<String> compileCove() {
    List<SourceFile> files = input.in(Language.COVE);
    if (files.isEmpty()) {
      return List.of();
    }
    stage.accept("compiling Cove");
    // What is wrong with an interface is said when Modula-3 is compiled.
    InterfaceHeaders headers = new InterfaceHeaders(sources, new Diagnostics());
    CoveProgram cove = new CoveCompiler(includes, headers::find).compile(files, diagnostics);
    units.addAll(cove.units());
    roots.addAll(headers.used());
    List<String> bodies = new ArrayList<>();
    List<String> main = new ArrayList<>();
    for (String name : cove.names()) {
      if (defines(cove, name + ".main")) {
        main.add(name);
      } else if (defines(cove, name + ":body")) {
        bodies.add(name);
      }
    }
    bodies.addAll(main);
    return bodies;
  }

  private static boolean defines(CoveProgram cove, String procedure) {
    return cove.units().stream().anyMatch(unit -> unit.procedures().containsKey(procedure));
  }
}
