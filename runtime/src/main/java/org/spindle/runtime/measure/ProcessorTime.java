package org.spindle.runtime.measure;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Times work that is repeated, by the processor time of the thread: other work on the machine is not counted, and neither is
 * the host compiler, which has threads of its own. The work is a function that repeats itself as often as it is told.
 */
public final class ProcessorTime {
  /** This much faster than before is progress. */
  private static final double PROGRESS = 0.9;

  private final Plan plan;
  private boolean isWarm;

  /**
   * How long to measure, in nanoseconds.
   *
   * @param repetition the least that one measurement takes
   * @param leastWarmUp what is given to the host compiler before the first measurement
   * @param longestWarmUp what it is given at most
   * @param firstWarmUp the longest warm-up of all, and half of it the shortest, when the compiler itself is still cold
   * @param repetitions measurements, of which the median counts
   */
  public record Plan(
      long repetition, long leastWarmUp, long longestWarmUp, long firstWarmUp, int repetitions) {
    /** For numbers to be quoted. */
    public static final Plan CAREFUL =
        new Plan(120_000_000L, 1_000_000_000L, 4_000_000_000L, 12_000_000_000L, 5);

    /** For a first impression. */
    public static final Plan QUICK =
        new Plan(60_000_000L, 400_000_000L, 1_500_000_000L, 4_000_000_000L, 3);

    /** To see that something can be measured at all. */
    public static final Plan NONE = new Plan(0, 0, 0, 0, 1);
  }

  /** Takes times by a plan. */
  public ProcessorTime(Plan plan) {
    this.plan = plan;
  }

  /** How many measurements the plan asks for. */
  public int repetitions() {
    return plan.repetitions;
  }

  /** The median time of one repetition in nanoseconds, after a warm-up. */
  public double median(IntConsumer work) {
    int times = warmUp(work);
    double[] taken = new double[plan.repetitions];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = (double) timed(work, times) / times;
    }
    return median(taken);
  }

  /** The middle one of some numbers. */
  public static double median(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /**
   * Repeats work until the host compiler has had time and nothing gets faster any more. Here too time is the thread's
   * processor time: on a busy machine the compiler waits as well.
   *
   * @return how often the work is to be repeated in one measurement
   */
  public int warmUp(IntConsumer work) {
    long longest = isWarm ? plan.longestWarmUp : plan.firstWarmUp;
    long least = isWarm ? plan.leastWarmUp : plan.firstWarmUp / 2;
    isWarm = true;
    long elapsed = 0;
    int times = 1;
    double best = Double.MAX_VALUE;
    int steady = 0;
    while (true) {
      long taken = timed(work, times);
      double once = (double) taken / times;
      steady = once < PROGRESS * best ? 0 : steady + 1;
      best = Math.min(best, once);
      elapsed += taken;
      if (taken < plan.repetition && times * best < plan.repetition) {
        times *= 2;
      } else if ((elapsed >= least && steady >= 3) || elapsed >= longest) {
        return times;
      }
    }
  }

  /** Nanoseconds for all of some repetitions. */
  public static long timed(IntConsumer work, int times) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.accept(times);
    return threads.getCurrentThreadCpuTime() - start;
  }
}
