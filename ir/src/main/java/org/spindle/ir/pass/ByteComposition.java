package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/**
 * An integer put together from bytes of one piece of memory: how programs in any language read multi-byte fields of packets.
 *
 * <p>Whether such an integer equals a constant does not depend on its width, nor on the order in which the bytes were put
 * together. So equality tests are brought into one form, the bytes in the order of their addresses, the first being the
 * most significant, as an i64; then tests by different programs of one field are tests of one value.
 */
final class ByteComposition {
  /** A byte, and where in the integer it is. */
  private record Part(Instruction.Load load, int shift) {}

  private final List<Part> parts = new ArrayList<>();

  private ByteComposition() {}

  /** The composition that a value is, or null when it is none of at least two bytes. */
  static ByteComposition of(Value value, Definitions definitions) {
    ByteComposition composition = new ByteComposition();
    if (!composition.add(value, 0, definitions) || composition.parts.size() < 2) {
      return null;
    }
    Value base = composition.parts.getFirst().load().address();
    long bits = 0;
    for (Part part : composition.parts) {
      long mask = 0xFFL << part.shift();
      if (part.load().address() != base || (bits & mask) != 0) {
        return null;
      }
      bits |= mask;
    }
    composition.parts.sort(Comparator.comparingLong(part -> part.load().offset()));
    for (int i = 1; i < composition.parts.size(); i++) {
      if (composition.parts.get(i).load().offset() == composition.parts.get(i - 1).load().offset()) {
        return null;
      }
    }
    return composition;
  }

  /** Adds what {@code value}, shifted left, is put together from; false when it is something else. */
  private boolean add(Value value, int shift, Definitions definitions) {
    return switch (definitions.of(value)) {
      case Instruction.Unary u when u.op() == UnaryOp.ZEXT ->
          u.operand().type() == Type.I8
              ? definitions.of(u.operand()) instanceof Instruction.Load load && add(load, shift, value.type())
              : add(u.operand(), shift, definitions);
      case Instruction.Binary b when b.op() == BinaryOp.SHL ->
          definitions.constant(b.right()) instanceof Long count
              && count >= 0
              && count % 8 == 0
              && shift + count < value.type().bits()
              && add(b.left(), shift + count.intValue(), definitions);
      // an addition of disjoint bits is an or; whether they are is seen when all are known
      case Instruction.Binary b when b.op() == BinaryOp.OR || b.op() == BinaryOp.ADD ->
          add(b.left(), shift, definitions) && add(b.right(), shift, definitions);
      case null, default -> false;
    };
  }

  private boolean add(Instruction.Load load, int shift, Type type) {
    return parts.size() < 8
        && shift + 8 <= type.bits()
        && !load.memory().isVolatile()
        && parts.add(new Part(load, shift));
  }

  /** Whether a sum is one of disjoint bytes, so that it is an or as well. */
  static boolean isDisjointSum(Instruction.Binary sum, Definitions definitions) {
    ByteComposition whole = new ByteComposition();
    if (!whole.add(sum.left(), 0, definitions) || !whole.add(sum.right(), 0, definitions)) {
      return false;
    }
    long bits = 0;
    for (Part part : whole.parts) {
      long mask = 0xFFL << part.shift();
      if ((bits & mask) != 0) {
        return false;
      }
      bits |= mask;
    }
    return true;
  }

  /** What an equal constant is in the canonical order; null when no such integer can equal it. */
  Long permuted(long constant, Type type) {
    long bits = type.bits() == 64 ? constant : constant & ((1L << type.bits()) - 1);
    long rest = bits;
    long result = 0;
    for (Part part : parts) {
      result = result << 8 | (bits >>> part.shift() & 0xFF);
      rest &= ~(0xFFL << part.shift());
    }
    return rest == 0 ? result : null;
  }

  /** Whether a value is this composition in canonical form already. */
  boolean isCanonical(Value value, Definitions definitions) {
    if (value.type() != Type.I64) {
      return false;
    }
    Value rest = value;
    for (int i = parts.size() - 1; i > 0; i--) {
      boolean joined = definitions.of(rest) instanceof Instruction.Binary or
          && or.op() == BinaryOp.OR
          && definitions.of(or.left()) instanceof Instruction.Binary shl
          && shl.op() == BinaryOp.SHL
          && Long.valueOf(8).equals(definitions.constant(shl.right()))
          && isByte(or.right(), parts.get(i), definitions);
      if (!joined) {
        return false;
      }
      rest = ((Instruction.Binary) definitions.of(((Instruction.Binary) definitions.of(rest)).left())).left();
    }
    return isByte(rest, parts.getFirst(), definitions);
  }

  private static boolean isByte(Value value, Part part, Definitions definitions) {
    return value.type() == Type.I64
        && definitions.of(value) instanceof Instruction.Unary u
        && u.op() == UnaryOp.ZEXT
        && u.operand() == part.load().result();
  }

  /** Emits the canonical form; the value it has. */
  Value emit(Editor editor, List<Instruction> before, Position position) {
    Value eight = editor.newValue(Type.I64);
    before.add(new Instruction.IntConstant(eight, 8, position));
    Value value = null;
    for (Part part : parts) {
      Value octet = editor.newValue(Type.I64);
      before.add(new Instruction.Unary(octet, UnaryOp.ZEXT, part.load().result(), position));
      if (value == null) {
        value = octet;
      } else {
        Value shifted = editor.newValue(Type.I64);
        before.add(new Instruction.Binary(shifted, BinaryOp.SHL, value, eight, position));
        Value joined = editor.newValue(Type.I64);
        before.add(new Instruction.Binary(joined, BinaryOp.OR, shifted, octet, position));
        value = joined;
      }
    }
    return value;
  }
}
