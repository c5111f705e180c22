package org.spindle.frontend.cove.elaborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.spindle.frontend.cove.parse.CoveToken;
import org.spindle.frontend.cove.tree.Entity;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.StaticVariable;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.diagnostics.Fix;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/** What the elaboration of one file shares: scopes, results so far, diagnostics. */
final class Context {
  final String unit;
  final SourceFile file;
  final Diagnostics diagnostics;
  final List<FunctionDefinition> functions = new ArrayList<>();
  final List<StaticVariable> variables = new ArrayList<>();
  /** Every declaration of something with linkage, in any scope. */
  final List<Entity> declarations = new ArrayList<>();
  /** The first declaration of each name with linkage: others must agree, though no scope shows them. */
  final Map<String, Entity> linked = new HashMap<>();
  final Set<Variable> escaping = Collections.newSetFromMap(new IdentityHashMap<>());
  final Set<Variable> staticEscaping = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> staticSymbols = new HashSet<>();
  /** What must be compiled again at the end of the file; more may come while that is done. */
  final List<Instance> instances = new ArrayList<>();
  /** Pointers to characters that are used as such, so that none becomes one to const. */
  final Set<Variable> readPlainly = Collections.newSetFromMap(new IdentityHashMap<>());
  /** Local pointers that {@code strtol} and its like have set into const texts: read, they are pointers to const. */
  final Set<Variable> constEnds = Collections.newSetFromMap(new IdentityHashMap<>());
  /** How often the address of a variable was taken. */
  final Map<Variable, Integer> addresses = new IdentityHashMap<>();
  /** Whether a function is being compiled again, which must not make its static variables anew. */
  boolean again;
  private final Map<String, Variable> hidden = new HashMap<>();
  /** The for statement whose condition is at hand. */
  Optional<SourceRange> walk = Optional.empty();
  /** The name of the variable whose declaration is at hand. */
  Optional<SourceRange> declaring = Optional.empty();
  /** The parameters of the function at hand. */
  List<Variable> parameters = List.of();
  /** The arrays declared without length so far, by name. */
  final Map<String, SourceRange> tentative = new LinkedHashMap<>();
  Scope scope = new Scope(null);

  Context(String unit, SourceFile file, Diagnostics diagnostics) {
    this.unit = unit;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** A variable of the function at hand that starts as zero and that the program cannot name. */
  Variable hidden(String name, CType type, SourceRange range) {
    Variable variable = hidden.computeIfAbsent(
        name, n -> new Variable(n, type, Variable.Storage.LOCAL, "", range));
    escaping.add(variable);
    return variable;
  }

  /** Forgets what belongs to the function before. */
  void startFunction() {
    hidden.clear();
  }

  void push() {
    scope = new Scope(scope);
  }

  void pop() {
    scope = scope.outer();
  }

  /** A symbol for static storage declared inside functions, different from all others of the file. */
  String staticSymbol(String name) {
    String symbol = name;
    for (int i = 2; !staticSymbols.add(symbol); i++) {
      symbol = name + "." + i;
    }
    return symbol;
  }

  void error(SourceRange range, String code, String message) {
    diagnostics.error(range, code, message);
  }

  void error(SourceRange range, String code, String message, String hint) {
    diagnostics.add(Diagnostic.error(range, code, message).withHint(hint));
  }

  void error(SourceRange range, String code, String message, String hint, Optional<Fix> fix) {
    Diagnostic d = Diagnostic.error(range, code, message).withHint(hint);
    diagnostics.add(fix.map(d::withFix).orElse(d));
  }

  /** Reports something of C that Cove leaves out. */
  void notInCove(SourceRange range, String what, String hint) {
    error(range, "not-in-cove", "Cove has no " + what, hint);
  }

  Expression unknown(SourceRange range) {
    return new Expression.IntConstant(CType.UNKNOWN, 0, range);
  }

  static SourceRange range(ParserRuleContext tree) {
    return range(tree.getStart(), tree.getStop() == null ? tree.getStart() : tree.getStop());
  }

  static SourceRange range(TerminalNode node) {
    return ((CoveToken) node.getSymbol()).range();
  }

  static SourceRange range(Token token) {
    return ((CoveToken) token).range();
  }

  static SourceRange range(Token first, Token last) {
    SourceRange start = ((CoveToken) first).range();
    SourceRange end = ((CoveToken) last).range();
    return start.file() == end.file() && end.end() >= start.start() ? start.to(end) : start;
  }
}
