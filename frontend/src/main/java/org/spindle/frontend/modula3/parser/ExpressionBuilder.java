package org.spindle.frontend.modula3.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.syntax.BinaryOperator;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.syntax.QualifiedName;
import org.spindle.frontend.modula3.syntax.TypeExpression;
import org.spindle.frontend.modula3.syntax.UnaryOperator;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.modula3.Modula3Parser;

/** Builds expressions: groups the grammar's flat operator lists by binding strength. */
final class ExpressionBuilder {
  private final BuilderContext context;
  private final TypeBuilder types;

  ExpressionBuilder(BuilderContext context) {
    this.context = context;
    this.types = new TypeBuilder(context, this);
  }

  TypeBuilder types() {
    return types;
  }

  Optional<Expression> optional(Modula3Parser.ExpressionContext e) {
    return e == null ? Optional.empty() : Optional.of(build(e));
  }

  /** An operator waiting for its right operand; prefix operators have no left one. */
  private record Pending(
      Expression left, BinaryOperator binary, UnaryOperator unary, SourceRange range) {
    int strength() {
      if (binary != null) {
        return binary.strength();
      }
      return unary == UnaryOperator.NOT
          ? BinaryOperator.NOT_STRENGTH
          : BinaryOperator.TIMES.strength() + 1;
    }
  }

  Expression build(Modula3Parser.ExpressionContext e) {
    if (e.operand().size() == 1 && e.operand(0).getChild(0) instanceof Modula3Parser.PrimaryContext) {
      return operand(e.operand(0));
    }
    Deque<Pending> waiting = new ArrayDeque<>();
    Expression current = null;
    for (ParseTree child : e.children) {
      if (child instanceof Modula3Parser.OperatorContext op) {
        BinaryOperator binary = binary(op.getStart());
        current = reduce(waiting, current, binary.strength());
        waiting.push(new Pending(current, binary, null, context.range(op.getStart())));
      } else {
        Modula3Parser.OperandContext operand = (Modula3Parser.OperandContext) child;
        for (ParseTree part : operand.children) {
          if (!(part instanceof TerminalNode prefix)) {
            break;
          }
          pushPrefix(waiting, prefix.getSymbol());
        }
        current = operand(operand);
      }
    }
    return reduce(waiting, current, 0);
  }

  private void pushPrefix(Deque<Pending> waiting, Token token) {
    UnaryOperator unary =
        switch (token.getType()) {
          case Modula3Parser.NOT -> UnaryOperator.NOT;
          case Modula3Parser.MINUS -> UnaryOperator.MINUS;
          default -> UnaryOperator.PLUS;
        };
    Pending pending = new Pending(null, null, unary, context.range(token));
    if (!waiting.isEmpty() && waiting.peek().strength() > pending.strength()) {
      Pending outer = waiting.peek();
      String word = outer.binary() != null ? outer.binary().word() : outer.unary().word();
      context
          .diagnostics()
          .add(
              Diagnostic.error(
                  pending.range(),
                  "syntax",
                  "%s binds weaker than the '%s' before it".formatted(unary.word(), word))
                  .withHint("put parentheses around the operand"));
    }
    waiting.push(pending);
  }

  private static Expression reduce(Deque<Pending> waiting, Expression operand, int strength) {
    Expression result = operand;
    while (!waiting.isEmpty() && waiting.peek().strength() >= strength) {
      Pending top = waiting.pop();
      result =
          top.binary() != null
              ? new Expression.Binary(
                  top.left().range().to(result.range()), top.binary(), top.range(), top.left(), result)
              : new Expression.Unary(top.range().to(result.range()), top.unary(), result);
    }
    return result;
  }

  private Expression operand(Modula3Parser.OperandContext operand) {
    Expression result = primary(operand.primary());
    for (Modula3Parser.SelectorContext selector : operand.selector()) {
      result = select(result, selector);
    }
    return result;
  }

  private Expression primary(Modula3Parser.PrimaryContext p) {
    if (p.otherType() != null) {
      return new Expression.TypeOperand(types.build(p.otherType()));
    }
    if (p.expression() != null) {
      Expression inner = build(p.expression());
      return p.objectTail().isEmpty() ? inner : subtype(inner, p.objectTail());
    }
    Token token = p.getStart();
    SourceRange range = context.range(token);
    String text = token.getText();
    return switch (token.getType()) {
      case Modula3Parser.IDENTIFIER -> new Expression.Name(new Identifier(text, range));
      case Modula3Parser.INTEGER_LITERAL -> new Expression.IntegerLiteral(range, text);
      case Modula3Parser.REAL_LITERAL -> new Expression.RealLiteral(range, text);
      case Modula3Parser.CHAR_LITERAL ->
          new Expression.CharLiteral(range, Literals.character(source(range)), isWide(text));
      case Modula3Parser.TEXT_LITERAL ->
          new Expression.TextLiteral(range, Literals.text(source(range)), isWide(text));
      default -> new Expression.TypeOperand(new TypeExpression.Root(range, true));
    };
  }

  private String source(SourceRange range) {
    return context.file().text().substring(range.start(), range.end());
  }

  private static boolean isWide(String literal) {
    return Character.toUpperCase(literal.charAt(0)) == 'W';
  }

