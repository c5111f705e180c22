package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.ir.arithmetic.Arithmetic;
import org.spindle.specializer.pe.AbstractValue.Address;
import org.spindle.specializer.pe.AbstractValue.Choice;
import org.spindle.specializer.pe.AbstractValue.Dynamic;
import org.spindle.specializer.pe.AbstractValue.Known;
import org.spindle.specializer.pe.AbstractValue.Pick;

/**
 * The operations on abstract values: done at once where the operands are known, kept as conditions where they are
 * comparisons with constants, else computed by residual code unless the path has the result already.
 */
final class Evaluation {
  /** How many definitions are looked through. */
  private static final int DEFINITION_DEPTH = 6;

  private final Session session;
  private final Emitter emitter;

  Evaluation(Session session, Emitter emitter) {
    this.session = session;
    this.emitter = emitter;
  }

  /** Called before an address of a local object becomes a residual value. */
  interface Exposure {
    void expose(Path path, LocalObject object);
  }

  private Exposure exposure;

  void onExposure(Exposure handler) {
    exposure = handler;
  }

  /** The residual value for an abstract one. A local object whose address it is can be reached from then on. */
  Value materialize(Path path, AbstractValue value, Position position) {
    if (value instanceof Address(Type _, LocalObject object, long _)) {
      exposure.expose(path, object);
    }
    AbstractValue resolved = path.resolve(value);
    return resolved instanceof Pick pick
        ? pick(path, pick, position).value()
        : emitter.materialize(path.block, resolved, position);
  }

  /** A value computed now if it was put off. */
  private AbstractValue settle(Path path, AbstractValue value, Position position) {
    return value instanceof Pick pick ? pick(path, pick, position) : value;
  }

  private Dynamic pick(Path path, Pick pick, Position position) {
    Type type = pick.type();
    Dynamic condition =
        new Dynamic(emitter.condition(path.block, pick.condition(), position));
    return compute(
        path,
        new Term("select", type, List.of(condition, pick.whenTrue(), pick.whenFalse())),
        position,
        values -> new Instruction.Select(
            session.newValue(type), values.get(0), values.get(1), values.get(2), position),
        Facts.of(type));
  }

  private AbstractValue plain(Path path, AbstractValue value, Position position) {
    return switch (value) {
      case Known known -> known;
      case Dynamic dynamic when dynamic.isPlain() -> dynamic;
      case Pick pick -> pick(path, pick, position);
      case Dynamic _, Choice _ -> new Dynamic(materialize(path, value, position));
      case Address address -> {
        if (address.base() instanceof LocalObject object) {
          exposure.expose(path, object);
        }
        yield address;
      }
    };
  }

  /** The value of a pure operation that must be computed, here or earlier on the path. */
  private Dynamic compute(
      Path path, Term term, Position position, Function<List<Value>, Instruction> instruction, Facts facts) {
    Value known = path.result(term);
    if (known != null) {
      return new Dynamic(known);
    }
    List<Value> operands = new ArrayList<>(term.operands().size());
    for (AbstractValue operand : term.operands()) {
      operands.add(materialize(path, operand, position));
    }
    Instruction made = instruction.apply(operands);
    emitter.add(path.block, made);
    path.define(term, made.result());
    if (!facts.equals(Facts.of(term.type()))) {
      path.learn(made.result(), facts);
    }
    return new Dynamic(made.result());
  }

  // ---- binary operations

