package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.ir.arithmetic.Arithmetic;

/**
 * Algebraic identities on single instructions, applied by {@link ValueNumbering}.
 *
 * <p>Each rule makes an instruction cheaper, or brings constants to the right, or shortens a chain of definitions; none
 * undoes another, so rewriting ends.
 */
final class Simplifier {
  private final Editor editor;
  private final Definitions definitions;
  private final List<Instruction> before = new ArrayList<>();

  /**
   * What an instruction becomes.
   *
   * @param before instructions that the rest needs, each pure
   * @param instruction the instruction, perhaps another than before, when {@code value} is null
   * @param value an existing value that the result equals, or null
   */
  record Result(List<Instruction> before, Instruction instruction, Value value) {}

  Simplifier(Editor editor, Definitions definitions) {
    this.editor = editor;
    this.definitions = definitions;
  }

  Result simplify(Instruction instruction) {
    Object simpler =
        switch (instruction) {
          case Instruction.Binary binary -> binary(binary);
          case Instruction.Compare compare -> compare(compare);
          case Instruction.Unary unary -> unary(unary);
          case Instruction.Select select -> select(select);
          case Instruction.PointerAdd add -> pointerAdd(add);
          case Instruction.Find find -> find(find);
          case Instruction.Element element -> element(element);
          default -> instruction;
        };
    return simpler instanceof Value value
        ? new Result(before, null, value)
        : new Result(before, (Instruction) simpler, null);
  }

  private Value constant(Type type, long value, Position position) {
    Value result = editor.newValue(type);
    Instruction instruction = new Instruction.IntConstant(result, type.canonical(value), position);
    before.add(instruction);
    definitions.define(instruction);
    return result;
  }

  private Instruction constant(Instruction old, long value) {
    return old.result().type().isFloat()
        ? new Instruction.FloatConstant(old.result(), value, old.position())
        : new Instruction.IntConstant(old.result(), old.result().type().canonical(value), old.position());
  }

  private Object binary(Instruction.Binary b) {
    Type type = b.result().type();
    if (b.op().isFloat()) {
      return b;
    }
    Long left = definitions.constant(b.left());
    Long right = definitions.constant(b.right());
    if (left != null && right != null) {
      return constant(b, Arithmetic.binary(b.op(), type, left, right));
    }
    if (left != null && b.op().isCommutative()) {
      return binary(new Instruction.Binary(b.result(), b.op(), b.right(), b.left(), b.position()));
    }
    if (b.left() == b.right()) {
      switch (b.op()) {
        case SUB, XOR -> {
          return constant(b, 0);
        }
        case AND, OR -> {
          return b.left();
        }
        default -> {}
      }
    }
    if (right == null && b.op() == BinaryOp.ADD && ByteComposition.isDisjointSum(b, definitions)) {
      return new Instruction.Binary(b.result(), BinaryOp.OR, b.left(), b.right(), b.position());
    }
    return right == null ? b : binary(b, type, right);
  }

  private Object binary(Instruction.Binary b, Type type, long right) {
    long ones = type.canonical(-1);
    switch (b.op()) {
      case ADD, SUB, OR, XOR, SHL, LSHR, ASHR -> {
        if (right == 0) {
          return b.left();
        }
      }
      case MUL, DIV, QUOT, UDIV -> {
        if (right == 1) {
          return b.left();
        }
      }
      default -> {}
    }
    return switch (b.op()) {
      case SUB ->
          // so that chains of additions meet
          binary(
              new Instruction.Binary(
                  b.result(), BinaryOp.ADD, b.left(), constant(type, -right, b.position()), b.position()));
      case ADD, AND, OR, XOR, MUL -> {
        if ((b.op() == BinaryOp.AND || b.op() == BinaryOp.MUL) && right == 0) {
          yield constant(b, 0);
        }
        if (b.op() == BinaryOp.AND && right == ones) {
          yield b.left();
        }
        if (b.op() == BinaryOp.MUL && Long.bitCount(right) == 1 && type != Type.I1) {
          Value count = constant(type, Long.numberOfTrailingZeros(right), b.position());
          yield new Instruction.Binary(b.result(), BinaryOp.SHL, b.left(), count, b.position());
        }
        if (definitions.of(b.left()) instanceof Instruction.Binary inner
            && inner.op() == b.op()
            && definitions.constant(inner.right()) instanceof Long more) {
          Value joined = constant(type, Arithmetic.binary(b.op(), type, more, right), b.position());
          yield binary(new Instruction.Binary(b.result(), b.op(), inner.left(), joined, b.position()));
        }
        yield b;
      }
      case DIV, MOD, UDIV, UREM -> powerOfTwo(b, type, right);
      default -> b;
    };
  }

