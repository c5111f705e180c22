package org.spindle.alpha.allocate;

import java.util.List;
import org.spindle.alpha.machine.MachineInstruction;

/** A piece of a block after allocation. */
public sealed interface AllocatedItem {
  /**
   * An instruction of the input.
   *
   * @param locations the location of each of its {@link MachineInstruction#operands()}, in their
   *     order
   */
  record Kept(MachineInstruction instruction, List<Integer> locations) implements AllocatedItem {
    /** Copies the list. */
    public Kept {
      locations = List.copyOf(locations);
    }

    /** The physical register that takes the place of a register named in the instruction. */
    public int register(int named) {
      for (int i = 0; i < locations.size(); i++) {
        if (instruction.operands().get(i).register() == named) {
          return locations.get(i);
        }
      }
      return named;
    }
  }

  /**
   * A parallel move of the input, as a sequence of moves with the same effect.
   *
   * @param locations the location of each operand of the parallel move
   */
  record Sequenced(
      MachineInstruction.ParallelMove instruction, List<Integer> locations, List<Move> moves)
      implements AllocatedItem {
    /** Copies the lists. */
    public Sequenced {
      locations = List.copyOf(locations);
      moves = List.copyOf(moves);
    }
  }

  /** A move between locations that is not in the input. */
  record Inserted(Move move) implements AllocatedItem {}
}
