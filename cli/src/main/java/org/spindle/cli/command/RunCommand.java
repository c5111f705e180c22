package org.spindle.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.spindle.cli.build.ProgramOptions;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.fuse.GuardReport;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.GuestFiles;
import org.spindle.runtime.machine.HeapStatistics;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.machine.Publication;
import org.spindle.runtime.machine.RunTimeErrorText;
import org.spindle.runtime.machine.Surroundings;
import org.spindle.runtime.toolchain.LinkedProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code spindle run}: executes a program; its output is the guest's own. */
@Command(name = "run", description = "Compiles a program and executes it.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ProgramOptions program;

  @Option(names = "--engine", paramLabel = "truffle|alpha|interp", defaultValue = "truffle",
      description = "what executes it (default: truffle)") private EngineKind engine;

  @Option(names = "--heap", paramLabel = "SIZE",
      description = "bytes of the guest's heap, as in 64M (default: 48M)",
      converter = MemorySize.Converter.class) private MemorySize heap = MemorySize.DEFAULT_HEAP;

  @Option(names = "--stack", paramLabel = "SIZE",
      description = "bytes of the guest's stack (default: 8M)",
      converter = MemorySize.Converter.class) private MemorySize stack = MemorySize.DEFAULT_STACK;

  @Option(names = "--dir", paramLabel = "DIR",
      description = "the directory whose files the guest may read, write, make and remove; it sees it as / (default: no files)") private Path directory;

  @Option(names = "--env", paramLabel = "NAME=VALUE",
      description = "an environment variable of the guest (may be repeated; default: none)") private List<
          String> environment =
              List.of();

  @Option(names = "--no-fuse", description = "do not specialize events") private boolean generic;

  @Option(names = "--report",
      description = "say, when spindles are installed, which can never run, and which may run together") private boolean reports;

  @Option(names = "--stats",
      description = "report on the guest's heap and collector, and on what was fused, at the end") private boolean statistics;

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError {
    LinkedProgram linked = program.linkExecutable(session).withRaiseSites();
    session.enter("loading the program");
    MemoryMap map = MemoryMap.KERNEL.withHeap(heap.pages()).withStack(stack.pages());
    Surroundings around = surroundings();
    Machine machine =
        new Machine(linked.executable(), map, new GuestStreams(session.in(), session.out(), session.err()),
            around);
    session.enter("running on the engine " + engine);
    try (Engine running = engine.open(machine, Publication.COMPILED)) {
      Fuser fuser = new Fuser(linked, machine, running, Fuser.LIMITS);
      fuser.workInBackground();
      fuser.setEnabled(!generic);
      fuser.onFailure(failure -> {
        // the generic raise goes on serving; one report will do
        fuser.setEnabled(false);
        session.report(failure);
      });
      if (reports) {
        reportInstallations(linked, machine, fuser);
      }
      int status = status(running.run(), machine);
      if (statistics) {
        session.err().println(
            HeapStatistics.of(machine).map(HeapStatistics::toString).orElse("heap: none"));
        if (fuser.statistics().changes() > 0) {
          session.err().println(fuser.statistics());
        }
      }
      return status;
    } finally {
      around.files().ifPresent(GuestFiles::close);
    }
  }

  /** Prints what is found about the guards of bindings when they are installed. */
  private void reportInstallations(LinkedProgram linked, Machine machine, Fuser fuser) {
    Set<Long> known = new HashSet<>();
    machine.services().setFuser(event -> {
      GuardReport.ofOthers(linked, machine, event, known)
          .forEach(finding -> session.err().println("report: " + finding.text()));
      return fuser.fuse(event);
    });
  }

  private Surroundings surroundings() throws UserError {
    for (String variable : environment) {
      if (variable.indexOf('=') < 1) {
        throw UserError.wrongUsage("--env " + variable + " is not of the form NAME=VALUE.");
      }
    }
    Surroundings around = Surroundings.of(program.arguments(session)).withEnvironment(environment);
    if (directory == null) {
      return around;
    }
    try {
      return around.withFiles(new GuestFiles(directory));
    } catch (IOException e) {
      throw UserError.wrongUsage("--dir " + directory + " is not a directory that can be used.");
    }
  }

  private int status(Outcome outcome, Machine machine) {
    return switch (outcome) {
      case Outcome.Returned returned -> exitStatus(returned.value());
      case Outcome.Exited exited -> exitStatus(exited.status());
      case Outcome.Trapped trapped -> stopped(RunTimeErrorText.of(trapped));
      case Outcome.Uncaught uncaught -> stopped(RunTimeErrorText.of(uncaught, machine.memory()));
      case Outcome.Exhausted _ -> throw new IllegalStateException("no limit of instructions was set");
    };
  }

  private int stopped(String message) {
    session.err().print(message);
    return ExitStatus.GUEST_FAILURE;
  }

  /** What the system keeps of a status. */
  private static int exitStatus(long value) {
    return (int) value & 0xff;
  }
}
