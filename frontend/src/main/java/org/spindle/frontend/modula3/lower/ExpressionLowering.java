package org.spindle.frontend.modula3.lower;

import java.util.List;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedExpression.Binary;
import org.spindle.frontend.modula3.typed.TypedExpression.BinaryOperation;
import org.spindle.frontend.modula3.typed.TypedExpression.Literal;
import org.spindle.frontend.modula3.typed.TypedExpression.Unary;
import org.spindle.frontend.modula3.typed.TypedExpression.UnaryOperation;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Successor;
import org.spindle.ir.TrapCode;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** Lowers expressions of scalar types. */
final class ExpressionLowering {
  private static final double TWO_52 = 0x1p52;
  private static final double TWO_63 = 0x1p63;

  private final FunctionLowering f;
  private final ProcedureBuilder builder;
  private final WordLowering words;
  private final TypeTests tests;

  ExpressionLowering(FunctionLowering f) {
    this.f = f;
    this.builder = f.builder();
    this.words = new WordLowering(f);
    this.tests = new TypeTests(f);
  }

  TypeTests tests() {
    return tests;
  }

  /** The value of an expression of a scalar type. */
  Value scalar(TypedExpression e) {
    return switch (e) {
      case Literal l -> f.constant(l.type(), l.value());
      case TypedExpression.VariableUse _, TypedExpression.RecordField _,
          TypedExpression.ObjectField _, TypedExpression.Dereference _, TypedExpression.Element _,
          TypedExpression.View _ -> {
        f.at(e.range());
        Place place = f.designators().place(e);
        f.at(e.range());
        yield f.load(place, e.type());
      }
      case TypedExpression.Call c -> f.calls().call(c, null);
      case Unary u -> unary(u);
      case Binary b -> binary(b);
      case TypedExpression.RangeCheck r -> rangeCheck(r);
      case TypedExpression.Narrow n -> {
        Value reference = scalar(n.operand());
        f.at(n.range());
        Value fits = tests.isMember(reference, n.type());
        f.trapIf(not(fits), TrapCode.NARROW);
        yield retype(reference, n.type());
      }
      case TypedExpression.Retype r -> retype(scalar(r.operand()), r.type());
      case TypedExpression.IsType t -> f.toBoolean(tests.isMember(scalar(t.operand()), t.tested()));
      case TypedExpression.TypeCodeOfValue t -> tests.typecode(scalar(t.operand()));
      case TypedExpression.TypeCodeOfType t -> builder.load(
          org.spindle.ir.Type.I64,
          MemoryClass.CONST,
          builder.globalAddress(f.unit().descriptor(t.of()), 0),
          0);
      case TypedExpression.New n -> f.calls().allocate(n);
      case TypedExpression.SetValue s -> f.aggregates().smallSet(s);
      case TypedExpression.Length l -> f.designators().open(l.array(), 1).lengths().getFirst();
      case TypedExpression.OpenSize s -> {
        OpenArray a = f.designators().open(s.array(), SirTypes.openDimensions(s.array().type()));
        yield f.designators()
            .bytes(a.lengths().getFirst(), a.lengths().subList(1, a.lengths().size()), a.element());
      }
      case TypedExpression.UnitOf u -> builder.staticReference(f.unit().unitObject(u), 8);
      case TypedExpression.AddressOf a -> f.pointer(f.designators().place(a.operand()));
      case TypedExpression.Loophole l -> loophole(l);
      case TypedExpression.WordOperation w -> words.lower(w);
      case TypedExpression.RecordValue _, TypedExpression.ArrayValue _,
          TypedExpression.Subarray _, TypedExpression.Erroneous _ ->
          throw new IllegalStateException(e.getClass() + " is no scalar");
    };
  }

  private Value not(Value truth) {
    return f.binary(BinaryOp.XOR, truth, builder.constant(org.spindle.ir.Type.I1, 1));
  }

  /** The same bits as a value of another type. */
  private Value retype(Value value, Type type) {
    org.spindle.ir.Type wanted = SirTypes.value(type);
    return value.type() == wanted ? value : builder.unary(UnaryOp.BITCAST, wanted, value);
  }

  private Value loophole(TypedExpression.Loophole l) {
    if (!SirTypes.isScalar(l.operand().type())) {
      Place place = f.designators().addressed(l.operand()).in(MemoryClass.ANY);
      return f.load(place.alignedAs(l.operand().type()), l.type());
    }
    Value value = scalar(l.operand());
    if (value.type() == org.spindle.ir.Type.F32 || SirTypes.value(l.type()) == org.spindle.ir.Type.F32) {
      Place temporary = f.temporary(l.type());
      f.store(temporary.in(MemoryClass.SLOT), l.operand().type(), value);
      return f.load(temporary, l.type());
    }
    return retype(value, l.type());
  }

