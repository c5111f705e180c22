package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.spindle.ir.interpret.UnwindLog;

/** A place that exceptions begin at or leave, and the log in which that is noted. */
public final class UnwindSite {
  private final UnwindLog log;
  private final long number;

  /** @param number the site's, as the log has it */
  public UnwindSite(UnwindLog log, long number) {
    this.log = log;
    this.number = number;
  }

  /** Notes that an exception begins here. */
  @TruffleBoundary
  void begin(long activation) {
    log.begin(activation, number);
  }

  /** Notes that an exception leaves a call here. */
  @TruffleBoundary
  public void leave(long activation) {
    log.leave(activation, number);
  }
}