  AbstractValue binary(Path path, BinaryOp op, AbstractValue left, AbstractValue right, Position position) {
    if (left instanceof Known x && right instanceof Known y) {
      return fold(op, x.type(), x, y);
    }
    AbstractValue a = path.resolve(left);
    AbstractValue b = path.resolve(right);
    if (!a.equals(b)) {
      a = settle(path, a, position);
      b = settle(path, b, position);
    }
    Type type = a.type();
    if (a instanceof Known x && b instanceof Known y) {
      return fold(op, type, x, y);
    }
    if (op.isFloat()) {
      return computeBinary(path, op, type, a, b, position);
    }
    if (op.isCommutative() && a instanceof Known) {
      AbstractValue swap = a;
      a = b;
      b = swap;
    }
    AbstractValue simple = simplify(op, type, a, b);
    if (simple != null) {
      return simple;
    }
    if (op == BinaryOp.MUL && b instanceof Known y && y.bits() > 1 && Long.bitCount(y.bits()) == 1) {
      Known count = new Known(type, Long.numberOfTrailingZeros(y.bits()), y.from());
      return binary(path, BinaryOp.SHL, a, count, position);
    }
    if (op == BinaryOp.ADD && (isDisjoint(path, a, b) || isDisjoint(path, b, a))) {
      return binary(path, BinaryOp.OR, a, b, position);
    }
    if (op == BinaryOp.SUB && b instanceof Known y) {
      return binary(path, BinaryOp.ADD, a, new Known(type, type.canonical(-y.bits()), y.from()), position);
    }
    if (op == BinaryOp.ADD
        && a instanceof Dynamic dynamic
        && b instanceof Known y
        && path
            .definition(dynamic.value()) instanceof Term(BinaryOp inner, Type _, List<AbstractValue> operands)
        && inner == BinaryOp.ADD
        && operands.get(1) instanceof Known x) {
      return binary(path, BinaryOp.ADD, operands.get(0), fold(BinaryOp.ADD, type, x, y), position);
    }
    return computeBinary(path, op, type, a, b, position);
  }

  /** Whether the bits that {@code low} may have are below all those that {@code high} may have. */
  private static boolean isDisjoint(Path path, AbstractValue high, AbstractValue low) {
    int zeros = high instanceof Dynamic ? trailingZeros(path, high, 0) : 0;
    if (zeros == 0 || zeros >= 63) {
      return false;
    }
    Facts facts = path.consult(low);
    return facts.low() >= 0 && facts.high() < 1L << zeros;
  }

  /** The number of low bits that are certainly zero. */
  private static int trailingZeros(Path path, AbstractValue value, int depth) {
    return switch (value) {
      case Known known -> known.bits() == 0 ? known.type().bits() : Long.numberOfTrailingZeros(known.bits());
      case Dynamic dynamic when dynamic.isPlain() && depth < DEFINITION_DEPTH ->
          path.definition(
              dynamic.value()) instanceof Term(BinaryOp op, Type type, List<AbstractValue> operands)
                  ? trailingZeros(path, op, type, operands, depth + 1)
                  : 0;
      case Dynamic _, Choice _, Pick _, Address _ -> 0;
    };
  }

  private static int trailingZeros(
      Path path, BinaryOp op, Type type, List<AbstractValue> operands, int depth) {
    AbstractValue a = operands.get(0);
    AbstractValue b = operands.get(1);
    return switch (op) {
      case SHL ->
          b instanceof Known count
              ? Math.min(type.bits(),
                  (int) (count.bits() & (type.bits() - 1)) + trailingZeros(path, a, depth))
              : 0;
      case OR, ADD -> Math.min(trailingZeros(path, a, depth), trailingZeros(path, b, depth));
      case AND -> Math.max(trailingZeros(path, a, depth), trailingZeros(path, b, depth));
      case SUB, MUL, UMULH, DIV, MOD, QUOT, REM, UDIV, UREM, XOR, LSHR, ASHR -> 0;
      case FADD, FSUB, FMUL, FDIV -> 0;
    };
  }

  private static Known fold(BinaryOp op, Type type, Known x, Known y) {
    return new Known(type, Arithmetic.binary(op, type, x.bits(), y.bits()), x.from().union(y.from()));
  }

