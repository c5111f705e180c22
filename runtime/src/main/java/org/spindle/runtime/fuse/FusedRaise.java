package org.spindle.runtime.fuse;

import org.spindle.ir.Procedure;
import org.spindle.specializer.pe.Explanation;
import org.spindle.specializer.pe.Statistics;

/**
 * Specialized code for an event.
 *
 * @param event symbol of the event's procedure
 * @param residual the code, before the collector's frame records were made explicit
 * @param statistics of its specialization
 * @param explanation the account of it; null when none was asked for
 * @param latency what it took to make it
 */
public record FusedRaise(
    String event, Procedure residual, Statistics statistics, Explanation explanation, Latency latency) {
  /**
   * Clock time in nanoseconds.
   *
   * @param specialization until there was residual code
   * @param code from then on until the engine could execute it
   * @param publication from then on until raises found it
   */
  public record Latency(long specialization, long code, long publication) {
    /** From the request until raises found the code. */
    public long total() {
      return specialization + code + publication;
    }
  }
}