  /** Floor and unsigned division by a power of two are shifts and masks. */
  private Object powerOfTwo(Instruction.Binary b, Type type, long right) {
    if (right <= 0 || Long.bitCount(right) != 1 || type == Type.I1) {
      return b;
    }
    Value count = constant(type, Long.numberOfTrailingZeros(right), b.position());
    return switch (b.op()) {
      case DIV -> new Instruction.Binary(b.result(), BinaryOp.ASHR, b.left(), count, b.position());
      case UDIV -> new Instruction.Binary(b.result(), BinaryOp.LSHR, b.left(), count, b.position());
      default ->
          new Instruction.Binary(
              b.result(), BinaryOp.AND, b.left(), constant(type, right - 1, b.position()), b.position());
    };
  }

  private Object compare(Instruction.Compare c) {
    if (c.op().isFloat()) {
      return c;
    }
    Long left = definitions.constant(c.left());
    Long right = definitions.constant(c.right());
    if (left != null && right != null) {
      return constant(c, Arithmetic.compare(c.op(), c.left().type(), left, right) ? 1 : 0);
    }
    if (c.left() == c.right()) {
      return constant(c, Arithmetic.compare(c.op(), c.left().type(), 0, 0) ? 1 : 0);
    }
    if (left != null) {
      return compare(
          new Instruction.Compare(c.result(), c.op().swapped(), c.right(), c.left(), c.position()));
    }
    if (right == null) {
      return c;
    }
    if (right == 0
        && (c.op() == CompareOp.EQ || c.op() == CompareOp.NE)
        && isStatic(definitions.of(c.left()))) {
      return constant(c, c.op() == CompareOp.NE ? 1 : 0);
    }
    if (c.op() == CompareOp.NE && c.left().type() == Type.I1) {
      return right == 0 ? c.left() : negation(c.result(), c.left(), c.position());
    }
    if (c.op() == CompareOp.EQ && c.left().type() == Type.I1) {
      return right == 1 ? c.left() : negation(c.result(), c.left(), c.position());
    }
    if (c.op() == CompareOp.ULT && right == 0) {
      return constant(c, 0);
    }
    if (c.op() == CompareOp.UGE && right == 0) {
      return constant(c, 1);
    }
    if ((c.op() == CompareOp.EQ || c.op() == CompareOp.NE)
        && ByteComposition.of(c.left(), definitions) instanceof ByteComposition bytes
        && !bytes.isCanonical(c.left(), definitions)) {
      return compareBytes(c, bytes, right);
    }
    if (definitions.of(c.left()) instanceof Instruction.Unary u
        && (u.op() == UnaryOp.ZEXT || u.op() == UnaryOp.SEXT)
        && !(u.op() == UnaryOp.SEXT && u.operand().type() == Type.I1)) {
      return compareExtended(c, u, right);
    }
    if (definitions.of(c.left()) instanceof Instruction.Binary inner
        && inner.op() == BinaryOp.ADD
        && (c.op() == CompareOp.EQ || c.op() == CompareOp.NE)
        && definitions.constant(inner.right()) instanceof Long more) {
      Value moved = constant(c.left().type(), right - more, c.position());
      return compare(new Instruction.Compare(c.result(), c.op(), inner.left(), moved, c.position()));
    }
    return c;
  }

  /** Whether an instruction makes the address of something that is never at 0. */
  private static boolean isStatic(Instruction instruction) {
    return instruction instanceof Instruction.ProcedureAddress
        || (instruction instanceof Instruction.GlobalAddress g && g.offset() == 0);
  }

