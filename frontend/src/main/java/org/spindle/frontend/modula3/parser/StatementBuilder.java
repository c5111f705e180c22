package org.spindle.frontend.modula3.parser;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.syntax.BinaryOperator;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.syntax.Pragma;
import org.spindle.frontend.modula3.syntax.Statement;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.modula3.Modula3Parser;

/** Builds statements. */
final class StatementBuilder {
  private final BuilderContext context;
  private final ExpressionBuilder expressions;
  private final DeclarationBuilder declarations;

  StatementBuilder(
      BuilderContext context, ExpressionBuilder expressions, DeclarationBuilder declarations) {
    this.context = context;
    this.expressions = expressions;
    this.declarations = declarations;
  }

  List<Statement> build(Modula3Parser.StatementsContext list) {
    List<Statement> result = new ArrayList<>();
    if (list.children != null) {
      for (ParseTree child : list.children) {
        if (child instanceof Modula3Parser.StatementContext s) {
          addAssertions(s.getStart().getTokenIndex(), result);
          build(s).ifPresent(result::add);
        } else if (child instanceof TerminalNode semicolon) {
          addAssertions(semicolon.getSymbol().getTokenIndex(), result);
        }
      }
    }
    int next =
        list.getStop() == null || list.getStop().getTokenIndex() < list.getStart().getTokenIndex()
            ? list.getStart().getTokenIndex()
            : list.getStop().getTokenIndex() + 1;
    addAssertionsAfter(next, result);
    return List.copyOf(result);
  }

  private void addAssertionsAfter(int index, List<Statement> into) {
    int i = context.pragmas().skip(index);
    addAssertions(i, into);
  }

  private void addAssertions(int index, List<Statement> into) {
    for (Pragma pragma : context.pragmas().before(index)) {
      if (pragma.word().equals("ASSERT")) {
        assertion(pragma).ifPresent(into::add);
      }
    }
  }

  private Optional<Statement> assertion(Pragma pragma) {
    String whole = context.file().text().substring(pragma.range().start(), pragma.range().end() - 2);
    int start = whole.indexOf("ASSERT") + "ASSERT".length();
    TokenReader reader = new TokenReader(context.file(), context.diagnostics());
    List<Token> tokens = reader.read(whole.substring(start), pragma.range().start() + start);
    if (reader.failed() || !NestingCheck.check(context.file(), tokens, context.diagnostics())) {
      return Optional.empty();
    }
    Modula3Parser parser = new Modula3Parser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    int before = context.diagnostics().errorCount();
    parser.setErrorHandler(new SyntaxErrors(context.file(), context.diagnostics()));
    Modula3Parser.AssertionContext tree = parser.assertion();
    if (context.diagnostics().errorCount() > before) {
      return Optional.empty();
    }
    return Optional.of(new Statement.Assert(pragma.range(), expressions.build(tree.expression(0))));
  }

  private Optional<Statement> build(Modula3Parser.StatementContext statement) {
    SourceRange range = context.range(statement);
    return switch (statement) {
      case Modula3Parser.AssignOrCallContext s -> assignOrCall(range, s);
      case Modula3Parser.BlockStatementContext s ->
          Optional.of(new Statement.BlockStatement(range, declarations.block(s.block())));
      case Modula3Parser.CaseStatementContext s ->
          Optional.of(
              new Statement.Case(
                  range,
                  expressions.build(s.expression()),
                  s.caseBranch().stream().map(this::caseBranch).toList(),
                  otherwise(s.elseBranch())));
      case Modula3Parser.ExitStatementContext _ -> Optional.of(new Statement.Exit(range));
      case Modula3Parser.EvalStatementContext s ->
          Optional.of(new Statement.Eval(range, expressions.build(s.expression())));
      case Modula3Parser.ForStatementContext s ->
          Optional.of(
              new Statement.For(
                  range,
                  context.identifier(s.IDENTIFIER().getSymbol()),
                  expressions.build(s.expression(0)),
                  expressions.build(s.expression(1)),
                  expressions.optional(s.expression(2)),
                  build(s.statements())));
      case Modula3Parser.IfStatementContext s -> Optional.of(ifStatement(range, s));
      case Modula3Parser.LockStatementContext s ->
          Optional.of(
              new Statement.Lock(range, expressions.build(s.expression()), build(s.statements())));
      case Modula3Parser.LoopStatementContext s ->
          Optional.of(new Statement.Loop(range, build(s.statements())));
      case Modula3Parser.RaiseStatementContext s ->
          Optional.of(
              new Statement.Raise(
                  range, context.qualified(s.qualified()), expressions.optional(s.expression())));
      case Modula3Parser.RepeatStatementContext s ->
          Optional.of(
              new Statement.Repeat(
                  range, build(s.statements()), expressions.build(s.expression())));
      case Modula3Parser.ReturnStatementContext s ->
          Optional.of(new Statement.Return(range, expressions.optional(s.expression())));
      case Modula3Parser.TryStatementContext s -> Optional.of(tryStatement(range, s));
      case Modula3Parser.TypecaseStatementContext s ->
          Optional.of(
              new Statement.TypeCase(
                  range,
                  expressions.build(s.expression()),
                  s.typeBranch().stream().map(this::typeBranch).toList(),
                  otherwise(s.elseBranch())));
      case Modula3Parser.WhileStatementContext s ->
          Optional.of(
              new Statement.While(range, expressions.build(s.expression()), build(s.statements())));
      case Modula3Parser.WithStatementContext s ->
          Optional.of(
              new Statement.With(
                  range, s.binding().stream().map(this::binding).toList(), build(s.statements())));
      default -> throw new IllegalStateException("statement " + statement.getClass());
    };
  }

