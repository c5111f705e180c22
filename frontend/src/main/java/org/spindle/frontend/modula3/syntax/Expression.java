package org.spindle.frontend.modula3.syntax;

import java.util.List;
import java.util.Optional;
import org.spindle.frontend.source.SourceRange;

/** An expression as written; calls and constructors may also hold types as operands. */
public sealed interface Expression {
  SourceRange range();

  /** Digits, perhaps with a base and an L suffix, as written. */
  record IntegerLiteral(SourceRange range, String text) implements Expression {}

  /** A real number as written; its exponent letter tells its type. */
  record RealLiteral(SourceRange range, String text) implements Expression {}

  record CharLiteral(SourceRange range, int code, boolean wide) implements Expression {}

  /** A text literal with escapes replaced, one element per character code. */
  record TextLiteral(SourceRange range, String value, boolean wide) implements Expression {}

  record Name(Identifier identifier) implements Expression {
    @Override
    public SourceRange range() {
      return identifier.range();
    }
  }

  record Unary(SourceRange range, UnaryOperator operator, Expression operand) implements Expression {}

  record Binary(
      SourceRange range,
      BinaryOperator operator,
      SourceRange operatorRange,
      Expression left,
      Expression right)
      implements Expression {}

  record Select(SourceRange range, Expression base, Identifier field) implements Expression {}

  record Dereference(SourceRange range, Expression base) implements Expression {}

  record Index(SourceRange range, Expression base, List<Expression> indices) implements Expression {}

  record Call(SourceRange range, Expression callee, List<Argument> arguments) implements Expression {}

  /**
   * {@code T{...}}.
   *
   * @param replicated the elements end in {@code ..}
   */
  record Constructor(SourceRange range, Expression type, List<Element> elements, boolean replicated)
      implements Expression {}

  /** A type in the place of an expression, as in {@code NEW(REF INTEGER)}. */
  record TypeOperand(TypeExpression type) implements Expression {
    @Override
    public SourceRange range() {
      return type.range();
    }
  }

  /** An actual parameter, with its keyword if it has one. */
  record Argument(Optional<Identifier> keyword, Expression value) {
    public SourceRange range() {
      return keyword.map(k -> k.range().to(value.range())).orElse(value.range());
    }
  }

  /** An element of a constructor. */
  sealed interface Element {
    Expression value();
  }

  record Single(Expression value) implements Element {}

  record Range(Expression value, Expression high) implements Element {}

  record Keyword(Identifier keyword, Expression value) implements Element {}
}