  private Value rangeCheck(TypedExpression.RangeCheck r) {
    Value value = scalar(r.operand());
    f.at(r.range());
    OrdinalType target = (OrdinalType) TypeRelations.unpacked(r.type());
    OrdinalType known = (OrdinalType) TypeRelations.unpacked(origin(r.operand()).type());
    check(value, target, known.isEmpty() ? target.base() : known);
    return value;
  }

  /** The ordinal whose number an operand is, so that what is known of it counts. */
  private static TypedExpression origin(TypedExpression e) {
    return e instanceof TypedExpression.Retype r
        && TypeRelations.unpacked(r.operand().type()) instanceof OrdinalType
            ? origin(r.operand())
            : e;
  }

  /** Traps unless the value, known to be of type {@code known}, is a member of {@code target}. */
  void check(Value value, OrdinalType target, OrdinalType known) {
    boolean low = known.first() < target.first();
    boolean high = known.last() > target.last();
    if (target.isEmpty()) {
      f.trap(TrapCode.RANGE);
      builder.enter(builder.newBlock());
      return;
    }
    boolean one = low && high && target.last() - target.first() >= 0;
    if (one) {
      Value position = target.first() == 0 ? value : f.binary(BinaryOp.SUB, value, f.word(target.first()));
      f.trapIf(f.compare(CompareOp.UGT, position, f.word(target.last() - target.first())), TrapCode.RANGE);
      return;
    }
    if (low) {
      f.trapIf(f.compare(CompareOp.SLT, value, f.word(target.first())), TrapCode.RANGE);
    }
    if (high) {
      f.trapIf(f.compare(CompareOp.SGT, value, f.word(target.last())), TrapCode.RANGE);
    }
  }

  private Value unary(Unary u) {
    Value x = scalar(u.operand());
    f.at(u.range());
    boolean real = x.type().isFloat();
    return switch (u.operation()) {
      case NEGATE -> real ? builder.unary(UnaryOp.FNEG, x.type(), x) : f.binary(BinaryOp.SUB, f.word(0), x);
      case NOT -> f.binary(BinaryOp.XOR, x, f.word(1));
      case ABS -> real
          ? builder.unary(UnaryOp.FABS, x.type(), x)
          : builder.select(
              f.compare(CompareOp.SLT, x, f.word(0)), f.binary(BinaryOp.SUB, f.word(0), x), x);
      case FLOAT -> toFloat(x, SirTypes.value(u.type()));
      case TRUNC, ROUND, FLOOR, CEILING -> toInteger(u.operation(), x);
    };
  }

  private Value toFloat(Value x, org.spindle.ir.Type type) {
    if (!x.type().isFloat()) {
      return builder.unary(UnaryOp.INT_TO_FLOAT, type, x);
    }
    if (x.type() == type) {
      return x;
    }
    UnaryOp op = type == org.spindle.ir.Type.F64 ? UnaryOp.PROMOTE : UnaryOp.DEMOTE;
    return builder.unary(op, type, x);
  }

  private Value toInteger(UnaryOperation operation, Value operand) {
    Value x = toFloat(operand, org.spindle.ir.Type.F64);
    Value large = f.compare(CompareOp.FGE, x, builder.constant(-TWO_63));
    Value small = f.compare(CompareOp.FLT, x, builder.constant(TWO_63));
    f.trapIf(not(f.binary(BinaryOp.AND, large, small)), TrapCode.OVERFLOW);
    if (operation == UnaryOperation.ROUND) {
      // Adding and taking away 2^52 rounds to an integer, as far as there are digits to round.
      Value shift =
          builder.select(
              f.compare(CompareOp.FLT, x, builder.constant(0d)), builder.constant(-TWO_52),
              builder.constant(TWO_52));
      Value rounded = f.binary(BinaryOp.FSUB, f.binary(BinaryOp.FADD, x, shift), shift);
      Value fraction =
          f.compare(CompareOp.FLT, builder.unary(UnaryOp.FABS, x.type(), x), builder.constant(TWO_52));
      x = builder.select(fraction, rounded, x);
    }
    Value whole = builder.unary(UnaryOp.FLOAT_TO_INT, org.spindle.ir.Type.I64, x);
    if (operation == UnaryOperation.TRUNC || operation == UnaryOperation.ROUND) {
      return whole;
    }
    Value back = builder.unary(UnaryOp.INT_TO_FLOAT, org.spindle.ir.Type.F64, whole);
    return operation == UnaryOperation.FLOOR
        ? f.binary(BinaryOp.SUB, whole, f.toBoolean(f.compare(CompareOp.FGT, back, x)))
        : f.binary(BinaryOp.ADD, whole, f.toBoolean(f.compare(CompareOp.FLT, back, x)));
  }

