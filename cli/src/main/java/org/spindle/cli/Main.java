package org.spindle.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;

/** Starts the {@code spindle} command. */
public final class Main {
  /** Deeply nested sources make the recursive compiler phases deep, and guests recurse on the host's stack. */
  private static final long STACK_BYTES = 1L << 30;

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Session session = new Session(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err));
    int[] status = {ExitStatus.INTERNAL_FAILURE};
    Thread worker =
        new Thread(null, () -> status[0] = new SpindleCli(session).run(args), "spindle", STACK_BYTES);
    worker.start();
    worker.join();
    session.out().flush();
    session.err().flush();
    System.exit(status[0]);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
