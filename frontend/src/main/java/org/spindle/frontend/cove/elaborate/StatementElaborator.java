package org.spindle.frontend.cove.elaborate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.antlr.v4.runtime.Token;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Statement;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.cove.CoveParser;
import org.spindle.grammar.cove.CoveParser.BlockItemContext;
import org.spindle.grammar.cove.CoveParser.CompoundStatementContext;
import org.spindle.grammar.cove.CoveParser.ConstantExpressionContext;
import org.spindle.grammar.cove.CoveParser.ForStatementContext;
import org.spindle.grammar.cove.CoveParser.IfStatementContext;
import org.spindle.grammar.cove.CoveParser.JumpStatementContext;
import org.spindle.grammar.cove.CoveParser.LabelContext;
import org.spindle.grammar.cove.CoveParser.StatementContext;
import org.spindle.grammar.cove.CoveParser.SwitchStatementContext;

/** The statements of one function (C17 6.8). */
final class StatementElaborator {
  private final Context context;
  private final ExpressionElaborator expressions;
  private final DeclarationElaborator declarations;
  private final Deque<CType> selectors = new ArrayDeque<>();
  private final FunctionSymbol function;
  private final CType result;
  private final Deque<List<Statement.Case>> switches = new ArrayDeque<>();
  private final Deque<Integer> switchDepths = new ArrayDeque<>();
  private int breakable;
  private int loops;

  /** Variables in scope whose declaration must not be jumped over, and where labels and gotos stand. */
  private final List<Variable> live = new ArrayList<>();
  private final Map<String, List<Variable>> labels = new HashMap<>();
  private final List<Jump> jumps = new ArrayList<>();

  private record Jump(String label, List<Variable> live, SourceRange range) {}

  StatementElaborator(
      Context context, ExpressionElaborator expressions, DeclarationElaborator declarations,
      FunctionSymbol function) {
    this.context = context;
    this.expressions = expressions;
    this.declarations = declarations;
    this.function = function;
    this.result = function.type().result();
  }

  /** A function's body; its scope, which holds the parameters, is open. */
  Statement.Block body(CompoundStatementContext tree) {
    Statement.Block body = block(tree);
    Set<String> reported = new HashSet<>();
    for (Jump jump : jumps) {
      List<Variable> there = labels.get(jump.label());
      if (there == null) {
        if (reported.add(jump.label())) {
          context.error(jump.range(), "unknown-label",
              "there is no label '" + jump.label() + "' in this function");
        }
      } else {
        skipped(there, jump.live(), jump.range(), "this goto");
      }
    }
    return body;
  }

  private void skipped(List<Variable> there, List<Variable> here, SourceRange range, String what) {
    for (Variable v : there) {
      if (!here.contains(v)) {
        context.error(
            range,
            "skips-initialization",
            what + " skips the declaration of '" + v.name() + "'",
            "declare '" + v.name() + "' before");
        return;
      }
    }
  }

  private Statement.Block block(CompoundStatementContext tree) {
    int before = live.size();
    List<Statement> body = new ArrayList<>();
    for (BlockItemContext item : tree.blockItem()) {
      if (item.declaration() != null) {
        List<Statement> declared = declarations.local(item.declaration());
        body.addAll(declared);
        remember(declared);
      } else if (item.statement() != null) {
        statement(item.statement(), body);
      } else {
        context.notInCove(Context.range(item), "local labels", "leave the declaration out");
      }
    }
    live.subList(before, live.size()).clear();
    return new Statement.Block(body, Context.range(tree), Context.range(tree.getStop()));
  }

  private void remember(List<Statement> declared) {
    for (Statement s : declared) {
      if (s instanceof Statement.Declare d
          && (d.initializer().isPresent() || d.variable().type().isAggregate())) {
        live.add(d.variable());
      }
    }
  }

  private Statement scoped(StatementContext tree) {
    context.push();
    int before = live.size();
    List<Statement> out = new ArrayList<>();
    statement(tree, out);
    live.subList(before, live.size()).clear();
    context.pop();
    SourceRange range = Context.range(tree);
    return out.size() == 1 ? out.getFirst() : new Statement.Block(out, range, range);
  }