  /** The result where it needs no code; null else. */
  private AbstractValue simplify(BinaryOp op, Type type, AbstractValue a, AbstractValue b) {
    if (a instanceof Choice choice && b instanceof Known y) {
      return choose(choice, type, bits -> Arithmetic.binary(op, type, bits, y.bits()));
    }
    if (a instanceof Known x && b instanceof Choice choice) {
      return choose(choice, type, bits -> Arithmetic.binary(op, type, x.bits(), bits));
    }
    if (a instanceof Choice x && b instanceof Choice y && x.condition().equals(y.condition())) {
      return choice(
          type,
          x.condition(),
          Arithmetic.binary(op, type, x.whenTrue(), y.whenTrue()),
          Arithmetic.binary(op, type, x.whenFalse(), y.whenFalse()));
    }
    if (type == Type.I1 && b instanceof Known y) {
      return switch (op) {
        case AND -> y.bits() == 0 ? y : a;
        case OR -> y.bits() == 1 ? y : a;
        case XOR -> y.bits() == 0 ? a : AbstractValue.truth(condition(a).negated());
        default -> null;
      };
    }
    if (type == Type.I1 && (op == BinaryOp.AND || op == BinaryOp.OR)) {
      Condition x = condition(a);
      Condition y = condition(b);
      if (x != null && y != null && x.size() + y.size() <= Condition.SIZE_LIMIT) {
        return AbstractValue.truth(
            op == BinaryOp.AND ? new Condition.Both(x, y) : new Condition.Either(x, y));
      }
    }
    if (a.equals(b)) {
      switch (op) {
        case SUB, XOR -> {
          return new Known(type, 0);
        }
        case AND, OR -> {
          return a;
        }
        default -> {}
      }
    }
    if (b instanceof Known y) {
      return identity(op, type, a, y);
    }
    return null;
  }

  private static AbstractValue identity(BinaryOp op, Type type, AbstractValue a, Known y) {
    long width = type.bits();
    return switch (op) {
      case ADD, SUB, OR, XOR -> y.bits() == 0 ? a : null;
      case SHL, LSHR, ASHR -> (y.bits() & (width - 1)) == 0 ? a : null;
      case MUL -> y.bits() == 0 ? y : y.bits() == 1 ? a : null;
      case UMULH -> y.bits() == 0 || y.bits() == 1 ? new Known(type, 0) : null;
      case AND -> y.bits() == 0 ? y : y.bits() == -1 ? a : null;
      case DIV, QUOT, UDIV -> y.bits() == 0 ? y : y.bits() == 1 ? a : null;
      case MOD, REM, UREM -> y.bits() == 0 ? a : y.bits() == 1 ? new Known(type, 0) : null;
      case FADD, FSUB, FMUL, FDIV -> null;
    };
  }

  private interface BitFunction {
    long apply(long bits);
  }

  private static AbstractValue choose(Choice choice, Type type, BitFunction function) {
    return choice(
        type,
        choice.condition(),
        function.apply(choice.whenTrue()),
        function.apply(choice.whenFalse()));
  }

  private static AbstractValue choice(Type type, Condition condition, long whenTrue, long whenFalse) {
    return whenTrue == whenFalse
        ? new Known(type, whenTrue)
        : new Choice(type, condition, whenTrue, whenFalse);
  }

  /** A truth value as a condition; null when it is known. */
  static Condition condition(AbstractValue value) {
    return switch (value) {
      case Choice choice when choice.whenTrue() == 1 -> choice.condition();
      case Choice choice -> choice.condition().negated();
      case Dynamic dynamic -> new Condition.Test(CompareOp.NE, dynamic.value(), 0);
      case Known _, Address _, Pick _ -> null;
    };
  }

  private AbstractValue computeBinary(
      Path path, BinaryOp op, Type type, AbstractValue left, AbstractValue right, Position position) {
    AbstractValue a = plain(path, left, position);
    AbstractValue b = plain(path, right, position);
    if (op.isCommutative() && a instanceof Dynamic x && b instanceof Dynamic y
        && x.value().id() > y.value().id()) {
      AbstractValue swap = a;
      a = b;
      b = swap;
    }
    return compute(
        path,
        new Term(op, type, List.of(a, b)),
        position,
        values -> new Instruction.Binary(session.newValue(type), op, values.get(0), values.get(1), position),
        op.isFloat() ? Facts.of(type) : Ranges.binary(op, type, path, a, b));
  }

