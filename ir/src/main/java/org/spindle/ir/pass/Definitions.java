package org.spindle.ir.pass;

import java.util.HashMap;
import java.util.Map;
import org.spindle.ir.Instruction;
import org.spindle.ir.Value;

/** Which instruction defines each value, kept while a pass rewrites. */
final class Definitions {
  private final Map<Value, Instruction> defining = new HashMap<>();

  Definitions(Editor editor) {
    for (Editor.Body block : editor.blocks()) {
      block.instructions.forEach(this::define);
    }
  }

  void define(Instruction instruction) {
    if (instruction.result() != null) {
      defining.put(instruction.result(), instruction);
    }
  }

  /** The defining instruction, or null for a block parameter. */
  Instruction of(Value value) {
    return defining.get(value);
  }

  /** The integer or address constant a value is, or null. */
  Long constant(Value value) {
    return defining.get(value) instanceof Instruction.IntConstant c ? Long.valueOf(c.value()) : null;
  }

  /** The id of the stack slot that an address is certain to point into, or null. */
  Integer slotOf(Value address) {
    return switch (of(address)) {
      case Instruction.SlotAddress a -> Integer.valueOf(a.slot());
      case Instruction.PointerAdd a -> slotOf(a.base());
      case null, default -> null;
    };
  }
}
