package org.spindle.alpha.allocate;

import java.util.HashMap;
import java.util.Map;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineProcedure;

/**
 * The instructions that make constants. They can be repeated anywhere, so their values need no memory; and the
 * defining one is dropped if the value is not wanted in a register there.
 */
final class Recipes {
  private final Map<Integer, MachineInstruction.Plain> byRegister = new HashMap<>();

  Recipes(MachineProcedure procedure) {
    for (MachineBlock block : procedure.blocks()) {
      for (MachineInstruction.Plain instruction : block.body()) {
        if (isRecipe(instruction)) {
          byRegister.put(instruction.operands().getFirst().register(), instruction);
        }
      }
    }
  }

  static boolean isRecipe(MachineInstruction instruction) {
    return switch (instruction) {
      case MachineInstruction.Constant _, MachineInstruction.FloatConstant _,
          MachineInstruction.TableAddress _ ->
          true;
      case MachineInstruction.Memory memory -> memory.isAddressOfFixedPlace();
      default -> false;
    };
  }

  /** True if a virtual register holds a constant. */
  boolean contains(int register) {
    return byRegister.containsKey(register);
  }

  /** The instruction that defines a constant. */
  MachineInstruction.Plain of(int register) {
    return byRegister.get(register);
  }
}
