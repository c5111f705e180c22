package org.spindle.benchmarks.dispatch;

import java.util.List;

/** The parts of the benchmark of dispatch, in the order in which they are measured. */
public final class DispatchBenchmark {
  private static final List<Part> PARTS =
      List.of(new DemuxPart(), new AlphaPart(), new FamiliesPart(), new InstallPart(), new ProofPart());

  private DispatchBenchmark() {}

  /** All parts. */
  public static List<Part> parts() {
    return PARTS;
  }
}
