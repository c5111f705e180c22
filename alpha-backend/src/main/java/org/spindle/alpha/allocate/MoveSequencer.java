package org.spindle.alpha.allocate;

import java.util.ArrayList;
import java.util.List;
import org.spindle.alpha.isa.Registers;

/** Orders copies that happen all at once, breaking cycles through a scratch location. */
final class MoveSequencer {
  private MoveSequencer() {}

  /**
   * An equivalent sequence.
   *
   * @param moves with distinct destinations
   */
  static List<Move> sequence(List<Move> moves) {
    var pending = new ArrayList<Move.Copy>();
    var last = new ArrayList<Move>();
    for (Move move : moves) {
      switch (move) {
        case Move.Copy copy -> {
          if (copy.from() != copy.to()) {
            pending.add(copy);
          }
        }
        case Move.Rematerialize recipe -> last.add(recipe);
      }
    }
    var result = new ArrayList<Move>();
    while (!pending.isEmpty()) {
      Move.Copy free = firstUnblocked(pending);
      if (free != null) {
        pending.remove(free);
        result.add(free);
      } else {
        breakCycle(pending, result);
      }
    }
    result.addAll(last);
    return result;
  }

  private static Move.Copy firstUnblocked(List<Move.Copy> pending) {
    for (Move.Copy candidate : pending) {
      boolean blocked =
          pending.stream().anyMatch(m -> m != candidate && m.from() == candidate.to());
      if (!blocked) {
        return candidate;
      }
    }
    return null;
  }

  private static void breakCycle(List<Move.Copy> pending, List<Move> result) {
    Move.Copy first = pending.removeFirst();
    boolean integer = Location.isRegister(first.from()) && !Registers.isFloating(first.from());
    int scratch = integer ? Registers.AT : Location.CYCLE_SLOT;
    result.add(new Move.Copy(first.from(), scratch));
    pending.add(new Move.Copy(scratch, first.to()));
  }
}
