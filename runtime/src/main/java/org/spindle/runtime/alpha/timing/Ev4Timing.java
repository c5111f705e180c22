package org.spindle.runtime.alpha.timing;

import java.util.Arrays;
import org.spindle.runtime.alpha.Decoded;
import org.spindle.runtime.alpha.Timing;

/**
 * Counts the cycles of a 21064 (EV4): in-order issue of at most two instructions of an aligned quadword, with
 * the latencies, bypasses and units of the 21064 Hardware Reference Manual, its caches, write buffer and
 * branch prediction. Deterministic: equal runs count alike.
 *
 * <p>Simplified: cache misses always find their data after a fixed time and one after another, there is no
 * prefetch of instructions, and traps and PALcode take no time of their own.
 */
public final class Ev4Timing implements Timing {
  static final IssueClass[] CLASSES = IssueClass.table();
  static final int FLOAT = 32;
  static final int LOAD_LATENCY = 3;
  static final int MISPREDICT = 4;
  static final long[] BUSY_AFTER = new long[IssueClass.values().length];

  static {
    BUSY_AFTER[IssueClass.MULTIPLY_LONG.ordinal()] = 19;
    BUSY_AFTER[IssueClass.MULTIPLY_QUAD.ordinal()] = 21;
    BUSY_AFTER[IssueClass.DIVIDE_SINGLE.ordinal()] = 30;
    BUSY_AFTER[IssueClass.DIVIDE_DOUBLE.ordinal()] = 59;
  }

  private final MemoryLatencies latencies;
  private final DirectMappedCache instructionCache = new DirectMappedCache();
  private final DirectMappedCache dataCache = new DirectMappedCache();
  private final BranchPredictor predictor = new BranchPredictor();
  private final WriteBuffer writes;

  /** For each register of both files: when its producer issued, what that was, and when a miss delivers. */
  private final long[] producedAt = new long[2 * FLOAT];
  private final IssueClass[] producer = new IssueClass[2 * FLOAT];
  private final long[] missUntil = new long[2 * FLOAT];

  private long instructions;
  private long pairs;
  private long cycle;
  private long earliest = 1;
  private long previousPc = -1;
  private IssueClass previous = IssueClass.ALONE;
  private boolean paired = true;
  private long branchFree;
  private long multiplierFree;
  private long dividerFree;
  private long fillFree;

  /** A 21064 with a second-level cache. */
  public Ev4Timing() {
    this(MemoryLatencies.SECOND_LEVEL_CACHE);
  }

  /** A 21064 in a system with those latencies. */
  public Ev4Timing(MemoryLatencies latencies) {
    this.latencies = latencies;
    writes = new WriteBuffer(latencies.write());
    Arrays.fill(producer, IssueClass.INTEGER);
    Arrays.fill(producedAt, -1000);
  }

  @Override
  public long cycles() {
    return cycle;
  }

  /** What was counted so far. */
  public TimingCounters counters() {
    return new TimingCounters(instructions, cycle, pairs, instructionCache.misses(), dataCache.misses(),
        predictor.mispredictions(), writes.stalls());
  }

  @Override
  public void executed(long pc, long instruction, long address, long next) {
    instructions++;
    IssueClass kind = CLASSES[Decoded.operation(instruction)];
    fetch(pc);
    boolean second = pairs(pc, kind);
    long at = Math.max(second ? cycle : earliest, operandsReady(kind, instruction));
    at = Math.max(at, unitFree(kind));
    if (second && at > cycle) {
      second = false;
      at = Math.max(at, earliest);
    }
    if (kind.isStore()) {
      at = writes.store(address, at);
      second &= at == cycle;
    }
    if (second) {
      pairs++;
    }
    cycle = at;
    earliest = at + 1;
    paired = second;
    complete(kind, instruction, address, at);
    if (kind.transfers() && !predictor.predicts(pc, instruction, next)) {
      earliest = at + 1 + MISPREDICT;
    }
    previousPc = pc;
    previous = kind;
  }

  private void fetch(long pc) {
    if (!instructionCache.access(pc)) {
      predictor.filled(pc);
      earliest += latencies.instructionMiss();
    }
  }

  /** Whether an instruction can issue in the same cycle as the one before it, operands permitting. */
  private boolean pairs(long pc, IssueClass kind) {
    return !paired && (pc & 4) != 0 && previousPc == pc - 4 && earliest == cycle + 1
        && areDifferent(previous, kind);
  }

  /** Whether neither issue slot, memory port nor branch unit keeps two instructions from issuing together. */
  static boolean areDifferent(IssueClass previous, IssueClass kind) {
    if (previous.usesMemory() && kind.usesMemory() || previous.transfers() && kind.transfers()) {
      return false;
    }
    return switch (previous.slot()) {
      case ALONE -> false;
      case EITHER -> kind.slot() != IssueClass.Slot.ALONE;
      case FIRST -> kind.slot() == IssueClass.Slot.SECOND || kind.slot() == IssueClass.Slot.EITHER;
      case SECOND -> kind.slot() == IssueClass.Slot.FIRST || kind.slot() == IssueClass.Slot.EITHER;
    };
  }

