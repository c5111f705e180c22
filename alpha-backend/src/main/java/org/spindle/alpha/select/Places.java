package org.spindle.alpha.select;

import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.Program;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * Takes addresses apart: a base and a constant distance, and what is known of the base's alignment.
 */
final class Places {
  private static final int QUADWORD = 8;

  private final Definitions definitions;
  private final Program program;

  Places(Definitions definitions, Program program) {
    this.definitions = definitions;
    this.program = program;
  }

  /** The place {@code offset} bytes beyond an address. */
  Place of(Value address, long offset) {
    Value written = address;
    Value base = definitions.resolve(address);
    while (true) {
      Instruction instruction = definitions.instruction(base);
      switch (instruction) {
        case Instruction.PointerAdd add when definitions.constant(add.offset()) != null -> {
          offset += definitions.constant(add.offset());
          written = add.base();
          base = definitions.resolve(written);
        }
        case Instruction.SlotAddress slot -> {
          return Place.slot(slot.slot(), slot.offset() + offset);
        }
        case Instruction.GlobalAddress global -> {
          return Place.global(
              global.symbol(), global.offset() + offset, isAligned(global.symbol()));
        }
        case Instruction.IntConstant constant -> {
          return Place.constant(base, constant.value() + offset);
        }
        case null, default -> {
          return Place.value(
              base,
              offset,
              isReference(written, base) || instruction instanceof Instruction.StackAllocate);
        }
      }
    }
  }

  /** A reference that was made a ptr may point into an object. */
  private static boolean isReference(Value written, Value resolved) {
    return written.type() == Type.REF && resolved.type() == Type.REF;
  }

  private boolean isAligned(String symbol) {
    Global global = program.global(symbol);
    return global != null && global.align() % QUADWORD == 0;
  }
}
