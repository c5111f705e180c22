package org.spindle.specializer.truffle;

import com.oracle.truffle.api.Truffle;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;

/**
 * The polyglot context that Truffle programs live in. It is entered by the thread that opens it, until closed; other
 * threads that run or compile guest code enter it themselves.
 */
public final class TruffleContext implements AutoCloseable {
  private final Context context;

  private TruffleContext(Context context) {
    this.context = context;
  }

  /** Opens and enters a context. */
  public static TruffleContext open() {
    return open(builder());
  }

  /**
   * Opens and enters a context.
   *
   * @param options of the run-time, such as those that decide when and how it compiles
   * @param log what the run-time tells goes here; closed with the context
   */
  public static TruffleContext open(Map<String, String> options, OutputStream log) {
    return open(builder().options(options).logHandler(log));
  }

  private static Context.Builder builder() {
    return Context.newBuilder(SirLanguage.ID)
        .allowExperimentalOptions(true)
        .option("engine.WarnInterpreterOnly", "false");
  }

  /** Whether the run-time has a compiler, and so the compiler's options. */
  public static boolean compiles() {
    return !Truffle.getRuntime().getName().equals("Interpreted");
  }

  private static TruffleContext open(Context.Builder builder) {
    Context context = builder.build();
    context.initialize(SirLanguage.ID);
    context.enter();
    return new TruffleContext(context);
  }

  /** The name of the run-time that executes programs: {@code GraalVM CE} when it compiles them. */
  public String implementation() {
    return context.getEngine().getImplementationName();
  }

  /** Makes the context current for this thread. */
  public void enter() {
    context.enter();
  }

  /** Undoes {@link #enter}. */
  public void leave() {
    context.leave();
  }

  /**
   * Performs an action in the context on a thread of its own, and waits for it.
   *
   * @param stackBytes size of the thread's stack
   */
  public <T> T onDeepStack(long stackBytes, Supplier<T> action) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable body = () -> {
      enter();
      try {
        result.complete(action.get());
      } catch (Throwable thrown) {
        // whatever it is, the thread that waits must learn of it
        result.completeExceptionally(thrown);
      } finally {
        leave();
      }
    };
    Thread thread = new Thread(null, body, "guest", stackBytes);
    thread.setDaemon(true);
    thread.start();
    try {
      return result.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw e;
      }
    }
  }

  @Override
  public void close() {
    context.leave();
    context.close(true);
  }
}
