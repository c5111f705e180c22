package org.spindle.alpha.select;

import java.util.List;
import org.spindle.ir.Instruction;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * A SIR instruction as patterns see it.
 *
 * @param name the operation
 * @param types type of the first operand or of the access, then of the result where conversions
 *     need it
 * @param inputs the operands that are values; of a store the value stored
 * @param address of a load or store, else null
 * @param offset of a load or store
 * @param region memory class of a load or store, else null
 */
record Node(
    String name, List<Type> types, List<Value> inputs, Value address, long offset, MemoryClass region) {
  private Node(String name, List<Type> types, List<Value> inputs) {
    this(name, types, inputs, null, 0, null);
  }

  /** The view of an instruction that rules apply to, or null. */
  static Node of(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Binary b ->
          new Node(
              b.op().toString(), List.of(b.left().type()), List.of(b.left(), b.right()));
      case Instruction.PointerAdd p ->
          new Node("add", List.of(Type.I64), List.of(p.base(), p.offset()));
      case Instruction.Compare c ->
          new Node(
              c.op().toString(), List.of(c.left().type()), List.of(c.left(), c.right()));
      case Instruction.Unary u ->
          new Node(
              u.op().toString(),
              List.of(u.operand().type(), u.result().type()),
              List.of(u.operand()));
      case Instruction.Load l ->
          new Node(
              "load", List.of(l.result().type()), List.of(), l.address(), l.offset(), l.memory());
      case Instruction.Store s ->
          new Node(
              "store",
              List.of(s.value().type()),
              List.of(s.value()),
              s.address(),
              s.offset(),
              s.memory());
      default -> null;
    };
  }

  boolean isCommutative() {
    return switch (name) {
      case "add", "mul", "umulh", "and", "or", "xor", "fadd", "fmul", "eq", "ne", "feq", "fne" ->
          true;
      default -> false;
    };
  }
}