  private Value binary(Binary b) {
    return switch (b.operation()) {
      case AND, OR -> shortCircuit(b);
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN -> f.toBoolean(truth(b));
      case CONCATENATE -> {
        Value left = scalar(b.left());
        Value right = scalar(b.right());
        f.at(b.range());
        yield f.runtime("Text.Cat", org.spindle.ir.Type.REF, left, right);
      }
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, DIV, MOD, MIN, MAX -> arithmetic(b);
    };
  }

  private Value arithmetic(Binary b) {
    Value x = scalar(b.left());
    Value y = scalar(b.right());
    f.at(b.range());
    if (TypeRelations.unpacked(b.type()) instanceof SetType) {
      return f.aggregates().setWord(b.operation(), x, y);
    }
    if (x.type() == org.spindle.ir.Type.PTR) {
      if (y.type() == org.spindle.ir.Type.I64) {
        Value offset = b.operation() == BinaryOperation.ADD ? y : f.binary(BinaryOp.SUB, f.word(0), y);
        return builder.pointerAdd(x, offset);
      }
      return f.binary(BinaryOp.SUB, asWord(x), asWord(y));
    }
    boolean real = x.type().isFloat();
    return switch (b.operation()) {
      case ADD -> f.binary(real ? BinaryOp.FADD : BinaryOp.ADD, x, y);
      case SUBTRACT -> f.binary(real ? BinaryOp.FSUB : BinaryOp.SUB, x, y);
      case MULTIPLY -> f.binary(real ? BinaryOp.FMUL : BinaryOp.MUL, x, y);
      case DIVIDE -> f.binary(BinaryOp.FDIV, x, y);
      case DIV -> {
        f.trapIf(f.compare(CompareOp.EQ, y, f.word(0)), TrapCode.DIVIDE);
        yield f.binary(BinaryOp.DIV, x, y);
      }
      case MOD -> {
        if (real) {
          yield realModulus(x, y);
        }
        f.trapIf(f.compare(CompareOp.EQ, y, f.word(0)), TrapCode.DIVIDE);
        yield f.binary(BinaryOp.MOD, x, y);
      }
      case MIN -> builder.select(f.compare(real ? CompareOp.FLT : CompareOp.SLT, x, y), x, y);
      case MAX -> builder.select(f.compare(real ? CompareOp.FGT : CompareOp.SGT, x, y), x, y);
      default -> throw new IllegalStateException(b.operation().toString());
    };
  }

  /** {@code x - y * FLOOR(x / y)}. */
  private Value realModulus(Value x, Value y) {
    Value floor = toInteger(UnaryOperation.FLOOR, f.binary(BinaryOp.FDIV, x, y));
    Value back = builder.unary(UnaryOp.INT_TO_FLOAT, x.type(), floor);
    return f.binary(BinaryOp.FSUB, x, f.binary(BinaryOp.FMUL, y, back));
  }

