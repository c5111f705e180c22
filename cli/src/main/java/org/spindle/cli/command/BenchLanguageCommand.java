package org.spindle.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.spindle.benchmarks.language.Kernels;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code spindle bench language}: kernels in Modula-3 beside the same in Java and C. */
@Command(name = "language",
    description = "Measures kernels in Modula-3 beside the same in Java and C.",
    mixinStandardHelpOptions = true)
final class BenchLanguageCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private KernelTable table;

  BenchLanguageCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError, IOException {
    return table.measure(session, Kernels.modula3());
  }
}
