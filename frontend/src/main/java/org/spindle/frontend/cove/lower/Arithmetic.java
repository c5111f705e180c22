package org.spindle.frontend.cove.lower;

import org.spindle.frontend.cove.tree.BinaryOperator;
import org.spindle.frontend.cove.tree.Comparison;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** C's arithmetic with Cove's checks. */
final class Arithmetic {
  private final Frame frame;
  private final ProcedureBuilder b;

  Arithmetic(Frame frame) {
    this.frame = frame;
    this.b = frame.b;
  }

  /** The operation on values of {@code type}. */
  Value binary(BinaryOperator op, CType type, Value left, Value right) {
    if (type.plain() instanceof CType.Floating) {
      return b.binary(
          switch (op) {
            case ADD -> BinaryOp.FADD;
            case SUBTRACT -> BinaryOp.FSUB;
            case MULTIPLY -> BinaryOp.FMUL;
            default -> BinaryOp.FDIV;
          },
          left,
          right);
    }
    boolean signed = ((CType.Int) type.plain()).kind().isSigned();
    if (op == BinaryOperator.DIVIDE || op == BinaryOperator.REMAINDER) {
      b.trapIf(frame.isZero(right), TrapCode.DIVIDE);
    }
    return b.binary(
        switch (op) {
          case ADD -> BinaryOp.ADD;
          case SUBTRACT -> BinaryOp.SUB;
          case MULTIPLY -> BinaryOp.MUL;
          case DIVIDE -> signed ? BinaryOp.QUOT : BinaryOp.UDIV;
          case REMAINDER -> signed ? BinaryOp.REM : BinaryOp.UREM;
          case AND -> BinaryOp.AND;
          case OR -> BinaryOp.OR;
          case XOR -> BinaryOp.XOR;
          case SHIFT_LEFT -> BinaryOp.SHL;
          case SHIFT_RIGHT -> signed ? BinaryOp.ASHR : BinaryOp.LSHR;
        },
        left,
        op.isShift() ? count(left, right) : right);
  }

  /** The checked shift count, in the type of what is shifted. */
  private Value count(Value left, Value right) {
    Type type = right.type();
    frame.trapIf(CompareOp.UGE, right, b.constant(type, left.type().bits()), TrapCode.SHIFT);
    if (type == left.type()) {
      return right;
    }
    return type.bits() < left.type().bits()
        ? b.unary(UnaryOp.ZEXT, left.type(), right)
        : b.unary(UnaryOp.TRUNC, left.type(), right);
  }

  /** A comparison of two values of {@code type}, as an i1. */
  Value compare(Comparison c, CType type, Value left, Value right) {
    CompareOp op = switch (type.plain()) {
      case CType.Floating _ -> switch (c) {
        case EQUAL -> CompareOp.FEQ;
        case NOT_EQUAL -> CompareOp.FNE;
        case LESS -> CompareOp.FLT;
        case LESS_OR_EQUAL -> CompareOp.FLE;
        case GREATER -> CompareOp.FGT;
        case GREATER_OR_EQUAL -> CompareOp.FGE;
      };
      case CType.Int i when i.kind().isSigned() -> switch (c) {
        case EQUAL -> CompareOp.EQ;
        case NOT_EQUAL -> CompareOp.NE;
        case LESS -> CompareOp.SLT;
        case LESS_OR_EQUAL -> CompareOp.SLE;
        case GREATER -> CompareOp.SGT;
        case GREATER_OR_EQUAL -> CompareOp.SGE;
      };
      default -> switch (c) {
        case EQUAL -> CompareOp.EQ;
        case NOT_EQUAL -> CompareOp.NE;
        case LESS -> CompareOp.ULT;
        case LESS_OR_EQUAL -> CompareOp.ULE;
        case GREATER -> CompareOp.UGT;
        case GREATER_OR_EQUAL -> CompareOp.UGE;
      };
    };
    return b.compare(op, left, right);
  }