  private Object compareBytes(Instruction.Compare c, ByteComposition bytes, long right) {
    Long permuted = bytes.permuted(right, c.left().type());
    if (permuted == null) {
      return constant(c, c.op() == CompareOp.NE ? 1 : 0);
    }
    List<Instruction> code = new ArrayList<>();
    Value canonical = bytes.emit(editor, code, c.position());
    code.forEach(definitions::define);
    before.addAll(code);
    Value constant = constant(Type.I64, permuted, c.position());
    return new Instruction.Compare(c.result(), c.op(), canonical, constant, c.position());
  }

  private Object negation(Value result, Value value, Position position) {
    Value one = constant(Type.I1, 1, position);
    return binary(new Instruction.Binary(result, BinaryOp.XOR, value, one, position));
  }

  /** A comparison of an extended value with a constant is one in the narrow type, or decided. */
  private Object compareExtended(Instruction.Compare c, Instruction.Unary u, long right) {
    Type narrow = u.operand().type();
    boolean zero = u.op() == UnaryOp.ZEXT;
    long least = zero || narrow == Type.I1 ? 0 : -(1L << (narrow.bits() - 1));
    long greatest = zero ? (1L << narrow.bits()) - 1 : (1L << (narrow.bits() - 1)) - 1;
    boolean equality = c.op() == CompareOp.EQ || c.op() == CompareOp.NE;
    if (right < least || right > greatest) {
      if (equality) {
        return constant(c, c.op() == CompareOp.NE ? 1 : 0);
      }
      return switch (c.op()) {
        case SLT, SLE -> constant(c, right > greatest ? 1 : 0);
        case SGT, SGE -> constant(c, right < least ? 1 : 0);
        default -> c;
      };
    }
    if (!equality) {
      return c;
    }
    Value constant = constant(narrow, right, c.position());
    return compare(new Instruction.Compare(c.result(), c.op(), u.operand(), constant, c.position()));
  }

  private Object unary(Instruction.Unary u) {
    Type from = u.operand().type();
    Type to = u.result().type();
    Instruction operand = definitions.of(u.operand());
    if (operand instanceof Instruction.IntConstant c && (to != Type.REF || c.value() == 0)) {
      return constant(u, Arithmetic.unary(u.op(), from, to, c.value()));
    }
    if (operand instanceof Instruction.FloatConstant c) {
      return constant(u, Arithmetic.unary(u.op(), from, to, c.bits()));
    }
    if (!(operand instanceof Instruction.Unary inner)) {
      return u;
    }
    return unaryOfUnary(u, inner);
  }

  private Object unaryOfUnary(Instruction.Unary u, Instruction.Unary inner) {
    Type to = u.result().type();
    Value source = inner.operand();
    boolean extended = inner.op() == UnaryOp.ZEXT || inner.op() == UnaryOp.SEXT;
    if (u.op() == UnaryOp.TRUNC && extended) {
      if (source.type() == to) {
        return source;
      }
      return source.type().bits() > to.bits()
          ? unary(new Instruction.Unary(u.result(), UnaryOp.TRUNC, source, u.position()))
          : unary(new Instruction.Unary(u.result(), inner.op(), source, u.position()));
    }
    if (u.op() == UnaryOp.TRUNC && inner.op() == UnaryOp.TRUNC) {
      return unary(new Instruction.Unary(u.result(), UnaryOp.TRUNC, source, u.position()));
    }
    if (u.op() == UnaryOp.ZEXT && inner.op() == UnaryOp.ZEXT) {
      return new Instruction.Unary(u.result(), UnaryOp.ZEXT, source, u.position());
    }
    if (u.op() == UnaryOp.SEXT && extended) {
      return new Instruction.Unary(u.result(), inner.op(), source, u.position());
    }
    if (u.op() == UnaryOp.BITCAST && inner.op() == UnaryOp.BITCAST && source.type() == to) {
      return source;
    }
    if (u.op() == UnaryOp.FNEG && inner.op() == UnaryOp.FNEG) {
      return source;
    }
    return u;
  }

