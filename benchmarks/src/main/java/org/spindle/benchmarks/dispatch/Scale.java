package org.spindle.benchmarks.dispatch;

import org.spindle.runtime.measure.ProcessorTime;

/** How much is measured, and how carefully. */
public enum Scale {
  /** All sizes, for numbers to be quoted: some minutes. */
  FULL(ProcessorTime.Plan.CAREFUL),
  /** Some sizes, for a first impression: about a minute. */
  QUICK(ProcessorTime.Plan.QUICK),
  /** The smallest sizes without any warm-up: times mean nothing, but what is computed is checked. */
  SMOKE(ProcessorTime.Plan.NONE);

  private final ProcessorTime.Plan plan;

  Scale(ProcessorTime.Plan plan) {
    this.plan = plan;
  }

  ProcessorTime.Plan plan() {
    return plan;
  }

  /** One of three by the scale. */
  <T> T choose(T full, T quick, T smoke) {
    return switch (this) {
      case FULL -> full;
      case QUICK -> quick;
      case SMOKE -> smoke;
    };
  }
}