  /** A conversion between scalar types (C17 6.3.1). */
  Value convert(Value v, CType from, CType to) {
    CType source = from.plain();
    CType target = to.plain();
    if (target.equals(CType.BOOL)) {
      return b.unary(UnaryOp.ZEXT, Type.I8, frame.isNotZero(v));
    }
    return switch (target) {
      case CType.Int t -> switch (source) {
        case CType.Int s -> integer(v, s.kind(), Representation.of(t));
        case CType.Floating _ -> toInteger(v, t.kind());
        default -> v;
      };
      case CType.Floating t -> switch (source) {
        case CType.Int s -> toFloating(v, s.kind(), Representation.of(t));
        case CType.Floating s when s.isDouble() == t.isDouble() -> v;
        case CType.Floating _ ->
            b.unary(t.isDouble() ? UnaryOp.PROMOTE : UnaryOp.DEMOTE, Representation.of(t), v);
        default -> v;
      };
      default -> v;
    };
  }

  /** An integer of {@code kind} widened or cut to {@code type}. */
  Value integer(Value v, IntKind kind, Type type) {
    if (v.type() == type) {
      return v;
    }
    if (v.type().bits() > type.bits()) {
      return b.unary(UnaryOp.TRUNC, type, v);
    }
    return b.unary(kind.isSigned() ? UnaryOp.SEXT : UnaryOp.ZEXT, type, v);
  }

  private Value toFloating(Value v, IntKind kind, Type type) {
    if (kind.isSigned() || kind.size() < 8) {
      return b.unary(UnaryOp.INT_TO_FLOAT, type, integer(v, kind, Type.I64));
    }
    // Values from 2^63 on are halved, rounding to odd, and doubled after the conversion.
    Value low = b.binary(BinaryOp.AND, v, frame.i64(1));
    Value half = b.binary(BinaryOp.OR, b.binary(BinaryOp.LSHR, v, frame.i64(1)), low);
    Value halved = b.unary(UnaryOp.INT_TO_FLOAT, type, half);
    Value large = b.binary(BinaryOp.FADD, halved, halved);
    Value small = b.unary(UnaryOp.INT_TO_FLOAT, type, v);
    return b.select(b.compare(CompareOp.SLT, v, frame.i64(0)), large, small);
  }

  private Value toInteger(Value v, IntKind kind) {
    Value d = v.type() == Type.F64 ? v : b.unary(UnaryOp.PROMOTE, Type.F64, v);
    double low = kind.isSigned() ? -Math.scalb(1.0, kind.bits() - 1) : 0;
    double high = Math.scalb(1.0, kind.isSigned() ? kind.bits() - 1 : kind.bits());
    // The least value less one is a double too, but for 64 bits, where the least value itself is allowed.
    Value above = kind.isSigned() && kind.size() == 8
        ? b.compare(CompareOp.FGE, d, b.constant(low))
        : b.compare(CompareOp.FGT, d, b.constant(low - 1));
    Value inside = b.binary(BinaryOp.AND, above, b.compare(CompareOp.FLT, d, b.constant(high)));
    b.trapIf(b.binary(BinaryOp.XOR, inside, b.constant(Type.I1, 1)), TrapCode.RANGE);
    if (kind.size() < 8 || kind.isSigned()) {
      Value word = b.unary(UnaryOp.FLOAT_TO_INT, Type.I64, d);
      return integer(word, IntKind.LONG, Frame.integer(kind.size()));
    }
    Value top = b.constant(0x1p63);
    Value isLarge = b.compare(CompareOp.FGE, d, top);
    Label large = b.newBlock();
    Label small = b.newBlock();
    Label done = b.newBlock();
    Value result = b.addParameter(done, Type.I64);
    b.branch(isLarge, large, small);
    b.enter(large);
    Value rest = b.unary(UnaryOp.FLOAT_TO_INT, Type.I64, b.binary(BinaryOp.FSUB, d, top));
    Value whole = b.binary(BinaryOp.XOR, rest, frame.i64(Long.MIN_VALUE));
    b.jump(done, whole);
    b.enter(small);
    b.jump(done, b.unary(UnaryOp.FLOAT_TO_INT, Type.I64, d));
    b.enter(done);
    return result;
  }
}