  private void statement(StatementContext tree, List<Statement> out) {
    SourceRange range = Context.range(tree);
    if (tree.labeledStatement() != null) {
      label(tree.labeledStatement().label(), out);
      statement(tree.labeledStatement().statement(), out);
    } else if (tree.compoundStatement() != null) {
      context.push();
      out.add(block(tree.compoundStatement()));
      context.pop();
    } else if (tree.expressionStatement() != null) {
      if (tree.expressionStatement().expression() != null) {
        Expression e = expressions.expression(tree.expressionStatement().expression());
        out.add(new Statement.Evaluate(e, range));
      }
    } else if (tree.ifStatement() != null) {
      out.add(ifStatement(tree.ifStatement(), range));
    } else if (tree.switchStatement() != null) {
      out.add(switchStatement(tree.switchStatement(), range));
    } else if (tree.whileStatement() != null) {
      Expression condition = expressions.condition(tree.whileStatement().expression());
      out.add(new Statement.While(condition, loop(tree.whileStatement().statement()), range));
    } else if (tree.doStatement() != null) {
      Statement body = loop(tree.doStatement().statement());
      out.add(new Statement.DoWhile(body, expressions.condition(tree.doStatement().expression()), range));
    } else if (tree.forStatement() != null) {
      out.add(forStatement(tree.forStatement(), range));
    } else if (tree.jumpStatement() != null) {
      jump(tree.jumpStatement(), range).ifPresent(out::add);
    } else {
      context.notInCove(range, "inline assembly", "call a machine service, or write it in C");
    }
  }

  private Statement ifStatement(IfStatementContext tree, SourceRange range) {
    Expression condition = expressions.condition(tree.expression());
    Statement then = scoped(tree.statement(0));
    Optional<Statement> otherwise = tree.statement().size() > 1
        ? Optional.of(scoped(tree.statement(1)))
        : Optional.empty();
    return new Statement.If(condition, then, otherwise, range);
  }

  private Statement loop(StatementContext tree) {
    breakable++;
    loops++;
    Statement body = scoped(tree);
    breakable--;
    loops--;
    return body;
  }

  private Statement forStatement(ForStatementContext tree, SourceRange range) {
    context.push();
    int before = live.size();
    List<Statement> initial = new ArrayList<>();
    if (tree.forInit().declaration() != null) {
      initial.addAll(declarations.local(tree.forInit().declaration()));
      remember(initial);
    } else if (tree.forInit().expression() != null) {
      Expression e = expressions.expression(tree.forInit().expression());
      initial.add(new Statement.Evaluate(e, e.range()));
    }
    context.walk = Optional.of(range);
    Optional<Expression> condition = Optional.ofNullable(tree.condition).map(expressions::condition);
    context.walk = Optional.empty();
    Optional<Expression> step = Optional.ofNullable(tree.step).map(expressions::expression);
    Statement body = loop(tree.statement());
    live.subList(before, live.size()).clear();
    context.pop();
    return new Statement.For(initial, condition, step, body, range);
  }

  private Statement switchStatement(SwitchStatementContext tree, SourceRange range) {
    Expression selector = Conversions.promote(expressions.expression(tree.expression()));
    if (!selector.type().isInteger()) {
      context.error(
          selector.range(),
          "bad-switch",
          "a switch is over an integer, not '" + TypePrinter.print(selector.type()) + "'");
      selector = context.unknown(selector.range());
    }
    switches.push(new ArrayList<>());
    selectors.push(selector.type());
    switchDepths.push(live.size());
    breakable++;
    Statement body = scoped(tree.statement());
    breakable--;
    switchDepths.pop();
    List<Statement.Case> cases = switches.pop();
    selectors.pop();
    checkCases(cases);
    boolean hasDefault = cases.stream().anyMatch(Statement.Case::isDefault);
    return new Statement.Switch(selector, body, cases, hasDefault, range);
  }

