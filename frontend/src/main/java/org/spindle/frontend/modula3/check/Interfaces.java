package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.diagnostics.NameSuggestion;
import org.spindle.frontend.modula3.names.Predeclared;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.Scope;
import org.spindle.frontend.modula3.names.Symbol;
import org.spindle.frontend.modula3.names.TypeSymbol;
import org.spindle.frontend.modula3.names.UnitSymbol;
import org.spindle.frontend.modula3.parser.UnitParser;
import org.spindle.frontend.modula3.syntax.CompilationUnit;
import org.spindle.frontend.modula3.syntax.CompilationUnit.Import;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.typed.TypedBlock;
import org.spindle.frontend.modula3.typed.TypedStatement;
import org.spindle.frontend.modula3.typed.TypedUnit;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.modula3.units.ProgramUnits;
import org.spindle.frontend.modula3.units.SourceSet;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/** Finds and checks units: each interface once, when it is first needed. */
public final class Interfaces {
  /** A name in the scope of an interface that could not be read, so that nothing else is said of it. */
  static final String BROKEN = "";

  /** The interface whose procedures LOCK calls. */
  private static final String THREAD = "Thread";

  /** How many diagnostics of one unit are kept: enough that some are left when certain warnings are not wanted. */
  private static final int UNIT_LIMIT = 5 * Diagnostics.DEFAULT_LIMIT;

  private final SourceSet sources;
  private final Consumer<UnitReport> reports;
  private final Scope predeclared = Predeclared.scope();
  private final Map<String, CheckedInterface> checked = new LinkedHashMap<>();
  private final Set<String> loading = new LinkedHashSet<>();
  private final Set<String> missing = new HashSet<>();

  /** Units whose diagnostics are put together, each unit's as soon as it is checked. */
  public Interfaces(SourceSet sources, Diagnostics diagnostics) {
    this(sources, report -> diagnostics.addAll(report.found()));
  }

  /**
   * Units found in {@code sources}.
   *
   * @param reports gets what was found in each unit, that of an interface before that of its importers
   */
  Interfaces(SourceSet sources, Consumer<UnitReport> reports) {
    this.sources = sources;
    this.reports = reports;
  }

  /** The interfaces checked so far, in the order in which their declarations are complete. */
  public Map<String, CheckedInterface> all() {
    return checked;
  }

  /** The interface of that name; nothing, without a report, if there is no such file. */
  public Optional<CheckedInterface> find(String name) {
    CheckedInterface known = checked.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    if (missing.contains(name) || !exists(name + ".i3")) {
      return Optional.empty();
    }
    Reading reading = new Reading(name + ".i3");
    Optional<CompilationUnit> syntax = parse(reading, name, CompilationUnit.Kind.INTERFACE);
    if (syntax.isEmpty()) {
      CheckedInterface broken = broken(name);
      checked.put(name, broken);
      reports.accept(reading.report());
      return Optional.of(broken);
    }
    loading.add(name);
    CheckedInterface result = checkInterface(name, syntax.get(), reading);
    loading.remove(name);
    checked.put(name, result);
    reports.accept(reading.report());
    return Optional.of(result);
  }

  /** A unit while it is read and checked. */
  private static final class Reading {
    private final String fileName;
    private final Diagnostics found = new Diagnostics(UNIT_LIMIT);
    private Optional<String> generic = Optional.empty();
    private List<String> imports = List.of();
    private List<String> exports = List.of();
    private boolean threads;
    private boolean names;
    private final Map<String, Identifier> bound = new HashMap<>();
    private UnitFacts facts = new UnitFacts();

    Reading(String fileName) {
      this.fileName = fileName;
    }

    UnitReport report() {
      List<Diagnostic> written =
          found.all().stream().map(d -> d.withTexts(ProgramUnits::asWritten)).toList();
      return new UnitReport(
          fileName,
          new UnitHead(generic, imports, exports, threads, names),
          Diagnostics.of(written, found.errorCount(), found.warningCount()),
          facts);
    }
  }

  private static CheckedInterface broken(String name) {
    Scope contents = new Scope(null);
    contents.declare(new TypeSymbol(BROKEN, null, Lazy.of(ErrorType.ERROR)));
    return new CheckedInterface(name, contents, Map.of(), List.of(), false, null);
  }

  private boolean exists(String fileName) {
    return sources.fileNames().contains(fileName);
  }