  // ---- comparisons

  AbstractValue compare(Path path, CompareOp op, AbstractValue left, AbstractValue right, Position position) {
    if (left instanceof Known x && right instanceof Known y) {
      return fold(op, x, y);
    }
    AbstractValue a = path.resolve(left);
    AbstractValue b = path.resolve(right);
    if (!a.equals(b)) {
      a = settle(path, a, position);
      b = settle(path, b, position);
    }
    if (a instanceof Known x && b instanceof Known y) {
      return fold(op, x, y);
    }
    if (op.isFloat()) {
      return computeCompare(path, op, a, b, position);
    }
    if (a instanceof Known) {
      return compare(path, op.swapped(), b, a, position);
    }
    if (a instanceof Choice choice && b instanceof Known y) {
      return choose(choice, Type.I1, bits -> Arithmetic.compare(op, y.type(), bits, y.bits()) ? 1 : 0);
    }
    if (a instanceof Dynamic dynamic && b instanceof Known y) {
      AbstractValue truth = compareWithConstant(path, op, dynamic, y);
      if (truth != null) {
        return truth;
      }
    }
    if (a instanceof Address x) {
      Boolean truth = compareAddresses(op, x, b);
      if (truth != null) {
        return AbstractValue.truth(truth, Provenance.NONE);
      }
    } else if (b instanceof Address) {
      return compare(path, op.swapped(), b, a, position);
    }
    if (a.equals(b)) {
      return AbstractValue.truth(Arithmetic.compare(op, Type.I64, 0, 0), Provenance.NONE);
    }
    if (a instanceof Dynamic x && b instanceof Dynamic y && x.isPlain() && y.isPlain()) {
      Boolean truth = path.factsOf(x.value()).decide(op, path.factsOf(y.value()));
      if (truth != null) {
        path.consult(x);
        path.consult(y);
        return AbstractValue.truth(truth, Provenance.NONE);
      }
    }
    return switch (op) {
      case NE -> not(computeCompare(path, CompareOp.EQ, a, b, position));
      case SLE -> not(computeCompare(path, CompareOp.SLT, b, a, position));
      case SGT -> computeCompare(path, CompareOp.SLT, b, a, position);
      case SGE -> not(computeCompare(path, CompareOp.SLT, a, b, position));
      case ULE -> not(computeCompare(path, CompareOp.ULT, b, a, position));
      case UGT -> computeCompare(path, CompareOp.ULT, b, a, position);
      case UGE -> not(computeCompare(path, CompareOp.ULT, a, b, position));
      case EQ, SLT, ULT, FEQ, FNE, FLT, FLE, FGT, FGE -> computeCompare(path, op, a, b, position);
    };
  }

  private static Known fold(CompareOp op, Known x, Known y) {
    boolean truth = Arithmetic.compare(op, x.type(), x.bits(), y.bits());
    // how a value compares with one made of it, as i + 1 with i in a loop, is hardly ever worth knowing it for
    boolean alike = x.from().equals(y.from());
    return AbstractValue.truth(truth, alike ? Provenance.NONE : x.from().union(y.from()));
  }

  private static AbstractValue not(AbstractValue truth) {
    return truth instanceof Known known
        ? AbstractValue.truth(known.bits() == 0, known.from())
        : AbstractValue.truth(condition(truth).negated());
  }

