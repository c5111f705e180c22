package org.spindle.runtime.machine;

/** Background work on a thread of the host, by its clock. */
final class BackgroundThread implements Background, AutoCloseable {
  private static final long STACK_BYTES = 1 << 28;
  private static final long MILLISECOND = 1_000_000;

  private final Work work;
  private final long origin = System.nanoTime();
  private Thread thread;
  private long time = NEVER;
  private boolean busy;
  private boolean hurried;
  private boolean closed;
  private RuntimeException failure;

  BackgroundThread(Work work) {
    this.work = work;
  }

  @Override
  public long now() {
    return System.nanoTime() - origin;
  }

  @Override
  public long ended(long begun, long steps) {
    return now();
  }

  /** @throws RuntimeException what the work failed with earlier */
  @Override
  public synchronized void wake(long newTime) {
    throwFailure();
    time = newTime;
    if (thread == null && !closed) {
      thread = new Thread(null, this::run, "background", STACK_BYTES);
      thread.setDaemon(true);
      thread.start();
    }
    notifyAll();
  }

  /**
   * Has all work done without delay, and waits for it.
   *
   * @throws RuntimeException what the work failed with
   */
  synchronized void finish() {
    try {
      while (!closed && (busy || time != NEVER)) {
        hurried = true;
        notifyAll();
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      hurried = false;
    }
    throwFailure();
  }

  private void throwFailure() {
    if (failure != null) {
      RuntimeException thrown = failure;
      failure = null;
      throw thrown;
    }
  }

  /** Begins no work any more; does not wait for what has begun. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private void run() {
    try {
      while (awaitTime()) {
        boolean inHurry;
        synchronized (this) {
          inHurry = hurried;
        }
        work.perform(inHurry);
      }
    } catch (InterruptedException e) {
      close();
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private synchronized void fail(RuntimeException reason) {
    failure = reason;
    // the next request has a thread of its own
    thread = null;
    busy = false;
    time = NEVER;
    notifyAll();
  }

  private synchronized boolean awaitTime() throws InterruptedException {
    busy = false;
    notifyAll();
    while (!closed && !isTime()) {
      if (time == NEVER) {
        wait();
      } else {
        wait(Math.max(1, (time - now()) / MILLISECOND));
      }
    }
    busy = true;
    time = NEVER;
    return !closed;
  }

  private boolean isTime() {
    return time != NEVER && (hurried || time <= now());
  }
}
