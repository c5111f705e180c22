package org.spindle.alpha.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.alpha.check.AllocationChecker;
import org.spindle.alpha.machine.MachineProcedure;

/** The allocator under its independent checker, and the checker under deliberate mistakes. */
class RegisterAllocatorTest {
  private static final int PROCEDURES = 300;

  @Test
  void randomProceduresAreAllocatedCorrectly() {
    for (long seed = 0; seed < PROCEDURES; seed++) {
      AllocatedProcedure result = allocate(seed);
      assertThat(AllocationChecker.check(result)).as("seed " + seed).isEmpty();
    }
  }

  private static AllocatedProcedure allocate(long seed) {
    MachineProcedure procedure = new RandomMachineCode(seed).make();
    return RegisterAllocator.allocate(procedure, new RegisterFile(seed % 5 == 0));
  }

  /**
   * Most inserted moves are needed at once; the others bring a value to a register before a later
   * use needs it.
   */
  @Test
  void theCheckerNoticesMissingMoves() {
    int removed = 0;
    int noticed = 0;
    for (long seed = 0; seed < 4; seed++) {
      AllocatedProcedure result = allocate(seed);
      for (AllocatedBlock block : result.blocks()) {
        for (int i = 0; i < block.items().size(); i++) {
          if (block.items().get(i) instanceof AllocatedItem.Inserted(Move.Copy copy)
              && Location.isRegister(copy.to())) {
            removed++;
            noticed += AllocationChecker.check(without(result, block, i)).isEmpty() ? 0 : 1;
          }
        }
      }
    }
    assertThat(removed).isGreaterThan(100);
    assertThat(noticed).isGreaterThan(removed / 2);
  }

  private static AllocatedProcedure without(AllocatedProcedure p, AllocatedBlock block, int index) {
    List<AllocatedBlock> blocks = new ArrayList<>(p.blocks());
    List<AllocatedItem> items = new ArrayList<>(block.items());
    items.remove(index);
    blocks.set(block.source().id(), new AllocatedBlock(block.source(), items));
    return new AllocatedProcedure(p.source(), blocks, p.spillSlots(), p.saved());
  }

  @Test
  void theCheckerNoticesExchangedLocations() {
    int changed = 0;
    int noticed = 0;
    for (long seed = 0; seed < 4; seed++) {
      AllocatedProcedure result = allocate(seed);
      for (AllocatedBlock block : result.blocks()) {
        for (int i = 0; i < block.items().size(); i++) {
          if (block.items().get(i) instanceof AllocatedItem.Kept kept
              && kept.locations().size() > 1
              && !kept.locations().get(0).equals(kept.locations().get(1))) {
            List<Integer> locations = new ArrayList<>(kept.locations());
            locations.set(0, kept.locations().get(1));
            List<AllocatedItem> items = new ArrayList<>(block.items());
            items.set(i, new AllocatedItem.Kept(kept.instruction(), locations));
            List<AllocatedBlock> blocks = new ArrayList<>(result.blocks());
            blocks.set(block.source().id(), new AllocatedBlock(block.source(), items));
            var wrong =
                new AllocatedProcedure(
                    result.source(), blocks, result.spillSlots(), result.saved());
            changed++;
            noticed += AllocationChecker.check(wrong).isEmpty() ? 0 : 1;
          }
        }
      }
    }
    assertThat(changed).isGreaterThan(100);
    assertThat(noticed).isGreaterThan(changed * 95 / 100);
  }
}