  private void checkCases(List<Statement.Case> cases) {
    NavigableMap<Long, Long> seen = new TreeMap<>();
    boolean defaulted = false;
    for (Statement.Case c : cases) {
      boolean repeated = c.isDefault() && defaulted;
      if (!c.isDefault()) {
        Map.Entry<Long, Long> below = seen.floorEntry(c.last());
        repeated = below != null && below.getValue() >= c.first();
        seen.merge(c.first(), c.last(), Math::max);
      }
      defaulted |= c.isDefault();
      if (repeated) {
        context.error(c.range(), "repeated-case", "this case is there already");
      }
    }
  }

  private void label(LabelContext tree, List<Statement> out) {
    SourceRange range = Context.range(tree);
    if (tree.Identifier() != null) {
      String name = tree.Identifier().getText();
      if (labels.put(name, List.copyOf(live)) != null) {
        context.error(range, "redefined", "the label '" + name + "' is there already");
      } else {
        out.add(new Statement.Label(name, range));
      }
      return;
    }
    if (switches.isEmpty()) {
      context.error(range, "stray-case", "a case stands in a switch");
      return;
    }
    List<Variable> outside = live.subList(0, switchDepths.peek());
    skipped(live, outside, range, "this case");
    Statement.Case label = tree.Default() != null
        ? new Statement.Case(true, 0, 0, range)
        : caseLabel(tree, range);
    switches.peek().add(label);
    out.add(label);
  }

  /** A constant, converted to the type of the innermost switch. */
  private long caseValue(ConstantExpressionContext tree, long otherwise) {
    long value = expressions.constant(tree).orElse(otherwise);
    return selectors.peek().plain() instanceof CType.Int(IntKind kind) ? kind.wrap(value) : value;
  }

  private Statement.Case caseLabel(LabelContext tree, SourceRange range) {
    long first = caseValue(tree.constantExpression(0), 0);
    long last = tree.constantExpression().size() > 1 ? caseValue(tree.constantExpression(1), first) : first;
    if (last < first) {
      context.error(range, "bad-case", "this range of cases is empty", "write the lower value first");
      last = first;
    }
    return new Statement.Case(false, first, last, range);
  }

  private Optional<Statement> jump(JumpStatementContext tree, SourceRange range) {
    Token word = tree.getStart();
    switch (word.getType()) {
      case CoveParser.Break -> {
        if (breakable == 0) {
          context.error(range, "stray-break", "a break stands in a loop or a switch");
          return Optional.empty();
        }
        return Optional.of(new Statement.Break(range));
      }
      case CoveParser.Continue -> {
        if (loops == 0) {
          context.error(range, "stray-continue", "a continue stands in a loop");
          return Optional.empty();
        }
        return Optional.of(new Statement.Continue(range));
      }
      case CoveParser.Goto -> {
        if (tree.Identifier() == null) {
          context.notInCove(range, "labels as values", "use a switch");
          return Optional.empty();
        }
        jumps.add(new Jump(tree.Identifier().getText(), List.copyOf(live), Context.range(tree.Identifier())));
        return Optional.of(new Statement.Goto(tree.Identifier().getText(), range));
      }
      default -> {
        return Optional.of(returned(tree, range));
      }
    }
  }

  private Statement returned(JumpStatementContext tree, SourceRange range) {
    boolean isVoid = result.plain() instanceof CType.Void;
    if (tree.expression() == null) {
      if (!isVoid) {
        context.error(range, "no-value", "this function returns '" + TypePrinter.print(result) + "'");
      }
      return new Statement.Return(Optional.empty(), range);
    }
    Expression value = expressions.expression(tree.expression());
    if (isVoid) {
      if (!(value.type().plain() instanceof CType.Void) && !value.type().isUnknown()) {
        context.error(range, "void-value", "a function without result returns no value");
      }
      return new Statement.Return(Optional.of(value), range);
    }
    return new Statement.Return(
        Optional.of(
            expressions.conversions().assign(value, result, "the result", Optional.of(function.range()))),
        range);
  }
}