  /** Parses a unit's file and replaces an instance of a generic by its expansion. */
  private Optional<CompilationUnit> parse(Reading unit, String name, CompilationUnit.Kind kind) {
    Optional<CompilationUnit> syntax = parse(unit.fileName, name, kind, false, unit.found);
    return syntax.flatMap(u -> u.instance().isPresent() ? instantiate(u, unit) : syntax);
  }

  private Optional<CompilationUnit> parse(
      String fileName,
      String name,
      CompilationUnit.Kind kind,
      boolean ofLibrary,
      Diagnostics found) {
    Optional<CompilationUnit> unit =
        read(fileName, ofLibrary, found)
            .flatMap(f -> UnitParser.parse(f, found))
            .map(u -> ofLibrary ? u : withMeantNames(u, fileName));
    if (unit.isEmpty()) {
      return unit;
    }
    CompilationUnit u = unit.get();
    if (u.kind() != kind || !u.name().name().equals(name)) {
      found.add(
          Diagnostic.error(
              u.name().range(),
              "unit-name",
              "the file '%s' holds the %s '%s'".formatted(fileName, u.kind().word(), u.name()))
              .withHint(
                  "a unit's file has its name; X.i3 holds an interface, X.m3 a module, X.ig and X.mg generics"));
      return Optional.empty();
    }
    return unit;
  }

  /** A unit where other units have the names by which they are found. */
  private CompilationUnit withMeantNames(CompilationUnit u, String fileName) {
    UnaryOperator<Identifier> meant =
        i -> new Identifier(sources.meant(i.name(), fileName), i.range());
    String stem = fileName.substring(0, fileName.lastIndexOf('.'));
    boolean isNamedAsFile = u.name().name().equals(ProgramUnits.asWritten(stem));
    return new CompilationUnit(
        u.file(),
        u.kind(),
        u.unsafe(),
        isNamedAsFile ? new Identifier(stem, u.name().range()) : u.name(),
        u.exports().stream().map(meant).toList(),
        u.formals(),
        u.instance().map(
            i -> new CompilationUnit.Instance(
                i.range(), i.generic(), i.actuals().stream().map(meant).toList())),
        u.imports().stream()
            .<Import>map(
                i -> switch (i) {
                  case CompilationUnit.UnitImport n ->
                      new CompilationUnit.UnitImport(meant.apply(n.unit()), n.local());
                  case CompilationUnit.NameImport n ->
                      new CompilationUnit.NameImport(meant.apply(n.unit()), n.local());
                })
            .toList(),
        u.body(),
        u.pragmas());
  }

  private Optional<SourceFile> read(String fileName, boolean ofLibrary, Diagnostics found) {
    try {
      return ofLibrary ? sources.findLibrary(fileName) : sources.find(fileName);
    } catch (SourceException e) {
      found.add(Diagnostic.of(e));
      return Optional.empty();
    }
  }

  /**
   * A generic with its formal imports bound to interfaces (language definition, section 2.5.5). Instances in the library
   * are those of its own generics, whatever generics the program has.
   */
  private Optional<CompilationUnit> instantiate(CompilationUnit instance, Reading unit) {
    CompilationUnit.Instance i = instance.instance().orElseThrow();
    boolean isInterface = instance.isInterface();
    String file = i.generic().name() + (isInterface ? ".ig" : ".mg");
    CompilationUnit.Kind kind =
        isInterface ? CompilationUnit.Kind.GENERIC_INTERFACE : CompilationUnit.Kind.GENERIC_MODULE;
    unit.generic = Optional.of(file);
    if (!exists(file)) {
      missing(i.generic(), "generic " + (isInterface ? "interface" : "module"), file, unit.found);
      return Optional.empty();
    }
    boolean ofLibrary = sources.isLibrary(instance.name().name() + (isInterface ? ".i3" : ".m3"));
    Optional<CompilationUnit> generic = parse(file, i.generic().name(), kind, ofLibrary, unit.found);
    if (generic.isEmpty()) {
      return Optional.empty();
    }
    CompilationUnit g = generic.get();
    if (g.formals().size() != i.actuals().size()) {
      unit.found.add(
          Diagnostic.error(
              i.range(),
              "generic",
              "'%s' has %d formal imports, but %d are given"
                  .formatted(g.name(), g.formals().size(), i.actuals().size()))
              .withNote(g.name().range(), "the generic is here"));
      return Optional.empty();
    }
    List<Import> imports = new ArrayList<>();
    for (int n = 0; n < i.actuals().size(); n++) {
      Identifier formal = g.formals().get(n);
      imports.add(new CompilationUnit.UnitImport(i.actuals().get(n), formal));
    }
    imports.addAll(g.imports());
    return Optional.of(
        new CompilationUnit(
            g.file(),
            instance.kind(),
            instance.unsafe(),
            instance.name(),
            instance.exports(),
            List.of(),
            Optional.empty(),
            List.copyOf(imports),
            g.body(),
            instance.pragmas()));
  }

