package org.spindle.frontend.cove;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spindle.frontend.cove.bind.BindingCheck;
import org.spindle.frontend.cove.bind.CleanDeclarations;
import org.spindle.frontend.cove.bind.LinkageCheck;
import org.spindle.frontend.cove.check.UnitChecks;
import org.spindle.frontend.cove.elaborate.UnitElaborator;
import org.spindle.frontend.cove.lower.UnitLowering;
import org.spindle.frontend.cove.parse.IncludePath;
import org.spindle.frontend.cove.parse.UnitParser;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.StaticVariable;
import org.spindle.frontend.cove.tree.Unit;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Program;

/** Checks and compiles Cove files (docs/cove.md). */
public final class CoveCompiler {
  private static final List<String> LIBRARY =
      List.of(
          "cove_stdio.c", "cove_input.c", "cove_string.c", "cove_stdlib.c", "cove_number.c", "cove_math.c",
          "cove_elementary.c", "cove_time.c");

  /** What symbols of the linker and the machine begin with (docs/abi.md). */
  private static final Set<String> RESERVED =
      Set.of("machine", "rt", "type", "sig", "desc", "text", "event", "cove", "Main");

  private final List<Path> includeDirectories;
  private final Function<String, Optional<SourceFile>> interfaceHeaders;
  private final CleanDeclarations clean;

  /**
   * A compiler.
   *
   * @param includeDirectories where headers are looked for, after the including file's own directory
   * @param interfaceHeaders makes the header of a Modula-3 interface from its name, such as {@code Ethernet.h}; nothing
   *     if there is no such interface
   */
  public CoveCompiler(
      List<Path> includeDirectories, Function<String, Optional<SourceFile>> interfaceHeaders) {
    this.includeDirectories = List.copyOf(includeDirectories);
    this.interfaceHeaders = interfaceHeaders;
    this.clean = new CleanDeclarations(interfaceHeaders);
  }

  /** Checks files, each for itself. */
  public void check(Collection<SourceFile> files, Diagnostics diagnostics) {
    guarded(
        files,
        diagnostics,
        found -> {
          for (SourceFile f : files) {
            unit(f, found)
                .ifPresent(u -> LinkageCheck.check(List.of(u), List.of(), clean, found));
          }
          return null;
        });
  }

  /** Compiles files together; if there are errors, they are in {@code diagnostics} and the program is empty. */
  public CoveProgram compile(Collection<SourceFile> files, Diagnostics diagnostics) {
    CoveProgram program = guarded(files, diagnostics, found -> compileHere(files, found));
    return program == null || diagnostics.hasErrors()
        ? new CoveProgram(List.of(), List.of(), false)
        : program;
  }

  private static <T> T guarded(
      Collection<SourceFile> files, Diagnostics diagnostics, Function<Diagnostics, T> work) {
    Diagnostics found = new Diagnostics();
    try {
      return DeepStack.call(() -> work.apply(found));
    } catch (StackOverflowError e) {
      files.forEach(
          f -> found.error(f.whole(), "too-deep", "an expression or statement is nested too deeply"));
      return null;
    } finally {
      CoveRules.cite(found, diagnostics);
    }
  }

  /** A user's file, for which nothing is taken on trust. */
  private Optional<Unit> unit(SourceFile file, Diagnostics diagnostics) {
    Set<String> included = new LinkedHashSet<>();
    IncludePath headers = new IncludePath(includeDirectories, name -> {
      Optional<SourceFile> made = interfaceHeaders.apply(name);
      made.ifPresent(_ -> included.add(name));
      return made;
    });
    return elaborated(file, headers, diagnostics)
        .filter(unit -> BindingCheck.check(unit, included, clean, diagnostics));
  }

  private static Optional<Unit> elaborated(SourceFile file, IncludePath headers, Diagnostics diagnostics) {
    return UnitParser.parse(file, headers, Map.of(), false, diagnostics)
        .flatMap(parsed -> UnitElaborator.elaborate(nameOf(file), parsed, diagnostics))
        .filter(unit -> UnitChecks.check(unit, diagnostics));
  }