  private Expression select(Expression base, Modula3Parser.SelectorContext selector) {
    SourceRange range = base.range().to(context.range(selector));
    return switch (selector) {
      case Modula3Parser.SelectFieldContext s ->
          new Expression.Select(range, base, context.identifier(s.IDENTIFIER().getSymbol()));
      case Modula3Parser.DereferenceContext _ -> new Expression.Dereference(range, base);
      case Modula3Parser.IndexContext s ->
          new Expression.Index(range, base, s.expression().stream().map(this::build).toList());
      case Modula3Parser.CallContext s ->
          new Expression.Call(range, base, s.argument().stream().map(this::argument).toList());
      case Modula3Parser.ConstructorContext s -> constructor(range, base, s.element());
      default -> throw new IllegalStateException("selector " + selector.getClass());
    };
  }

  private Expression.Argument argument(Modula3Parser.ArgumentContext a) {
    if (a.ASSIGN() == null) {
      return new Expression.Argument(Optional.empty(), typed(a.expression(0), a.objectTail()));
    }
    Expression keyword = build(a.expression(0));
    List<Modula3Parser.ObjectTailContext> tails = new ArrayList<>();
    boolean tailBefore = false;
    for (Modula3Parser.ObjectTailContext tail : a.objectTail()) {
      tailBefore |= tail.getStart().getTokenIndex() < a.ASSIGN().getSymbol().getTokenIndex();
      tails.add(tail);
    }
    Expression value = typed(a.expression(1), tails);
    if (keyword instanceof Expression.Name(Identifier name) && !tailBefore) {
      return new Expression.Argument(Optional.of(name), value);
    }
    context
        .diagnostics()
        .error(keyword.range(), "syntax", "expected the name of a parameter before ':='");
    return new Expression.Argument(Optional.empty(), value);
  }

  private Expression typed(
      Modula3Parser.ExpressionContext e, List<Modula3Parser.ObjectTailContext> tails) {
    Expression value = build(e);
    return tails.isEmpty() ? value : subtype(value, tails);
  }

  /** {@code Supertype OBJECT ... END} in the place of an expression. */
  private Expression subtype(Expression supertype, List<Modula3Parser.ObjectTailContext> tails) {
    return new Expression.TypeOperand(types.objects(Optional.of(asType(supertype)), tails));
  }

  /** Reads an expression as the type that it names. */
  TypeExpression asType(Expression e) {
    return switch (e) {
      case Expression.TypeOperand(TypeExpression type) -> type;
      case Expression.Name(Identifier name) ->
          new TypeExpression.Named(new QualifiedName(Optional.empty(), name, name.range()));
      case Expression.Select(SourceRange range, Expression.Name(Identifier unit), Identifier name) ->
          new TypeExpression.Named(new QualifiedName(Optional.of(unit), name, range));
      default -> {
        context.diagnostics().error(e.range(), "syntax", "expected a type but found an expression");
        yield new TypeExpression.Root(e.range(), true);
      }
    };
  }

  private Expression constructor(
      SourceRange range, Expression type, List<Modula3Parser.ElementContext> elements) {
    List<Expression.Element> built = new ArrayList<>();
    boolean replicated = false;
    for (int i = 0; i < elements.size(); i++) {
      Modula3Parser.ElementContext e = elements.get(i);
      if (e.expression().isEmpty()) {
        replicated = i == elements.size() - 1 && i > 0;
        if (!replicated) {
          misplaced(e, "'..' stands after the last element, separated by a comma");
        }
      } else if (e.RANGE() != null) {
        built.add(new Expression.Range(build(e.expression(0)), build(e.expression(1))));
      } else if (e.ASSIGN() != null) {
        Expression keyword = build(e.expression(0));
        if (keyword instanceof Expression.Name(Identifier name)) {
          built.add(new Expression.Keyword(name, build(e.expression(1))));
        } else {
          misplaced(e.expression(0), "expected the name of a field before ':='");
        }
      } else {
        built.add(new Expression.Single(build(e.expression(0))));
      }
    }
    return new Expression.Constructor(range, type, List.copyOf(built), replicated);
  }

  private void misplaced(ParserRuleContext where, String message) {
    context.diagnostics().error(context.range(where), "syntax", message);
  }

  private static BinaryOperator binary(Token token) {
    return switch (token.getType()) {
      case Modula3Parser.OR -> BinaryOperator.OR;
      case Modula3Parser.AND -> BinaryOperator.AND;
      case Modula3Parser.EQUAL -> BinaryOperator.EQUAL;
      case Modula3Parser.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
      case Modula3Parser.LESS -> BinaryOperator.LESS;
      case Modula3Parser.LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
      case Modula3Parser.GREATER -> BinaryOperator.GREATER;
      case Modula3Parser.GREATER_EQUAL -> BinaryOperator.GREATER_EQUAL;
      case Modula3Parser.IN -> BinaryOperator.IN;
      case Modula3Parser.PLUS -> BinaryOperator.PLUS;
      case Modula3Parser.MINUS -> BinaryOperator.MINUS;
      case Modula3Parser.AMPERSAND -> BinaryOperator.CONCATENATE;
      case Modula3Parser.STAR -> BinaryOperator.TIMES;
      case Modula3Parser.SLASH -> BinaryOperator.DIVIDE;
      case Modula3Parser.DIV -> BinaryOperator.DIV;
      default -> BinaryOperator.MOD;
    };
  }
}