  /** A test, brought into one of the forms of {@link Condition.Test}; null when the address arithmetic forbids. */
  private AbstractValue compareWithConstant(Path path, CompareOp op, Dynamic dynamic, Known known) {
    Type type = dynamic.type();
    long c = known.bits();
    if (!dynamic.isPlain()) {
      if (op != CompareOp.EQ && op != CompareOp.NE) {
        return null;
      }
      c -= dynamic.offset();
    } else if (op == CompareOp.EQ || op == CompareOp.NE) {
      AbstractValue simpler = equality(path, op, dynamic, c);
      if (simpler != null) {
        return simpler;
      }
    }
    Facts all = Facts.of(type);
    CompareOp plain = op;
    switch (op) {
      case SLE, SGT -> {
        if (c == all.high()) {
          return AbstractValue.truth(op == CompareOp.SLE, Provenance.NONE);
        }
        c++;
        plain = op == CompareOp.SLE ? CompareOp.SLT : CompareOp.SGE;
      }
      case ULE, UGT -> {
        if (c == -1) {
          return AbstractValue.truth(op == CompareOp.ULE, Provenance.NONE);
        }
        c = type.canonical(c + 1);
        plain = op == CompareOp.ULE ? CompareOp.ULT : CompareOp.UGE;
      }
      default -> {}
    }
    Condition.Test test = new Condition.Test(plain, dynamic.value(), c);
    AbstractValue truth = path.resolve(AbstractValue.truth(test));
    return truth;
  }

  /** An equality test of an operation with a constant as one of its operand; null when that is not possible. */
  private AbstractValue equality(Path path, CompareOp op, Dynamic dynamic, long c) {
    if (!(path.definition(
        dynamic.value()) instanceof Term(Object operator, Type type, List<AbstractValue> operands))
        || !(operands.get(0) instanceof Dynamic operand)) {
      return null;
    }
    if (operator == UnaryOp.ZEXT || operator == UnaryOp.SEXT) {
      Type from = operand.type();
      long narrow = from.canonical(c);
      return Arithmetic.unary((UnaryOp) operator, from, type, narrow) == c
          ? compareWithConstant(path, op, operand, new Known(from, narrow))
          : AbstractValue.truth(op == CompareOp.NE, Provenance.NONE);
    }
    if (operator == BinaryOp.OR && operands.get(1) instanceof Dynamic other) {
      return composition(path, op, operand, other, c);
    }
    if (operands.size() == 2 && operands.get(1) instanceof Known known) {
      if (operator == BinaryOp.SHL) {
        return shifted(path, op, operand, (int) (known.bits() & (type.bits() - 1)), c);
      }
      if (operator == BinaryOp.ADD) {
        return compareWithConstant(path, op, operand, new Known(type, type.canonical(c - known.bits())));
      }
      if (operator == BinaryOp.XOR) {
        return compareWithConstant(path, op, operand, new Known(type, c ^ known.bits()));
      }
      Facts facts = operator == BinaryOp.OR && known.bits() > 0 ? path.consult(operand) : null;
      if (facts != null
          && facts.low() >= 0
          && facts.high() < Long.lowestOneBit(known.bits())) {
        return (c & known.bits()) == known.bits()
            ? compareWithConstant(path, op, operand, new Known(type, c ^ known.bits()))
            : AbstractValue.truth(op == CompareOp.NE, Provenance.NONE);
      }
    }
    return null;
  }

  /** An equality test of {@code operand << count} as one of the operand; null when bits may be shifted out. */
  private AbstractValue shifted(Path path, CompareOp op, Dynamic operand, int count, long c) {
    Facts facts = path.consult(operand);
    if (facts.low() < 0 || facts.high() > Facts.of(operand.type()).high() >> count) {
      return null;
    }
    return c >> count << count == c
        ? compareWithConstant(path, op, operand, new Known(operand.type(), c >> count))
        : AbstractValue.truth(op == CompareOp.NE, Provenance.NONE);
  }

