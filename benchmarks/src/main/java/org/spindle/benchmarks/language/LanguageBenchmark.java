package org.spindle.benchmarks.language;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.benchmarks.gcc.GccFolder;
import org.spindle.runtime.alpha.timing.Ev4Timing;
import org.spindle.runtime.alpha.timing.TimingCounters;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.machine.TruffleEngine;
import org.spindle.runtime.toolchain.LinkedProgram;

/**
 * Measures kernels on Truffle, in Java, as gcc compiles them, and on the emulated Alpha; there also what gcc makes of them.
 *
 * <p>A time is the processor time of the thread plus the pauses that Java's collector made, which works on other threads.
 * Runs on Truffle and in Java take turns, so that a machine that is busy for a while is busy for both.
 */
public final class LanguageBenchmark implements AutoCloseable {
  private static final int ROUNDS = 11;
  private static final long LEAST_REPETITION = 60_000_000L;
  private static final long LEAST_WARM_UP = 2_000_000_000L;
  private static final long LONGEST_WARM_UP = 8_000_000_000L;

  /** The first time the compiler itself has to be warmed up. */
  private static final long FIRST_WARM_UP = 12_000_000_000L;

  /** This many measurements without progress end the warm-up. */
  private static final int STEADY = 8;

  private final NativeKernels nativeKernels;
  private final Consumer<String> progress;
  private boolean isWarm;

  /** @param progress told what is being done */
  public LanguageBenchmark(Consumer<String> progress) throws IOException {
    this.progress = progress;
    nativeKernels = new NativeKernels();
  }

  /** Measures one kernel. */
  public KernelMeasurement measure(Kernel kernel) {
    progress.accept(kernel.name() + ": compiling");
    LinkedProgram program = KernelMachine.compile(kernel, stage -> {});
    long check = kernel.java().applyAsLong(kernel.size());
    long smallCheck = kernel.java().applyAsLong(kernel.smallSize());
    boolean agree;
    progress.accept(kernel.name() + ": Alpha");
    AlphaCount alpha;
    AlphaEngine[] engine = new AlphaEngine[1];
    try (KernelMachine machine = new KernelMachine(kernel, program, loaded -> {
      engine[0] = new AlphaEngine(loaded, new AlphaCompiler(), new Ev4Timing());
      return engine[0];
    })) {
      agree = machine.run(kernel.smallSize()) == smallCheck;
      TimingCounters start = engine[0].counters();
      agree &= machine.run(kernel.smallSize()) == smallCheck;
      alpha = AlphaCount.of(engine[0].counters().since(start));
    }
    progress.accept(kernel.name() + ": Truffle and Java");
    double[] times;
    try (KernelMachine machine = new KernelMachine(kernel, program, TruffleEngine::new)) {
      agree &= machine.run(kernel.smallSize()) == smallCheck;
      agree &= machine.run(kernel.size()) == check;
      times = inTurns(kernel.size(), machine::run, kernel.java());
    }
    double gcc = -1;
    AlphaCount alphaGcc = null;
    String missing = "";
    try {
      NativeKernels.Run run = nativeKernels.run(kernel, kernel.size(), ROUNDS);
      agree &= run.check() == check;
      gcc = run.nanoseconds();
      NativeKernels.AlphaRun emulated = nativeKernels.emulate(kernel, kernel.smallSize());
      agree &= emulated.check() == smallCheck;
      alphaGcc = emulated.count();
    } catch (GccFolder.Unavailable e) {
      missing = e.getMessage();
    }
    return new KernelMeasurement(
        kernel, check, agree, times[0], times[1], gcc, alpha, alphaGcc, missing);
  }

  /** The median times of some functions in nanoseconds, each warmed up, with measurements by turns. */
  private double[] inTurns(long size, LongUnaryOperator... functions) {
    int n = functions.length;
    int[] runs = new int[n];
    for (int i = 0; i < n; i++) {
      runs[i] = warmUp(functions[i], size);
    }
    double[][] times = new double[n][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < n; i++) {
        times[i][round] = timed(functions[i], size, runs[i]);
      }
    }
    double[] medians = new double[n];
    for (int i = 0; i < n; i++) {
      Arrays.sort(times[i]);
      medians[i] = times[i][ROUNDS / 2];
    }
    return medians;
  }

  /**
   * Runs until the compiler, which works on threads of its own, has had time and nothing gets faster any more; how many
   * runs make a measurement. Time is the thread's processor time here too: on a busy machine the compiler waits as well.
   */
  private int warmUp(LongUnaryOperator function, long size) {
    long longest = isWarm ? LONGEST_WARM_UP : FIRST_WARM_UP;
    long least = isWarm ? LEAST_WARM_UP : FIRST_WARM_UP / 2;
    isWarm = true;
    double elapsed = 0;
    int runs = 1;
    double best = Double.MAX_VALUE;
    int steady = 0;
    while (true) {
      double time = timed(function, size, runs);
      steady = time < 0.95 * best ? 0 : steady + 1;
      best = Math.min(best, time);
      elapsed += time * runs;
      if (runs * best < LEAST_REPETITION) {
        runs *= 2;
      } else if ((elapsed > least && steady >= STEADY) || elapsed > longest) {
        return runs;
      }
    }
  }

  /** Nanoseconds of one run, from several. */
  private static double timed(LongUnaryOperator function, long size, int runs) {
    var threads = ManagementFactory.getThreadMXBean();
    long pauses = pauses();
    long start = threads.getCurrentThreadCpuTime();
    long check = function.applyAsLong(size);
    for (int i = 1; i < runs; i++) {
      if (function.applyAsLong(size) != check) {
        throw new IllegalStateException("the check value of a kernel changed from run to run");
      }
    }
    long taken = threads.getCurrentThreadCpuTime() - start;
    return (taken + (pauses() - pauses) * 1e6) / runs;
  }

  /** Milliseconds that Java's collectors have taken so far. */
  private static long pauses() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
  }

  @Override
  public void close() throws IOException {
    nativeKernels.close();
  }
}