  private Object select(Instruction.Select s) {
    if (s.whenTrue() == s.whenFalse()) {
      return s.whenTrue();
    }
    Long condition = definitions.constant(s.condition());
    if (condition != null) {
      return condition == 1 ? s.whenTrue() : s.whenFalse();
    }
    Long a = definitions.constant(s.whenTrue());
    Long b = definitions.constant(s.whenFalse());
    if (a == null || b == null || !s.result().type().isInteger()) {
      return s;
    }
    if (s.result().type() == Type.I1) {
      return a == 1 ? s.condition() : negation(s.result(), s.condition(), s.position());
    }
    if (a == 1 && b == 0) {
      return new Instruction.Unary(s.result(), UnaryOp.ZEXT, s.condition(), s.position());
    }
    return s;
  }

  private Object find(Instruction.Find f) {
    Long selector = definitions.constant(f.selector());
    if (selector == null && !f.keys().isEmpty()) {
      return f;
    }
    return constant(f, f.keys().isEmpty() ? -1 : f.keys().indexOf(selector));
  }

  private Object element(Instruction.Element e) {
    Long index = definitions.constant(e.index());
    if (index != null) {
      return e.at(index).define(e.result(), e.position());
    }
    boolean same = e.elements().stream().allMatch(e.otherwise()::equals);
    return same ? e.otherwise().define(e.result(), e.position()) : e;
  }

  private Object pointerAdd(Instruction.PointerAdd p) {
    Long offset = definitions.constant(p.offset());
    if (offset == null) {
      return p;
    }
    if (offset == 0 && p.base().type() == Type.PTR) {
      return p.base();
    }
    return switch (definitions.of(p.base())) {
      case Instruction.GlobalAddress g when g.result().type() == Type.PTR ->
          new Instruction.GlobalAddress(p.result(), g.symbol(), g.offset() + offset, p.position());
      case Instruction.PointerAdd inner when definitions.constant(inner.offset()) instanceof Long more ->
          pointerAdd(
              new Instruction.PointerAdd(
                  p.result(), inner.base(), constant(Type.I64, offset + more, p.position()), p.position()));
      case null, default -> p;
    };
  }

  /** Moves constant parts of a load's or store's address into its offset. */
  static Instruction foldAddress(Instruction access, Definitions definitions) {
    Instruction current = access;
    while (true) {
      Value address =
          switch (current) {
            case Instruction.Load load -> load.address();
            case Instruction.Store store -> store.address();
            default -> null;
          };
      Value base;
      long more;
      if (address == null) {
        return current;
      } else
        if (definitions.of(address) instanceof Instruction.PointerAdd add
            && definitions.constant(add.offset()) instanceof Long offset) {
              base = add.base();
              more = offset;
            } else
          if (definitions.of(address) instanceof Instruction.Unary cast
              && cast.op() == UnaryOp.BITCAST
              && cast.operand().type().isAddress()
              && !hidesReference(current, cast)) {
                base = cast.operand();
                more = 0;
              } else {
                return current;
              }
      current =
          switch (current) {
            case Instruction.Load l ->
                new Instruction.Load(l.result(), l.memory(), base, l.offset() + more, l.position());
            case Instruction.Store s ->
                new Instruction.Store(s.memory(), base, s.offset() + more, s.value(), s.position());
            default -> current;
          };
    }
  }

  /** Whether a narrow access goes through what was a reference: as an address it need be no multiple of 8 any more. */
  private static boolean hidesReference(Instruction access, Instruction.Unary cast) {
    int bytes = access instanceof Instruction.Store store
        ? store.value().type().bytes()
        : access.result().type().bytes();
    return bytes < Type.REF.bytes() && cast.operand().type() == Type.REF;
  }

  /** A terminator that tests something simpler. */
  static Terminator simplify(Terminator terminator, Definitions definitions) {
    if (terminator instanceof Terminator.Branch branch
        && definitions.of(branch.condition()) instanceof Instruction.Binary not
        && not.op() == BinaryOp.XOR
        && definitions.constant(not.right()) instanceof Long one
        && one == 1) {
      return simplify(
          new Terminator.Branch(not.left(), branch.whenFalse(), branch.whenTrue(), branch.position()),
          definitions);
    }
    return terminator;
  }
}