  /**
   * An equality test of {@code a | b} without common bits, where the test of one of them is decided; null else, since one
   * test of the whole is better than two.
   */
  private AbstractValue composition(Path path, CompareOp op, Dynamic a, Dynamic b, long c) {
    boolean ordered = isDisjoint(path, a, b);
    if (!ordered && !isDisjoint(path, b, a)) {
      return null;
    }
    Dynamic high = ordered ? a : b;
    Dynamic low = ordered ? b : a;
    long mask = (1L << trailingZeros(path, high, 0)) - 1;
    AbstractValue ofLow = compareWithConstant(path, op, low, new Known(low.type(), c & mask));
    AbstractValue ofHigh = compareWithConstant(path, op, high, new Known(high.type(), c & ~mask));
    for (AbstractValue decided : List.of(ofLow, ofHigh)) {
      if (decided instanceof Known known) {
        boolean equal = (known.bits() == 1) == (op == CompareOp.EQ);
        return equal ? decided == ofLow ? ofHigh : ofLow : known;
      }
    }
    return null;
  }

  /** Whether a comparison of an address with another or NIL holds; null when that is not known. */
  private static Boolean compareAddresses(CompareOp op, Address x, AbstractValue other) {
    if (op != CompareOp.EQ && op != CompareOp.NE) {
      return other instanceof Address y && x.base().equals(y.base())
          ? Boolean.valueOf(Arithmetic.compare(op, Type.I64, x.offset(), y.offset()))
          : null;
    }
    return switch (other) {
      case Address y -> {
        boolean same = x.base().equals(y.base()) && x.offset() == y.offset();
        yield same == (op == CompareOp.EQ);
      }
      case Known y -> y.bits() == 0 ? Boolean.valueOf(op == CompareOp.NE) : null;
      case Dynamic _, Choice _, Pick _ -> null;
    };
  }

  private AbstractValue computeCompare(
      Path path, CompareOp op, AbstractValue left, AbstractValue right, Position position) {
    AbstractValue a = plain(path, left, position);
    AbstractValue b = plain(path, right, position);
    if (op == CompareOp.EQ && a instanceof Dynamic x && b instanceof Dynamic y
        && x.value().id() > y.value().id()) {
      AbstractValue swap = a;
      a = b;
      b = swap;
    }
    Dynamic result =
        compute(
            path,
            new Term(op, Type.I1, List.of(a, b)),
            position,
            values -> new Instruction.Compare(session.newValue(Type.I1), op, values.get(0), values.get(1),
                position),
            Facts.of(Type.I1));
    AbstractValue known = path.resolve(result);
    return known instanceof Known
        ? known
        : AbstractValue.truth(new Condition.Test(CompareOp.NE, result.value(), 0));
  }

  // ---- other operations

  AbstractValue unary(Path path, UnaryOp op, Type type, AbstractValue operand, Position position) {
    AbstractValue a = settle(path, path.resolve(operand), position);
    Type from = a.type();
    if (a instanceof Known x) {
      return new Known(type, Arithmetic.unary(op, from, type, x.bits()), x.from());
    }
    if (a instanceof Choice choice && type.isInteger()) {
      return choose(choice, type, bits -> Arithmetic.unary(op, from, type, bits));
    }
    if (a instanceof Address address && type.isAddress()) {
      return new Address(type, address.base(), address.offset());
    }
    if (a instanceof Dynamic dynamic && from.isAddress() && type.isAddress()) {
      return new Dynamic(type, dynamic.value(), dynamic.offset());
    }
    if (from == Type.I1 && (op == UnaryOp.ZEXT || op == UnaryOp.SEXT)) {
      return new Choice(type, condition(a), Arithmetic.unary(op, from, type, 1), 0);
    }
    if (op == UnaryOp.BITCAST && from == type) {
      return a;
    }
    if (op == UnaryOp.TRUNC
        && a instanceof Dynamic dynamic
        && path
            .definition(dynamic.value()) instanceof Term(UnaryOp inner, Type _, List<AbstractValue> operands)
        && (inner == UnaryOp.ZEXT || inner == UnaryOp.SEXT)
        && operands.get(0).type() == type) {
      return operands.get(0);
    }
    AbstractValue plain = plain(path, a, position);
    return compute(
        path,
        new Term(op, type, List.of(plain)),
        position,
        values -> new Instruction.Unary(session.newValue(type), op, values.get(0), position),
        Ranges.unary(op, from, type, path, plain));
  }