  private void missing(Identifier name, String what, String file, Diagnostics found) {
    Diagnostic d =
        Diagnostic.error(name.range(), "unknown-unit", "there is no %s '%s'".formatted(what, name));
    String suffix = file.substring(file.lastIndexOf('.'));
    List<String> names =
        sources.fileNames().stream()
            .filter(f -> f.endsWith(suffix))
            .map(f -> f.substring(0, f.length() - suffix.length()))
            .toList();
    found.add(
        NameSuggestion.closest(name.name(), names)
            .map(n -> d.withHint("did you mean '%s'?".formatted(n)))
            .orElse(
                d.withHint("no file '%s' is in the directories given or in the library".formatted(file))));
  }

  /** The imported interface; one without contents, after a report, if there is none. */
  private CheckedInterface imported(Identifier name, Diagnostics found) {
    if (loading.contains(name.name())) {
      List<String> cycle = cycleFrom(name.name());
      found.error(
          name.range(),
          "import-cycle",
          cycle.size() == 1
              ? "the interface %s imports itself".formatted(name)
              : "the interfaces %s import each other".formatted(String.join(", ", cycle)));
      return broken(name.name());
    }
    return find(name.name())
        .orElseGet(
            () -> {
              missing(name, "interface", name.name() + ".i3", found);
              missing.add(name.name());
              return broken(name.name());
            });
  }

  private List<String> cycleFrom(String name) {
    List<String> all = new ArrayList<>(loading);
    return all.subList(all.indexOf(name), all.size());
  }

  /** Declares imported names and makes revelations visible. */
  private List<String> bindImports(
      CompilationUnit syntax, Scope scope, UnitContext unit, Reading reading) {
    Set<String> names = new LinkedHashSet<>();
    Diagnostics found = reading.found;
    for (Import i : syntax.imports()) {
      CheckedInterface from = imported(i.unit(), found);
      names.add(from.name());
      if (from.typed() != null && from.typed().syntax().unsafe()) {
        unit.requireUnsafe(i.unit().range(), "an import of the UNSAFE interface '" + from.name() + "'");
      }
      Identifier local = i.local();
      Optional<Symbol> symbol =
          switch (i) {
            case CompilationUnit.UnitImport u -> {
              from.revelations().forEach((o, t) -> addRevelation(unit, o, t));
              yield Optional
                  .of(new UnitSymbol(u.local().name(), u.local().range(), from.name(), from.contents()));
            }
            case CompilationUnit.NameImport n -> unit.find(
                new UnitSymbol(from.name(), n.unit().range(), from.name(), from.contents()), n.local());
          };
      if (symbol.isEmpty()) {
        unit.addUnknownImport(local.name());
      }
      symbol.ifPresent(
          s -> {
            Identifier other = reading.bound.putIfAbsent(local.name(), local);
            if (other != null) {
              found.add(
                  Diagnostic.error(
                      local.range(), "declared-twice", "'%s' is already imported".formatted(local))
                      .withNote(other.range(), "the other import is here"));
            } else {
              scope.declare(local.name(), s);
              boolean reveals = i instanceof CompilationUnit.UnitImport && !from.revelations().isEmpty();
              boolean actual = i.unit().range().file() != local.range().file();
              if (!reveals && !actual && !unit.isLibrary()) {
                unit.names().addImport(scope, local.name(), local.range());
              }
            }
          });
    }
    return List.copyOf(names);
  }

