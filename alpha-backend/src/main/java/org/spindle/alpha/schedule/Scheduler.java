package org.spindle.alpha.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.spindle.alpha.allocate.Liveness;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineInstruction.Plain;
import org.spindle.alpha.machine.MachineProcedure;
import org.spindle.alpha.machine.VirtualRegisters;

/**
 * Puts the instructions of each block into an order that takes fewer cycles on the 21064, if it finds one. The next one is chosen
 * among the first few of the program's order that are left: the one that can issue first, of these the one from which the
 * longest way leads to the end, of these the first. So no value is made long before it is wanted, and the time that is
 * taken is linear.
 */
public final class Scheduler {
  /** From how many of the instructions that are left the next one is chosen. */
  private static final int WINDOW = 16;

  private final MachineProcedure procedure;
  private final Liveness liveness;
  private final Places places;
  private final Pressure pressure;
  private final int[] definition;

  private Scheduler(MachineProcedure procedure, Liveness liveness) {
    this.procedure = procedure;
    this.liveness = liveness;
    places = new Places(procedure);
    pressure = new Pressure(procedure.registers());
    definition = new int[procedure.registers().limit() - VirtualRegisters.FIRST];
    Arrays.fill(definition, -1);
  }

  /** A procedure's blocks in a better order each, with the same registers alive between them. */
  public static MachineProcedure schedule(MachineProcedure procedure, Liveness liveness) {
    return new Scheduler(procedure, liveness).schedule();
  }

  /** The place of a virtual register in arrays. */
  static int index(int register) {
    return register - VirtualRegisters.FIRST;
  }

  private MachineProcedure schedule() {
    var blocks = new ArrayList<MachineBlock>();
    for (MachineBlock block : procedure.blocks()) {
      blocks.add(block.body().size() < 2 ? block : schedule(block));
    }
    return procedure.with(blocks);
  }

  private MachineBlock schedule(MachineBlock block) {
    BitSet liveOut = liveness.liveOut(block);
    pressure.enter(block, liveness.liveIn(block.id()), liveOut);
    var body = new ArrayList<Plain>();
    var region = new ArrayList<Plain>();
    int accesses = 0;
    for (Plain instruction : block.body()) {
      boolean fixed = Region.isFixed(instruction);
      boolean access = !fixed && Region.isAccess(instruction);
      if (fixed || region.size() == Region.INSTRUCTIONS || access && accesses == Region.ACCESSES) {
        schedule(region, body);
        region.clear();
        accesses = 0;
      }
      if (fixed) {
        pressure.pass(instruction);
        body.add(instruction);
      } else {
        region.add(instruction);
        accesses += access ? 1 : 0;
      }
    }
    schedule(region, body);
    pressure.leave(block, liveOut);
    return new MachineBlock(
        block.id(), block.parameters(), body, block.terminator(), block.depth(), block.label());
  }

  private void schedule(List<Plain> instructions, List<Plain> body) {
    if (instructions.size() < 2) {
      for (Plain instruction : instructions) {
        pressure.pass(instruction);
        body.add(instruction);
      }
      return;
    }
    var region = new Region(List.copyOf(instructions), places, definition);
    int[] order = order(region);
    int[] given = new int[order.length];
    Arrays.setAll(given, i -> i);
    boolean better = Pipeline.cycles(region, order) < Pipeline.cycles(region, given);
    for (int i : better ? order : given) {
      body.add(instructions.get(i));
    }
  }

  private int[] order(Region region) {
    var pipeline = new Pipeline(region);
    int count = region.units.length;
    int[] order = new int[count];
    int[] window = new int[Math.min(WINDOW, count)];
    int size = 0;
    int next = 0;
    for (int n = 0; n < count; n++) {
      while (size < window.length && next < count) {
        window[size++] = next++;
      }
      int place = choose(region, pipeline, window, size);
      int chosen = window[place];
      System.arraycopy(window, place + 1, window, place, --size - place);
      pipeline.issue(chosen);
      pressure.pass(region.instructions.get(chosen));
      for (int e = region.first[chosen]; e >= 0; e = region.next[e]) {
        region.incoming[region.target[e]]--;
      }
      order[n] = chosen;
    }
    return order;
  }

  /** The place in the window of the instruction to issue next. The first one waits for none of the others. */
  private int choose(Region region, Pipeline pipeline, int[] window, int size) {
    int best = -1;
    int bestCycle = 0;
    for (int place = 0; place < size; place++) {
      int i = window[place];
      if (region.incoming[i] == 0 && !pressure.forbids(region.instructions.get(i))) {
        int cycle = pipeline.cycleOf(i);
        boolean better =
            best < 0
                || cycle < bestCycle
                || cycle == bestCycle && region.height[i] > region.height[window[best]];
        if (better) {
          best = place;
          bestCycle = cycle;
        }
      }
    }
    return Math.max(best, 0);
  }
}
