package org.spindle.alpha.schedule;

import java.util.Arrays;

/** The issue of a region's instructions, one after the other: the cycle of each, as the processor's model counts. */
final class Pipeline {
  private final Region region;
  private final int[] ready;
  private int cycle = -1;
  private int earliest;
  private int word;
  private boolean paired = true;
  private Unit previous = Unit.INTEGER;
  private int branchFree;
  private int multiplierFree;
  private int dividerFree;

  /** At the beginning, in an aligned quadword, of a region whose operands from before are there. */
  Pipeline(Region region) {
    this.region = region;
    ready = new int[region.units.length];
  }

  /** The cycle in which an instruction would issue as the next one, if all it depends on has issued. */
  int cycleOf(int i) {
    Unit unit = region.units[i];
    int at = Math.max(Math.max(earliest, ready[i]), free(unit));
    return pairs(unit) && ready[i] <= cycle && free(unit) <= cycle ? cycle : at;
  }

  private boolean pairs(Unit unit) {
    return !paired && (word & 1) != 0 && earliest == cycle + 1 && previous.pairsWith(unit);
  }

  /** Lets an instruction issue next. */
  void issue(int i) {
    Unit unit = region.units[i];
    int at = cycleOf(i);
    paired = at == cycle;
    cycle = at + region.words[i] - 1;
    earliest = cycle + 1;
    word += region.words[i];
    paired |= region.words[i] > 1;
    previous = unit;
    occupy(unit);
    for (int e = region.first[i]; e >= 0; e = region.next[e]) {
      int to = region.target[e];
      ready[to] = Math.max(ready[to], at + region.cycles[e]);
    }
  }

  private int free(Unit unit) {
    return switch (unit) {
      case BRANCH, FLOAT_BRANCH -> branchFree;
      case MULTIPLY_LONG, MULTIPLY_QUAD -> multiplierFree;
      case DIVIDE_SINGLE, DIVIDE_DOUBLE -> dividerFree;
      case INTEGER, SHIFT, COMPARE, LOAD, STORE, FLOAT_STORE, FLOAT -> 0;
    };
  }

  private void occupy(Unit unit) {
    switch (unit) {
      case BRANCH, FLOAT_BRANCH -> branchFree = cycle + unit.busy();
      case MULTIPLY_LONG, MULTIPLY_QUAD -> multiplierFree = cycle + unit.busy();
      case DIVIDE_SINGLE, DIVIDE_DOUBLE -> dividerFree = cycle + unit.busy();
      case INTEGER, SHIFT, COMPARE, LOAD, STORE, FLOAT_STORE, FLOAT -> {}
    }
  }

  /** The cycles that a region takes in an order, all results included. */
  static int cycles(Region region, int[] order) {
    var pipeline = new Pipeline(region);
    int end = 0;
    for (int i : order) {
      pipeline.issue(i);
      end = Math.max(end, pipeline.cycle + Math.min(region.units[i].latency(), Unit.LOAD.latency()));
    }
    return end;
  }

  @Override
  public String toString() {
    return "cycle " + cycle + " " + Arrays.toString(ready);
  }
}