  /** Makes the names of exported interfaces visible, which must differ from each other and from imported ones. */
  private static void bindExports(
      CompilationUnit syntax, List<CheckedInterface> exports, Scope scope, Reading reading) {
    Map<String, CheckedInterface> owners = new HashMap<>();
    for (CheckedInterface e : exports) {
      for (Symbol s : e.contents().symbols()) {
        CheckedInterface other = owners.putIfAbsent(s.name(), e);
        Identifier imported = reading.bound.get(s.name());
        if (s.range() == null) {
          continue;
        }
        if (imported != null) {
          reading.found.add(
              Diagnostic.error(
                  imported.range(), "declared-twice",
                  "'%s' is imported, but the exported interface '%s' declares it too"
                      .formatted(imported, e.name()))
                  .withNote(s.range(), "the other declaration is here")
                  .withHint("what an exported interface declares is visible without an import"));
        } else if (other != null) {
          SourceRange where =
              syntax.exports().stream().filter(x -> x.name().equals(e.name())).findFirst().orElseThrow()
                  .range();
          reading.found.add(
              Diagnostic.error(
                  where, "declared-twice",
                  "the exported interfaces '%s' and '%s' both declare '%s'"
                      .formatted(other.name(), e.name(), s.name()))
                  .withNote(other.contents().local(s.name()).orElseThrow().range(), "one declaration is here")
                  .withNote(s.range(), "the other is here"));
        } else {
          scope.declare(s.name(), s);
        }
      }
    }
  }

  /** A unit may not declare a name that it imports (language definition, sections 2.5.2 and 2.5.3). */
  private static void checkImported(Scope scope, Reading reading) {
    for (Symbol s : scope.symbols()) {
      Identifier imported = reading.bound.get(s.name());
      if (imported != null && s.range() != null) {
        reading.found.add(
            Diagnostic.error(
                s.range(), "declared-twice", "'%s' is declared here, but also imported".formatted(s.name()))
                .withNote(imported.range(), "the import is here"));
      }
    }
  }

  private static void addRevelation(
      UnitContext unit,
      OpaqueType opaque,
      Type type) {
    Type known = unit.reveal(opaque);
    if (TypeRelations.isSubtype(type, known, unit::reveal)) {
      unit.revelations().put(opaque, type);
    }
  }

  private CheckedInterface checkInterface(String name, CompilationUnit syntax, Reading reading) {
    boolean library = sources.isLibrary(name + ".i3");
    UnitContext unit = new UnitContext(
        name, true, syntax.unsafe(), library, !library || marked(syntax, "EVENTS"),
        i -> exists(i + ".i3"), reading.found);
    reading.facts = unit.facts();
    Scope imports = new Scope(predeclared);
    List<String> imported = bindImports(syntax, imports, unit, reading);
    reading.imports = imported;
    Scope scope = new Scope(imports);
    ExpressionChecker expressions = new ExpressionChecker(unit);
    DeclarationChecker checker =
        new DeclarationChecker(unit, predeclared, expressions, p -> Optional.empty());
    DeclarationChecker.Declared declared = new DeclarationChecker.Declared();
    Environment env = Environment.ofUnit(scope, EscapeRules.fatal(syntax.body(), scope, unit));
    checker.declare(syntax.body().declarations(), env, declared).run();
    expressions.runDeferred();
    checkImported(scope, reading);
    reading.names = unit.hasAskedForInterfaces();
    boolean clean = !reading.found.hasErrors();
    unit.finish();
    if (!clean) {
      scope.declare(new TypeSymbol(BROKEN, null, Lazy.of(ErrorType.ERROR)));
    }
    TypedUnit typed = typed(syntax, declared, List.of(), library);
    return new CheckedInterface(
        name, scope, unit.ownRevelations(), imported, library, clean ? typed : null);
  }

  /** Whether a pragma of that name stands before the unit. */
  private static boolean marked(CompilationUnit syntax, String pragma) {
    return syntax.pragmas().stream().anyMatch(p -> p.word().equals(pragma));
  }

  private static TypedUnit typed(
      CompilationUnit syntax,
      DeclarationChecker.Declared declared,
      List<TypedStatement> body,
      boolean library) {
    return new TypedUnit(
        syntax,
        new TypedBlock(List.copyOf(declared.locals), List.copyOf(declared.procedures), body),
        List.copyOf(declared.exceptions),
        List.copyOf(declared.heads),
        List.copyOf(declared.types),
        library && marked(syntax, "UNINTERRUPTIBLE"));
  }

