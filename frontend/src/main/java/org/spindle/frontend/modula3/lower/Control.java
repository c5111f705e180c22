package org.spindle.frontend.modula3.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.Label;

/** What EXIT, RETURN and exceptions meet on their way out, innermost first. */
sealed interface Control {
  /** A loop; EXIT goes to {@code exit}. */
  record InLoop(Label exit) implements Control {}

  /** The body of TRY EXCEPT; exceptions go to {@code handler}, and with an ELSE part EXIT and RETURN to {@code otherwise}. */
  record InTry(Label handler, Label otherwise) implements Control {}

  /** The body of TRY FINALLY: everything passes through {@code cleanup}. */
  final class InFinally implements Control {
    final Label handler;
    final Label cleanup;
    final int reason;

    /** Where control goes on after the cleanup, by the number stored in the slot {@code reason}. */
    final List<Runnable> continuations = new ArrayList<>();

    InFinally(Label handler, Label cleanup, int reason) {
      this.handler = handler;
      this.cleanup = cleanup;
      this.reason = reason;
    }
  }
}