  private Value asWord(Value address) {
    return builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.I64, address);
  }

  private Value shortCircuit(Binary b) {
    Label end = builder.newBlock();
    Value result = builder.addParameter(end, org.spindle.ir.Type.I64);
    Label more = builder.newBlock();
    boolean and = b.operation() == BinaryOperation.AND;
    Value left = truth(b.left());
    Successor decided = new Successor(end, List.of(f.word(and ? 0 : 1)));
    builder.branch(left, and ? new Successor(more) : decided, and ? decided : new Successor(more));
    builder.enter(more);
    builder.jump(end, scalar(b.right()));
    builder.enter(end);
    return result;
  }

  /** A BOOLEAN expression as an i1. */
  Value truth(TypedExpression e) {
    if (e instanceof Binary b) {
      switch (b.operation()) {
        case EQUAL, NOT_EQUAL -> {
          Value equal = equal(b);
          return b.operation() == BinaryOperation.EQUAL ? equal : not(equal);
        }
        case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> {
          return order(b);
        }
        case IN -> {
          return f.aggregates().contains(b.left(), b.right());
        }
        default -> {}
      }
    }
    if (e instanceof Unary u && u.operation() == UnaryOperation.NOT) {
      return not(truth(u.operand()));
    }
    if (e instanceof TypedExpression.IsType t) {
      return tests.isMember(scalar(t.operand()), t.tested());
    }
    if (e instanceof Literal(_, _, Constant.Ordinal(long n))) {
      return builder.constant(org.spindle.ir.Type.I1, n);
    }
    return f.toTruth(scalar(e));
  }

  private Value equal(Binary b) {
    if (!SirTypes.isScalar(b.left().type())) {
      return f.aggregates().equal(b.left(), b.right());
    }
    // NIL has no type of its own.
    Value left = isNil(b.left()) ? null : scalar(b.left());
    Value right = isNil(b.right()) ? null : scalar(b.right());
    f.at(b.range());
    Value x = left != null ? left : builder.nil(right == null ? org.spindle.ir.Type.REF : right.type());
    Value y = right != null ? right : builder.nil(x.type());
    if (x.type().isFloat()) {
      return f.compare(CompareOp.FEQ, x, y);
    }
    if (TypeRelations.unpacked(b.left().type()) instanceof ProcedureType) {
      return f.calls().equal(b.left(), x, b.right(), y);
    }
    return f.compare(CompareOp.EQ, x, y);
  }

  private static boolean isNil(TypedExpression e) {
    return e instanceof Literal(_, _, Constant.Nil _);
  }

  private Value order(Binary b) {
    Type type = TypeRelations.unpacked(b.left().type());
    if (type instanceof SetType set) {
      return setOrder(b, set);
    }
    Value x = scalar(b.left());
    Value y = scalar(b.right());
    f.at(b.range());
    if (type instanceof ReferenceType) {
      return f.compare(unsigned(b.operation()), x, y);
    }
    return f.compare(x.type().isFloat() ? floating(b.operation()) : signed(b.operation()), x, y);
  }

  private Value setOrder(Binary b, SetType set) {
    boolean less = b.operation() == BinaryOperation.LESS || b.operation() == BinaryOperation.LESS_EQUAL;
    boolean strict = b.operation() == BinaryOperation.LESS || b.operation() == BinaryOperation.GREATER;
    TypedExpression low = less ? b.left() : b.right();
    TypedExpression high = less ? b.right() : b.left();
    if (!SirTypes.isScalar(set)) {
      Value subset = f.aggregates().isSubset(low, high);
      return strict ? f.binary(BinaryOp.AND, subset, not(f.aggregates().equal(low, high))) : subset;
    }
    Value left = scalar(b.left());
    Value right = scalar(b.right());
    Value x = less ? left : right;
    Value y = less ? right : left;
    Value rest = f.aggregates().setWord(BinaryOperation.SUBTRACT, x, y);
    Value subset = f.compare(CompareOp.EQ, rest, f.word(0));
    return strict ? f.binary(BinaryOp.AND, subset, f.compare(CompareOp.NE, x, y)) : subset;
  }

  private static CompareOp signed(BinaryOperation operation) {
    return switch (operation) {
      case LESS -> CompareOp.SLT;
      case LESS_EQUAL -> CompareOp.SLE;
      case GREATER -> CompareOp.SGT;
      default -> CompareOp.SGE;
    };
  }

  private static CompareOp unsigned(BinaryOperation operation) {
    return switch (operation) {
      case LESS -> CompareOp.ULT;
      case LESS_EQUAL -> CompareOp.ULE;
      case GREATER -> CompareOp.UGT;
      default -> CompareOp.UGE;
    };
  }

  private static CompareOp floating(BinaryOperation operation) {
    return switch (operation) {
      case LESS -> CompareOp.FLT;
      case LESS_EQUAL -> CompareOp.FLE;
      case GREATER -> CompareOp.FGT;
      default -> CompareOp.FGE;
    };
  }

  /** Branches on a BOOLEAN expression. */
  void condition(TypedExpression e, Label whenTrue, Label whenFalse) {
    switch (e) {
      case Binary b when b.operation() == BinaryOperation.AND -> {
        Label more = builder.newBlock();
        condition(b.left(), more, whenFalse);
        builder.enter(more);
        condition(b.right(), whenTrue, whenFalse);
      }
      case Binary b when b.operation() == BinaryOperation.OR -> {
        Label more = builder.newBlock();
        condition(b.left(), whenTrue, more);
        builder.enter(more);
        condition(b.right(), whenTrue, whenFalse);
      }
      case Unary u when u.operation() == UnaryOperation.NOT -> condition(u.operand(), whenFalse, whenTrue);
      default -> {
        Value truth = truth(e);
        f.at(e.range());
        builder.branch(truth, whenTrue, whenFalse);
      }
    }
  }
}
