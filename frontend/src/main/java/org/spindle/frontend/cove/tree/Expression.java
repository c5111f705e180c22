package org.spindle.frontend.cove.tree;

import java.util.List;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/** An expression with its type and all implicit conversions made explicit. */
public sealed interface Expression {
  CType type();

  SourceRange range();

  /** An integer; the value is sign- or zero-extended by its type. */
  record IntConstant(CType type, long value, SourceRange range) implements Expression {}

  record FloatConstant(CType type, double value, SourceRange range) implements Expression {}

  /** A null pointer, or a null text. */
  record Null(CType type, SourceRange range) implements Expression {}

  record FunctionAddress(FunctionSymbol function, CType type, SourceRange range) implements Expression {}

  /** The value that a place holds. */
  record Load(Place place, CType type, SourceRange range) implements Expression {}

  record AddressOf(Place place, CType type, SourceRange range) implements Expression {}

  /** A pointer to the first element of an array. */
  record Decay(Place array, CType type, SourceRange range) implements Expression {}

  /** The pointer {@code index} (a long) elements further. */
  record PointerAdd(Expression pointer, Expression index, CType type, SourceRange range)
      implements Expression {}

  /** A conversion between arithmetic types, or of a scalar to _Bool, or to void. */
  record Convert(Expression operand, CType type, SourceRange range) implements Expression {}

  /** A pointer whose target's const is added or whose bounds are given up; the same address. */
  record PointerConvert(Expression operand, CType type, SourceRange range) implements Expression {}

  /** A pointer to void from a pointer to {@code operand}'s target, with a check that it is a heap object. */
  record ToHandle(Expression operand, CType type, SourceRange range) implements Expression {}

  /** A pointer from a pointer to void, with a check of the heap object's type. */
  record FromHandle(Expression operand, CType type, SourceRange range) implements Expression {}

  /** NEGATE, COMPLEMENT on arithmetic values; NOT on any scalar. */
  record Unary(UnaryOperator operator, Expression operand, CType type, SourceRange range)
      implements Expression {}

  /** Both operands have the result's type; of shifts, the left one. */
  record Binary(BinaryOperator operator, Expression left, Expression right, CType type, SourceRange range)
      implements Expression {}

  /** Both operands have the same type; of pointers, only equality. */
  record Compare(Comparison comparison, Expression left, Expression right, SourceRange range)
      implements Expression {
    @Override
    public CType type() {
      return CType.INT;
    }
  }

  record Logical(boolean isAnd, Expression left, Expression right, SourceRange range)
      implements Expression {
    @Override
    public CType type() {
      return CType.INT;
    }
  }

  record Conditional(
      Expression condition, Expression whenTrue, Expression whenFalse, CType type, SourceRange range)
      implements Expression {}

  record Comma(Expression left, Expression right, SourceRange range) implements Expression {
    @Override
    public CType type() {
      return right.type();
    }
  }

  record Assign(Place target, Expression value, CType type, SourceRange range) implements Expression {}

  /** {@code target = target operator value}, computed in {@code computed}; yields the old value if postfix. */
  record Update(
      Place target,
      BinaryOperator operator,
      Expression value,
      CType computed,
      boolean postfix,
      CType type,
      SourceRange range)
      implements Expression {}

  /** {@code target += index} for a pointer in a local variable. */
  record PointerUpdate(Place target, Expression index, boolean postfix, CType type, SourceRange range)
      implements Expression {}

  record Call(FunctionSymbol function, List<Expression> arguments, CType type, SourceRange range)
      implements Expression {}

  record CallPointer(
      Expression pointer, CType.Function signature, List<Expression> arguments, CType type, SourceRange range)
      implements Expression {}

  /** An operator of Cove or of its library that the compiler itself knows; {@code about} is its type argument. */
  record Builtin(
      BuiltinOperator operator, List<Expression> arguments, CType about, CType type, SourceRange range)
      implements Expression {}
}