  AbstractValue select(
      Path path,
      AbstractValue condition,
      AbstractValue whenTrue,
      AbstractValue whenFalse,
      Position position) {
    AbstractValue c = path.resolve(condition);
    if (c instanceof Known known) {
      return path.resolve(known.bits() == 1 ? whenTrue : whenFalse);
    }
    AbstractValue a = path.resolve(whenTrue);
    AbstractValue b = path.resolve(whenFalse);
    if (a.equals(b)) {
      return a;
    }
    if (a instanceof Known x && b instanceof Known y && x.type().isInteger()) {
      return new Choice(x.type(), condition(c), x.bits(), y.bits());
    }
    Pick pick =
        new Pick(a.type(), condition(c), plain(path, a, position), plain(path, b, position));
    return a.type() == Type.I1 || pick.condition().size() > 1 ? pick(path, pick, position) : pick;
  }

  AbstractValue find(Path path, AbstractValue selector, List<Long> keys, Position position) {
    AbstractValue a = settle(path, path.resolve(selector), position);
    if (a instanceof Known x) {
      return new Known(Type.I64, keys.indexOf(x.bits()), x.from());
    }
    if (a instanceof Choice choice) {
      return choose(choice, Type.I64, keys::indexOf);
    }
    return compute(
        path,
        new Term(List.of("find", keys), Type.I64, List.of(plain(path, a, position))),
        position,
        values -> new Instruction.Find(session.newValue(Type.I64), values.get(0), keys, position),
        Facts.range(-1, keys.size() - 1L));
  }

  /** @param constants the abstract value of a constant */
  AbstractValue element(
      Path path,
      Instruction.Element element,
      AbstractValue index,
      BiFunction<Type, Constant, AbstractValue> constants,
      Position position) {
    Type type = element.result().type();
    AbstractValue a = settle(path, path.resolve(index), position);
    if (a instanceof Known x) {
      AbstractValue chosen = constants.apply(type, element.at(x.bits()));
      return chosen instanceof Known known ? new Known(type, known.bits(), x.from()) : chosen;
    }
    if (a instanceof Choice choice
        && constants.apply(type, element.at(choice.whenTrue())) instanceof Known x
        && constants.apply(type, element.at(choice.whenFalse())) instanceof Known y) {
      return type.isInteger()
          ? choice(type, choice.condition(), x.bits(), y.bits())
          : new Pick(type, choice.condition(), x, y);
    }
    List<Constant> elements = element.elements();
    return compute(
        path,
        new Term(List.of("element", elements, element.otherwise()), type, List.of(plain(path, a, position))),
        position,
        values -> new Instruction.Element(
            session.newValue(type), values.get(0), elements, element.otherwise(), position),
        Facts.of(type));
  }

  AbstractValue pointerAdd(Path path, AbstractValue base, AbstractValue offset, Position position) {
    AbstractValue a = settle(path, path.resolve(base), position);
    AbstractValue n = settle(path, path.resolve(offset), position);
    if (n instanceof Known y) {
      switch (a) {
        case Known x -> {
          return new Known(Type.PTR, x.bits() + y.bits(), x.from().union(y.from()));
        }
        case Address address -> {
          return new Address(Type.PTR, address.base(), address.offset() + y.bits());
        }
        case Dynamic dynamic -> {
          return new Dynamic(Type.PTR, dynamic.value(), dynamic.offset() + y.bits());
        }
        case Choice _, Pick _ -> {}
      }
    }
    List<AbstractValue> operands = List.of(plain(path, a, position), plain(path, n, position));
    return compute(
        path,
        new Term("ptr_add", Type.PTR, operands),
        position,
        values -> new Instruction.PointerAdd(session.newValue(Type.PTR), values.get(0), values.get(1),
            position),
        Facts.TOP);
  }
}
