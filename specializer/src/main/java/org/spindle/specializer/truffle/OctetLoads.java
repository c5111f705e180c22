package org.spindle.specializer.truffle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.specializer.truffle.nodes.LoadNode;
import org.spindle.specializer.truffle.nodes.NetworkOrderNode;

/**
 * Finds numbers that are put together of octets which follow each other in memory, the most significant first: sums or unions
 * of loaded octets, each shifted to its place.
 */
final class OctetLoads {
  private static final int OCTET = 8;

  private final Map<Value, Instruction> definitions;

  /** Loads of octets that nothing but one expression uses, with their nodes, and the shifts and unions of them. */
  private final Map<Value, Octets> found = new HashMap<>();

  /**
   * Octets that follow each other.
   *
   * @param first address of the first, with {@code offset}
   * @param shift by how many bits the number is shifted to the left
   */
  private record Octets(Value first, long offset, int shift, LoadNode[] loads) {
    Octets shifted(long bits) {
      return new Octets(first, offset, shift + (int) bits, loads);
    }

    /** This and what stands behind it, or null when it does not. */
    Octets with(Octets less) {
      if (!first.equals(less.first) || offset + loads.length != less.offset
          || shift != less.shift + OCTET * less.loads.length) {
        return null;
      }
      LoadNode[] both = new LoadNode[loads.length + less.loads.length];
      System.arraycopy(loads, 0, both, 0, loads.length);
      System.arraycopy(less.loads, 0, both, loads.length, less.loads.length);
      return new Octets(first, offset, less.shift, both);
    }
  }

  /** @param definitions the procedure's instructions by their results */
  OctetLoads(Map<Value, Instruction> definitions) {
    this.definitions = definitions;
  }

  /** A load was translated, and its node is part of no statement yet. */
  void loaded(Instruction.Load load, LoadNode node) {
    if (load.result().type() == Type.I8) {
      found.put(load.result(), new Octets(load.address(), load.offset(), 0, new LoadNode[] {node}));
    }
  }

  /** A value has become a statement's, so that its octets cannot be loaded elsewhere. */
  void computed(Value value) {
    found.remove(value);
  }

  /** What a conversion makes of octets. */
  void converted(Instruction.Unary conversion) {
    Octets octets = found.remove(conversion.operand());
    if (octets != null && conversion.op() == UnaryOp.ZEXT && conversion.result().type() == Type.I64) {
      found.put(conversion.result(), octets);
    }
  }

  /** The node for an operation that has put together as many octets as can be loaded at once. */
  Optional<NetworkOrderNode> combined(Instruction.Binary operation) {
    Octets left = found.remove(operation.left());
    Octets right = found.remove(operation.right());
    Octets result = switch (operation.op()) {
      case SHL -> left != null && isWhole(operation.right()) ? left.shifted(shift(operation.right())) : null;
      case OR, ADD -> left == null || right == null
          ? null
          : left.shift > right.shift ? left.with(right) : right.with(left);
      default -> null;
    };
    if (result == null || operation.result().type() != Type.I64) {
      return Optional.empty();
    }
    found.put(operation.result(), result);
    return operation.op() != BinaryOp.SHL && result.shift == 0 && Integer.bitCount(result.loads.length) == 1
        ? Optional.of(new NetworkOrderNode(result.loads))
        : Optional.empty();
  }

  private boolean isWhole(Value bits) {
    return definitions.get(bits) instanceof Instruction.IntConstant c
        && c.value() > 0 && c.value() < Long.SIZE && c.value() % OCTET == 0;
  }

  private long shift(Value bits) {
    return ((Instruction.IntConstant) definitions.get(bits)).value();
  }
}
