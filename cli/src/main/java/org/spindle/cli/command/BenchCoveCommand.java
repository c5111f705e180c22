package org.spindle.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.spindle.benchmarks.language.Kernels;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code spindle bench cove}: kernels in Cove beside the same in Java and as gcc compiles them. */
@Command(name = "cove",
    description = "Measures kernels in Cove beside the same in Java, and as gcc compiles them.",
    mixinStandardHelpOptions = true)
final class BenchCoveCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private KernelTable table;

  BenchCoveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError, IOException {
    return table.measure(session, Kernels.cove());
  }
}
