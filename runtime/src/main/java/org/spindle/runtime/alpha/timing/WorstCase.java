package org.spindle.runtime.alpha.timing;

import java.util.Arrays;
import org.spindle.runtime.alpha.Decoded;

/**
 * An upper bound of what {@link Ev4Timing} may have counted when control comes to some place, by whatever way: for each time
 * in its state the latest. The model is monotone, and shifting all times shifts the outcome, so the latest times of several
 * ways together bound what follows after each of them; and an event that costs n cycles whenever it happens delays what
 * follows by n at most.
 *
 * <p>Caches and predictor are not followed here: who uses this adds, by {@link #delay}, what misses cost, and says of each
 * branch whether it may be predicted wrongly. Stores never share a line of the write buffer here.
 */
public final class WorstCase {
  /** What a miss in either cache costs, with the usual system around the processor. */
  public static final int MISS = MemoryLatencies.SECOND_LEVEL_CACHE.dataMiss();

  /** What a wrong prediction costs at most; it also keeps the instruction after it from issuing together with it. */
  public static final int WRONG_PREDICTION = Ev4Timing.MISPREDICT + 1;

  private static final int WRITE = MemoryLatencies.SECOND_LEVEL_CACHE.write();
  private static final int ENTRIES = 4;
  private static final int REGISTERS = 2 * Ev4Timing.FLOAT;

  /** Kinds of consumers by when they need their operands. */
  private enum Use {
    STORED_DATA,
    EARLY,
    BRANCH,
    FLOAT,
    OTHER
  }

  private static final int USES = Use.values().length;
  private static final int OVERWRITE = USES * REGISTERS;
  private static final int CYCLE = OVERWRITE + REGISTERS;
  private static final int EARLIEST = CYCLE + 1;
  private static final int BRANCH_FREE = CYCLE + 2;
  private static final int MULTIPLIER_FREE = CYCLE + 3;
  private static final int DIVIDER_FREE = CYCLE + 4;
  private static final int WRITTEN = CYCLE + 5;
  private static final int TIMES = WRITTEN + ENTRIES;

  private final long[] times;
  private long previousPc = -1;
  private IssueClass previous = IssueClass.ALONE;
  private boolean paired = true;

  private WorstCase(long[] times) {
    this.times = times;
  }

  /** The beginning of a procedure whose arguments are there, after a transfer of control, with the write buffer full. */
  public static WorstCase begin() {
    WorstCase state = new WorstCase(new long[TIMES]);
    state.times[EARLIEST] = 1;
    state.times[BRANCH_FREE] = 2;
    for (int i = 0; i < ENTRIES; i++) {
      state.times[WRITTEN + i] = (long) WRITE * (i + 1);
    }
    return state;
  }

  /** A state of its own with the same times, at the beginning of a block. */
  public WorstCase copy() {
    return new WorstCase(times.clone());
  }

  /** The cycle in which the last instruction issued, at the latest. */
  public long cycle() {
    return times[CYCLE];
  }

  /** Takes the later one of each time. */
  public void join(WorstCase other) {
    for (int i = 0; i < TIMES; i++) {
      times[i] = Math.max(times[i], other.times[i]);
    }
    paired = true;
  }

  /** By how much at most a time of this state is later than that of an earlier one. */
  public long since(WorstCase earlier) {
    long most = 0;
    for (int i = 0; i < TIMES; i++) {
      most = Math.max(most, times[i] - earlier.times[i]);
    }
    return most;
  }

  /** Makes all times later. */
  public void delay(long cycles) {
    for (int i = 0; i < TIMES; i++) {
      times[i] += cycles;
    }
  }

  /**
   * Executes an instruction.
   *
   * @param instruction as the emulator's decoder gives it
   * @param wrong whether a transfer of control is predicted wrongly
   */
  public void execute(long pc, long instruction, boolean wrong) {
    IssueClass kind = Ev4Timing.CLASSES[Decoded.operation(instruction)];
    boolean second = !paired && (pc & 4) != 0 && previousPc == pc - 4
        && times[EARLIEST] == times[CYCLE] + 1 && Ev4Timing.areDifferent(previous, kind);
    long at = Math.max(second ? times[CYCLE] : times[EARLIEST], operandsReady(kind, instruction));
    at = Math.max(at, unitFree(kind));
    if (second && at > times[CYCLE]) {
      second = false;
      at = Math.max(at, times[EARLIEST]);
    }
    if (kind.isStore()) {
      at = store(at);
      second &= at == times[CYCLE];
    }
    times[CYCLE] = at;
    times[EARLIEST] = at + 1 + (wrong ? Ev4Timing.MISPREDICT : 0);
    paired = second;
    complete(kind, instruction, at);
    previousPc = pc;
    previous = kind;
  }

