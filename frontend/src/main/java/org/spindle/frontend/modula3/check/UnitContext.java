package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.diagnostics.NameSuggestion;
import org.spindle.frontend.modula3.names.Predeclared;
import org.spindle.frontend.modula3.names.Scope;
import org.spindle.frontend.modula3.names.Symbol;
import org.spindle.frontend.modula3.names.UnitSymbol;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.syntax.QualifiedName;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.source.SourceRange;

/** What all checks of one unit share. */
final class UnitContext {
  private static final Pattern NOWARN = Pattern.compile("<\\*\\s*NOWARN\\b");

  private final String unitName;
  private final boolean isInterface;
  private final boolean unsafe;
  private final boolean library;
  private final boolean events;
  private final Diagnostics diagnostics;
  private final Map<OpaqueType, Type> revelations = new IdentityHashMap<>();
  private final Map<OpaqueType, Type> ownRevelations = new IdentityHashMap<>();
  private final Map<String, Integer> localSymbols = new HashMap<>();
  private final Set<String> unknownImports = new HashSet<>();
  private final UnitFacts facts = new UnitFacts();
  private List<String> exports = List.of();
  private final UnusedNames names = new UnusedNames();
  private final Predicate<String> interfaces;
  private final List<Diagnostic> tentative = new ArrayList<>();
  private boolean threads;
  private boolean asked;

  /**
   * A unit.
   *
   * @param interfaces tells whether there is an interface of some name, imported or not
   */
  UnitContext(
      String unitName, boolean isInterface, boolean unsafe, boolean library, boolean events,
      Predicate<String> interfaces, Diagnostics diagnostics) {
    this.unitName = unitName;
    this.isInterface = isInterface;
    this.unsafe = unsafe;
    this.library = library;
    this.events = events;
    this.interfaces = interfaces;
    this.diagnostics = diagnostics;
  }

  String unitName() {
    return unitName;
  }

  /** The interfaces that a module implements. */
  List<String> exports() {
    return exports;
  }

  void setExports(List<String> names) {
    exports = names;
  }

  boolean isInterface() {
    return isInterface;
  }

  boolean isUnsafe() {
    return unsafe;
  }

  boolean isLibrary() {
    return library;
  }

  /** Whether the procedures it declares, if it is an interface, are events. */
  boolean hasEvents() {
    return events;
  }

  /** Records that the unit needs module Thread, which it may not import. */
  void useThreads() {
    threads = true;
  }

  boolean usesThreads() {
    return threads;
  }

  /** Whether what was found depends on which interfaces there are. */
  boolean hasAskedForInterfaces() {
    return asked;
  }

  UnusedNames names() {
    return names;
  }

  UnitFacts facts() {
    return facts;
  }

  /** The lowest type that this unit knows an opaque type to be a subtype of. */
  Type reveal(OpaqueType type) {
    return revelations.getOrDefault(type, type.bound());
  }

  Map<OpaqueType, Type> revelations() {
    return revelations;
  }

  /** Those that stand in this unit. */
  Map<OpaqueType, Type> ownRevelations() {
    return ownRevelations;
  }

  /** The symbol of a name declared at the outermost level. */
  String linkName(String name) {
    return isInterface ? unitName + "." + name : unitName + ":" + name;
  }

  void error(SourceRange range, String code, String message) {
    diagnostics.error(range, code, message);
  }

  /** Adds a diagnostic; no warning where the pragma NOWARN stands on the line. */
  void report(Diagnostic diagnostic) {
    SourceRange range = diagnostic.range();
    if (diagnostic.isError() || !NOWARN.matcher(range.file().lineText(range.line())).find()) {
      diagnostics.add(diagnostic);
    }
  }

  void warning(SourceRange range, String code, String message) {
    report(Diagnostic.warning(range, code, message));
  }

  /** A warning that would be wrong in a unit with errors, parts of which are not understood. */
  void warnIfCorrect(SourceRange range, String code, String message) {
    tentative.add(Diagnostic.warning(range, code, message));
  }

  /** Ends the check: warns of what is only said of units without errors. */
  void finish() {
    if (!diagnostics.hasErrors() && !library) {
      tentative.forEach(this::report);
      names.report(this);
    }
  }

