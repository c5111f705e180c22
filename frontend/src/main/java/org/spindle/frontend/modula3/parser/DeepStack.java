package org.spindle.frontend.modula3.parser;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Runs recursive work over source text on a thread with a large stack, since the depth of a tree is
 * the user's choice.
 */
public final class DeepStack {
  private static final long STACK_BYTES = 512L << 20;
  private static final String NAME = "modula3-front-end";

  private DeepStack() {}

  /**
   * Runs {@code work} and returns its result.
   *
   * @throws StackOverflowError if even the large stack is too small
   */
  public static <T> T call(Supplier<T> work) {
    if (Thread.currentThread().getName().equals(NAME)) {
      return work.get();
    }
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.set(work.get());
              } catch (RuntimeException | Error e) {
                failure.set(e);
              }
            },
            NAME,
            STACK_BYTES);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    switch (failure.get()) {
      case null -> {}
      case Error e -> throw e;
      case RuntimeException e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
    return result.get();
  }
}