  private long store(long at) {
    long room = Math.max(at, times[WRITTEN]);
    long written = Math.max(room, times[WRITTEN + ENTRIES - 1]) + WRITE;
    System.arraycopy(times, WRITTEN + 1, times, WRITTEN, ENTRIES - 1);
    times[WRITTEN + ENTRIES - 1] = written;
    return room;
  }

  private long operandsReady(IssueClass kind, long instruction) {
    int a = Decoded.a(instruction);
    int b = Decoded.b(instruction);
    Use use = use(kind);
    long ready = switch (kind.operands()) {
      case NONE -> 0;
      case INTEGER -> Math.max(ready(a, use), ready(b, use));
      case LOAD, FLOAT_LOAD, JUMP -> ready(b, use);
      case STORE -> Math.max(ready(a, Use.STORED_DATA), ready(b, use));
      case FLOAT_STORE -> Math.max(ready(Ev4Timing.FLOAT + a, Use.STORED_DATA), ready(b, use));
      case BRANCH -> ready(a, use);
      case FLOAT_BRANCH -> ready(Ev4Timing.FLOAT + a, use);
      case FLOAT -> Math.max(ready(Ev4Timing.FLOAT + a, use), ready(Ev4Timing.FLOAT + b, use));
    };
    int result = Ev4Timing.result(kind, Decoded.c(instruction));
    if (result >= 0) {
      if (IssueClass.readsDestination(Decoded.operation(instruction))) {
        ready = Math.max(ready, ready(result, use));
      }
      ready = Math.max(ready, times[OVERWRITE + result]);
    }
    return ready;
  }

  private long ready(int register, Use use) {
    return register >= Decoded.LITERAL || (register & 31) == 31
        ? 0
        : times[use.ordinal() * REGISTERS + register];
  }

  private static Use use(IssueClass consumer) {
    if (Ev4Timing.takesEarly(consumer)) {
      return Use.EARLY;
    }
    if (consumer == IssueClass.FLOAT || Ev4Timing.isDivide(consumer)) {
      return Use.FLOAT;
    }
    return consumer == IssueClass.BRANCH ? Use.BRANCH : Use.OTHER;
  }

  private static int latency(IssueClass producer, Use use) {
    return switch (use) {
      case STORED_DATA -> Ev4Timing.latency(producer, IssueClass.STORE, true);
      case EARLY -> Ev4Timing.latency(producer, IssueClass.INTEGER, false);
      case BRANCH -> Ev4Timing.latency(producer, IssueClass.BRANCH, false);
      case FLOAT -> Ev4Timing.latency(producer, IssueClass.FLOAT, false);
      case OTHER -> Ev4Timing.latency(producer, IssueClass.LOAD, false);
    };
  }

  private long unitFree(IssueClass kind) {
    return switch (kind) {
      case BRANCH, FLOAT_BRANCH, JUMP -> times[BRANCH_FREE];
      case MULTIPLY_LONG, MULTIPLY_QUAD -> times[MULTIPLIER_FREE];
      case DIVIDE_SINGLE, DIVIDE_DOUBLE -> times[DIVIDER_FREE];
      case ALONE, NOTHING, INTEGER, SHIFT, COMPARE, LOAD, FLOAT_LOAD, STORE, FLOAT_STORE, FLOAT -> 0;
    };
  }

  private void complete(IssueClass kind, long instruction, long at) {
    int result = Ev4Timing.result(kind, Decoded.c(instruction));
    if (result >= 0) {
      for (Use use : Use.values()) {
        times[use.ordinal() * REGISTERS + result] = at + latency(kind, use);
      }
      times[OVERWRITE + result] = switch (kind) {
        case MULTIPLY_LONG, MULTIPLY_QUAD, DIVIDE_SINGLE, DIVIDE_DOUBLE -> at + latency(kind, Use.OTHER) - 1;
        default -> at;
      };
    }
    if (kind.transfers()) {
      times[BRANCH_FREE] = at + 2;
      return;
    }
    long busy = at + Ev4Timing.BUSY_AFTER[kind.ordinal()];
    if (Ev4Timing.isDivide(kind)) {
      times[DIVIDER_FREE] = busy;
    } else if (busy != at) {
      times[MULTIPLIER_FREE] = busy;
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOfRange(times, CYCLE, TIMES));
  }
}