  private long operandsReady(IssueClass kind, long instruction) {
    int a = Decoded.a(instruction);
    int b = Decoded.b(instruction);
    int c = Decoded.c(instruction);
    long ready =
        switch (kind.operands()) {
          case NONE -> 0;
          case INTEGER -> Math.max(ready(a, kind, false), ready(b, kind, false));
          case LOAD, FLOAT_LOAD, JUMP -> ready(b, kind, false);
          case STORE -> Math.max(ready(a, kind, true), ready(b, kind, false));
          case FLOAT_STORE -> Math.max(ready(FLOAT + a, kind, true), ready(b, kind, false));
          case BRANCH -> ready(a, kind, false);
          case FLOAT_BRANCH -> ready(FLOAT + a, kind, false);
          case FLOAT -> Math.max(ready(FLOAT + a, kind, false), ready(FLOAT + b, kind, false));
        };
    int result = result(kind, c);
    if (result >= 0) {
      if (IssueClass.readsDestination(Decoded.operation(instruction))) {
        ready = Math.max(ready, ready(result, kind, false));
      }
      ready = Math.max(ready, overwritable(result));
    }
    return ready;
  }

  /** The scoreboard slot of an instruction's result, -1 when it has none. */
  static int result(IssueClass kind, int c) {
    if (!IssueClass.isRegister(c)) {
      return -1;
    }
    return switch (kind.operands()) {
      case FLOAT, FLOAT_LOAD -> FLOAT + c;
      case NONE, INTEGER, LOAD, STORE, FLOAT_STORE, BRANCH, FLOAT_BRANCH, JUMP -> c;
    };
  }

  /** The cycle from which a consumer can issue that reads a register. */
  private long ready(int register, IssueClass consumer, boolean storedData) {
    if (register >= Decoded.LITERAL || (register & 31) == 31) {
      return 0;
    }
    return Math.max(missUntil[register],
        producedAt[register] + latency(producer[register], consumer, storedData));
  }

  /** The cycle from which a register can be written again: results arrive in order. */
  private long overwritable(int register) {
    return switch (producer[register]) {
      case LOAD, FLOAT_LOAD -> missUntil[register] - LOAD_LATENCY;
      case MULTIPLY_LONG, MULTIPLY_QUAD, DIVIDE_SINGLE, DIVIDE_DOUBLE ->
          producedAt[register] + latency(producer[register], IssueClass.FLOAT_STORE, false) - 1;
      default -> 0;
    };
  }

  /** Cycles from the issue of a producer to that of a consumer. */
  static int latency(IssueClass producer, IssueClass consumer, boolean storedData) {
    return switch (producer) {
      case INTEGER -> storedData ? 0 : takesEarly(consumer) || consumer == IssueClass.BRANCH ? 1 : 2;
      case SHIFT -> storedData ? 0 : 2;
      case COMPARE -> storedData ? 0 : consumer == IssueClass.BRANCH ? 1 : 2;
      case MULTIPLY_LONG -> storedData ? 20 : 21;
      case MULTIPLY_QUAD -> storedData ? 22 : 23;
      case LOAD, FLOAT_LOAD -> LOAD_LATENCY;
      case FLOAT -> consumer == IssueClass.FLOAT || isDivide(consumer) ? 4 : 6;
      case DIVIDE_SINGLE -> 34;
      case DIVIDE_DOUBLE -> 63;
      case STORE, FLOAT_STORE, BRANCH, FLOAT_BRANCH, JUMP, NOTHING, ALONE -> 1;
    };
  }

  static boolean takesEarly(IssueClass consumer) {
    return switch (consumer) {
      case INTEGER, SHIFT, COMPARE, MULTIPLY_LONG, MULTIPLY_QUAD -> true;
      case LOAD, FLOAT_LOAD, STORE, FLOAT_STORE, BRANCH, FLOAT_BRANCH, JUMP, FLOAT, DIVIDE_SINGLE,
          DIVIDE_DOUBLE, NOTHING, ALONE -> false;
    };
  }

  static boolean isDivide(IssueClass kind) {
    return kind == IssueClass.DIVIDE_SINGLE || kind == IssueClass.DIVIDE_DOUBLE;
  }

  /** The cycle from which the unit is free that an instruction needs for more than its own cycle. */
  private long unitFree(IssueClass kind) {
    return switch (kind) {
      case BRANCH, FLOAT_BRANCH, JUMP -> branchFree;
      case MULTIPLY_LONG, MULTIPLY_QUAD -> multiplierFree;
      case DIVIDE_SINGLE, DIVIDE_DOUBLE -> dividerFree;
      case ALONE, NOTHING, INTEGER, SHIFT, COMPARE, LOAD, FLOAT_LOAD, STORE, FLOAT_STORE, FLOAT -> 0;
    };
  }

  private void complete(IssueClass kind, long instruction, long address, long at) {
    int result = result(kind, Decoded.c(instruction));
    if (result >= 0) {
      producedAt[result] = at;
      producer[result] = kind;
      missUntil[result] = 0;
    }
    if (kind.isLoad()) {
      load(address, at, result);
    } else if (kind.transfers()) {
      branchFree = at + 2;
    } else {
      long busy = at + BUSY_AFTER[kind.ordinal()];
      if (isDivide(kind)) {
        dividerFree = busy;
      } else if (busy != at) {
        multiplierFree = busy;
      }
    }
  }

  private void load(long address, long at, int result) {
    if (!dataCache.access(address)) {
      fillFree = Math.max(fillFree, at + LOAD_LATENCY) + latencies.dataMiss();
      if (result >= 0) {
        missUntil[result] = fillFree;
      }
    }
  }
}
