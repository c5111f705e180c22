package org.spindle.specializer.truffle;

import java.util.concurrent.Semaphore;

/**
 * A stack of the guest in emulated memory, and the baton with which the thread that runs on it waits for its turn.
 * Everything but the baton is touched only by whoever's turn it is.
 */
final class GuestContext {
  private final Semaphore baton = new Semaphore(0);
  private final long stackTop;
  private Runnable body;
  private Thread thread;
  private long stackLimit;
  private boolean inTrapHandler;
  private boolean ended;

  /**
   * @param stackLimit lowest address that the stack may reach
   * @param stackTop address just past the stack
   */
  GuestContext(long stackLimit, long stackTop) {
    this.stackLimit = stackLimit;
    this.stackTop = stackTop;
  }

  long stackTop() {
    return stackTop;
  }

  long stackLimit() {
    return stackLimit;
  }

  void setStackLimit(long address) {
    stackLimit = address;
  }

  boolean inTrapHandler() {
    return inTrapHandler;
  }

  void setInTrapHandler(boolean handling) {
    inTrapHandler = handling;
  }

  /** Sets what its thread does; the main context has none, since it runs on the engine's caller. */
  void setBody(Runnable newBody) {
    body = newBody;
  }

  /** Whether its procedure was left, so that it can never run again. */
  boolean ended() {
    return ended;
  }

  void end() {
    ended = true;
  }

  /**
   * Lets it run; its thread starts with its first turn.
   *
   * @param hostStackBytes what its thread may need
   */
  void resume(long hostStackBytes) {
    if (body != null && thread == null) {
      thread = new Thread(null, body, "guest context", hostStackBytes);
      thread.setDaemon(true);
      thread.start();
    } else {
      baton.release();
    }
  }

  /** Waits for the next turn. */
  void await() {
    baton.acquireUninterruptibly();
  }

  /** Gives its thread, if there is one, the last turn, and waits until it has ended. */
  void close() {
    if (thread == null) {
      return;
    }
    baton.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