  /** Reports what only UNSAFE units may do. */
  void requireUnsafe(SourceRange range, String what) {
    if (!unsafe) {
      report(
          Diagnostic.error(range, "unsafe", what + " is only legal in an UNSAFE unit")
              .withHint("start the unit with 'UNSAFE'"));
    }
  }

  /** The symbol of a local procedure: blocks of one procedure may declare the same name. */
  String distinct(String symbol) {
    int n = localSymbols.merge(symbol, 1, Integer::sum);
    return n == 1 ? symbol : symbol + "$" + n;
  }

  /** Says that a name was to be imported from an interface that has not got it, which was reported. */
  void addUnknownImport(String name) {
    unknownImports.add(name);
  }

  /** Whether a revelation of the type is wrong, which was reported. */
  boolean isWronglyRevealed(Type type) {
    return type instanceof OpaqueType o && reveal(o) == ErrorType.ERROR;
  }

  /** What a name stands for, reported if nothing. */
  Optional<Symbol> find(Identifier name, Scope scope) {
    Optional<Symbol> found = scope.find(name.name());
    if (found.isEmpty() && !unknownImports.contains(name.name())) {
      Diagnostic d = Diagnostic.error(name.range(), "unknown-name", "'%s' is not declared".formatted(name));
      report(suggest(d, name.name(), scope.visibleNames()));
    }
    return found;
  }

  /** What a qualified name stands for, reported if nothing. */
  Optional<Symbol> find(QualifiedName name, Scope scope) {
    if (name.unit().isEmpty()) {
      return find(name.name(), scope);
    }
    Optional<Symbol> unit = find(name.unit().get(), scope);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    if (unit.get() instanceof UnitSymbol u) {
      return find(u, name.name());
    }
    error(
        name.unit().get().range(),
        "not-interface",
        "'%s' is %s, not an interface".formatted(name.unit().get(), unit.get().anyOfKind()));
    return Optional.empty();
  }

  /** What an interface declares under a name, reported if nothing. */
  Optional<Symbol> find(UnitSymbol unit, Identifier name) {
    Optional<Symbol> found = unit.contents().local(name.name());
    if (found.isEmpty() && !unit.contents().local(Interfaces.BROKEN).isPresent()) {
      Diagnostic d =
          Diagnostic.error(
              name.range(),
              "unknown-name",
              "the interface '%s' declares no '%s'".formatted(unit.unit(), name));
      report(closest(d, name.name(), unit.contents().symbols().stream().map(Symbol::name).toList()));
    }
    return found;
  }

  private Diagnostic suggest(Diagnostic d, String name, Collection<String> candidates) {
    if (diagnostics.errorCount() > Diagnostics.DEFAULT_LIMIT) {
      // Hardly anyone will see it, and the search takes time.
      return d;
    }
    asked = true;
    Optional<String> same = candidates.stream().filter(name::equalsIgnoreCase).findFirst();
    if (same.isPresent()) {
      String or = interfaces.test(name) ? ", or IMPORT " + name : "";
      return d.withHint("did you mean '%s'%s?".formatted(same.get(), or));
    }
    if (interfaces.test(name)) {
      return d.withHint("there is an interface of that name; write IMPORT %s".formatted(name));
    }
    Optional<String> foreign = ForeignNames.hint(name);
    if (foreign.isPresent()) {
      return d.withHint(foreign.get());
    }
    return closest(d, name, candidates);
  }

  private static Diagnostic closest(Diagnostic d, String name, Collection<String> candidates) {
    return NameSuggestion.closest(name, candidates)
        .map(s -> d.withHint("did you mean '%s'?".formatted(s)))
        .orElse(d);
  }

  /** Declares a symbol, reporting a second declaration and a reserved name. */
  void declare(Scope scope, Symbol symbol, Scope predeclared) {
    if (Predeclared.isReserved(symbol.name(), predeclared)) {
      error(
          symbol.range(),
          "reserved-name",
          "'%s' is predeclared and cannot be declared again".formatted(symbol.name()));
      return;
    }
    scope.declare(symbol).ifPresent(
        other -> {
          Diagnostic d =
              Diagnostic.error(
                  symbol.range(),
                  "declared-twice",
                  "'%s' is already declared in this scope".formatted(symbol.name()));
          report(other.range() == null ? d : d.withNote(other.range(), "the other declaration is here"));
        });
  }
}