  private Optional<Statement> assignOrCall(SourceRange range, Modula3Parser.AssignOrCallContext s) {
    Expression first = expressions.build(s.expression(0));
    if (s.ASSIGN() != null) {
      return Optional.of(new Statement.Assign(range, first, expressions.build(s.expression(1))));
    }
    if (first instanceof Expression.Call) {
      return Optional.of(new Statement.Call(range, first));
    }
    Diagnostic d = Diagnostic.error(range, "syntax", "an expression is not a statement");
    if (first instanceof Expression.Binary b
        && b.operator() == BinaryOperator.EQUAL) {
      d = d.withHint("assignment is written ':='");
    } else if (first instanceof Expression.Name || first instanceof Expression.Select) {
      d = d.withHint("a call needs parentheses, even without arguments: '%s()'".formatted(range.text()));
    } else {
      d = d.withHint("EVAL evaluates an expression and discards its value");
    }
    context.diagnostics().add(d);
    return Optional.empty();
  }

  private Statement ifStatement(SourceRange range, Modula3Parser.IfStatementContext s) {
    List<Statement.Guarded> branches = new ArrayList<>();
    // Asking for one by its number would search from the start each time.
    Iterator<Modula3Parser.StatementsContext> bodies = s.statements().iterator();
    for (Modula3Parser.ExpressionContext condition : s.expression()) {
      branches.add(new Statement.Guarded(expressions.build(condition), build(bodies.next())));
    }
    return new Statement.If(range, List.copyOf(branches), otherwise(s.elseBranch()));
  }

  private Statement tryStatement(SourceRange range, Modula3Parser.TryStatementContext s) {
    if (s.FINALLY() != null) {
      return new Statement.TryFinally(range, build(s.statements(0)), build(s.statements(1)));
    }
    return new Statement.TryExcept(
        range,
        build(s.statements(0)),
        s.handler().stream().map(this::handler).toList(),
        otherwise(s.elseBranch()));
  }

  private Optional<List<Statement>> otherwise(Modula3Parser.ElseBranchContext otherwise) {
    return otherwise == null ? Optional.empty() : Optional.of(build(otherwise.statements()));
  }

  private Statement.CaseBranch caseBranch(Modula3Parser.CaseBranchContext b) {
    List<Statement.Label> labels =
        b.label().stream()
            .map(
                l -> new Statement.Label(
                    expressions.build(l.expression(0)), expressions.optional(l.expression(1))))
            .toList();
    return new Statement.CaseBranch(context.range(b), labels, build(b.statements()));
  }

  private Statement.Handler handler(Modula3Parser.HandlerContext h) {
    return new Statement.Handler(
        context.range(h),
        h.qualified().stream().map(context::qualified).toList(),
        Optional.ofNullable(h.IDENTIFIER()).map(n -> context.identifier(n.getSymbol())),
        build(h.statements()));
  }

  private Statement.TypeBranch typeBranch(Modula3Parser.TypeBranchContext b) {
    return new Statement.TypeBranch(
        context.range(b),
        b.type().stream().map(expressions.types()::build).toList(),
        Optional.ofNullable(b.IDENTIFIER()).map(n -> context.identifier(n.getSymbol())),
        build(b.statements()));
  }

  private Statement.Binding binding(Modula3Parser.BindingContext b) {
    Identifier name = context.identifier(b.IDENTIFIER().getSymbol());
    return new Statement.Binding(name, expressions.build(b.expression()));
  }
}