  /** Parses a generic unit, for what that finds. */
  void parseGeneric(String fileName) {
    Reading reading = new Reading(fileName);
    CompilationUnit.Kind kind =
        fileName.endsWith(".ig")
            ? CompilationUnit.Kind.GENERIC_INTERFACE
            : CompilationUnit.Kind.GENERIC_MODULE;
    String name = fileName.substring(0, fileName.lastIndexOf('.'));
    parse(fileName, name, kind, sources.isLibrary(fileName), reading.found);
    reports.accept(reading.report());
  }

  /** Checks a module; nothing if it has errors. */
  public Optional<CheckedModule> checkModule(String name) {
    Reading reading = new Reading(name + ".m3");
    Optional<CheckedModule> module =
        parse(reading, name, CompilationUnit.Kind.MODULE)
            .flatMap(syntax -> checkModule(name, syntax, reading));
    reports.accept(reading.report());
    return module;
  }

  private Optional<CheckedModule> checkModule(String name, CompilationUnit syntax, Reading reading) {
    boolean library = sources.isLibrary(name + ".m3");
    UnitContext unit =
        new UnitContext(name, false, syntax.unsafe(), library, false, i -> exists(i + ".i3"), reading.found);
    reading.facts = unit.facts();
    reading.exports = syntax.exports().stream().map(Identifier::name).toList();
    unit.setExports(reading.exports);
    Scope imports = new Scope(predeclared);
    List<CheckedInterface> exports = new ArrayList<>();
    for (Identifier e : syntax.exports()) {
      if (exports.stream().anyMatch(other -> other.name().equals(e.name()))) {
        reading.found.error(e.range(), "declared-twice", "'%s' is already exported".formatted(e));
        continue;
      }
      if (e.name().equals("Main") && !exists("Main.i3")) {
        continue;
      }
      exports.add(imported(e, reading.found));
    }
    List<String> imported = bindImports(syntax, imports, unit, reading);
    reading.imports = imported;
    for (CheckedInterface e : exports) {
      e.revelations().forEach((o, t) -> addRevelation(unit, o, t));
    }
    bindExports(syntax, exports, imports, reading);
    Scope scope = new Scope(imports);
    ExpressionChecker expressions = new ExpressionChecker(unit);
    DeclarationChecker checker =
        new DeclarationChecker(unit, predeclared, expressions, p -> exportedProcedure(exports, p));
    DeclarationChecker.Declared declared = new DeclarationChecker.Declared();
    Environment env = Environment.ofUnit(scope, EscapeRules.fatal(syntax.body(), scope, unit));
    Runnable bodies = checker.declare(syntax.body().declarations(), env, declared);
    expressions.runDeferred();
    bodies.run();
    var body = checker.statements().check(syntax.body().statements(), env);
    checkImported(scope, reading);
    checkRedeclared(scope, exports, reading.found);
    reading.threads = unit.usesThreads();
    reading.names = unit.hasAskedForInterfaces();
    if (unit.usesThreads() && find(THREAD).isPresent() && !imported.contains(THREAD)) {
      imported = new ArrayList<>(imported);
      imported.add(THREAD);
    }
    unit.finish();
    if (reading.found.hasErrors()) {
      return Optional.empty();
    }
    TypedUnit typed = typed(syntax, declared, body, library);
    return Optional.of(new CheckedModule(name, reading.exports, imported, typed));
  }

  private static Optional<ProcedureSymbol> exportedProcedure(List<CheckedInterface> exports, String name) {
    for (CheckedInterface e : exports) {
      if (e.contents().local(name).orElse(null) instanceof ProcedureSymbol p) {
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }

  /** A module may declare again only the procedures of its interfaces. */
  private void checkRedeclared(Scope scope, List<CheckedInterface> exports, Diagnostics found) {
    for (Symbol s : scope.symbols()) {
      for (CheckedInterface e : exports) {
        Optional<Symbol> other = e.contents().local(s.name());
        if (other.isPresent()
            && other.get().range() != null
            && !(s instanceof ProcedureSymbol && other.get() instanceof ProcedureSymbol)) {
          found.add(
              Diagnostic.error(
                  s.range(),
                  "declared-twice",
                  "'%s' is already declared in the exported interface '%s'".formatted(s.name(), e.name()))
                  .withNote(other.get().range(), "the other declaration is here"));
        }
      }
    }
  }
}