  /** The name of a file's unit: the file's name without directory and extension. */
  static String nameOf(SourceFile file) {
    String path = file.path().replace('\\', '/');
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".c") ? name.substring(0, name.length() - 2) : name;
  }

  private CoveProgram compileHere(Collection<SourceFile> files, Diagnostics diagnostics) {
    List<Unit> units = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (SourceFile file : files) {
      if (!names.add(nameOf(file))) {
        diagnostics.error(
            file.whole(), "same-name", "two files of one program have the name '" + nameOf(file) + "'");
      }
      checkName(file, diagnostics);
      unit(file, diagnostics).ifPresent(units::add);
    }
    if (diagnostics.hasErrors()) {
      return null;
    }
    List<Unit> library = library(diagnostics);
    LinkageCheck.check(units, library, clean, diagnostics);
    Map<String, String> ofLibrary = new HashMap<>();
    library.forEach(u -> externals(u, ofLibrary, new Diagnostics()));
    Map<String, String> own = new HashMap<>();
    units.forEach(u -> externals(u, own, diagnostics));
    Map<String, String> externals = new HashMap<>(ofLibrary);
    externals.putAll(own);
    List<Program> programs = new ArrayList<>();
    Set<String> used = new HashSet<>();
    units.forEach(u -> programs.add(UnitLowering.lower(u, externals, used, diagnostics)));
    addLibrary(library, ofLibrary, used, programs, diagnostics);
    return new CoveProgram(programs, bodies(units, own.get("main")), own.containsKey("main"));
  }

  /** A unit's name begins its symbols, which must not be those of others. */
  private void checkName(SourceFile file, Diagnostics diagnostics) {
    String name = nameOf(file);
    String first = name.split("\\.", 2)[0];
    if (RESERVED.contains(first) || LIBRARY.contains(first + ".c") || clean.isInterface(first)) {
      diagnostics.add(
          Diagnostic.error(file.whole(), "same-name", "'" + first + "' is what symbols of others begin with")
              .withHint("give the file another name"));
    }
  }

  /** The units in the order in which they run: spindles are installed before the program begins. */
  private static List<String> bodies(List<Unit> units, String main) {
    List<String> names = new ArrayList<>(units.stream().map(Unit::name).toList());
    names.stream().filter(n -> (n + ".main").equals(main)).findFirst().ifPresent(last -> {
      names.remove(last);
      names.add(last);
    });
    return names;
  }

  /** What a unit defines for the others. */
  private static void externals(Unit unit, Map<String, String> externals, Diagnostics diagnostics) {
    for (FunctionDefinition f : unit.functions()) {
      if (!f.symbol().isStatic() && !f.symbol().binding().isPresent()
          && externals.put(f.symbol().name(), unit.name() + "." + f.symbol().name()) != null) {
        diagnostics.error(
            f.symbol().range(), "redefined", "another file defines '" + f.symbol().name() + "' too");
      }
    }
    for (StaticVariable s : unit.variables()) {
      Variable v = s.variable();
      if (v.storage() == Variable.Storage.EXTERNAL && v.symbol().isEmpty()
          && externals.put(v.name(), unit.name() + "." + v.name()) != null) {
        diagnostics.error(v.range(), "redefined", "another file defines '" + v.name() + "' too");
      }
    }
  }

  private List<Unit> library(Diagnostics diagnostics) {
    List<Unit> units = new ArrayList<>();
    IncludePath headers = IncludePath.ofMade(interfaceHeaders::apply);
    for (String name : LIBRARY) {
      elaborated(resource(name), headers, diagnostics).ifPresent(units::add);
    }
    return units;
  }

  private static SourceFile resource(String name) {
    String path = "/org/spindle/frontend/cove/library/" + name;
    try (InputStream in = CoveCompiler.class.getResourceAsStream(path)) {
      return SourceFile.of("<cove>/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds the units of the library that are used, directly or by each other. They know only each other: a program's
   * function of the same name is another.
   */
  private static void addLibrary(
      List<Unit> library, Map<String, String> externals, Set<String> used, List<Program> programs,
      Diagnostics diagnostics) {
    List<Unit> left = new ArrayList<>(library);
    boolean more = true;
    while (more) {
      more = false;
      for (Unit u : List.copyOf(left)) {
        if (used.stream().anyMatch(s -> s.startsWith(u.name() + "."))) {
          left.remove(u);
          programs.add(UnitLowering.lower(u, externals, used, diagnostics));
          more = true;
        }
      }
    }
  }
}
