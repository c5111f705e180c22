package org.spindle.cli.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spindle.cli.input.SourcePaths;
import org.spindle.cli.input.SpindleTemplates;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.ir.link.LinkException;
import org.spindle.ir.pass.Pipeline;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of every command that works on a whole program, and what they ask for. */
public final class ProgramOptions {
  @Parameters(paramLabel = "PATH", arity = "1..*",
      description = "files, or directories to search for sources") private List<Path> paths;

  @Option(names = "-I", paramLabel = "DIR",
      description = "where to look for C headers (may be repeated)") private List<Path> includes = List.of();

  @Option(names = "--no-optimize",
      description = "leave each procedure as its front end made it") private boolean plain;

  @Mixin private WarningOptions warnings;

  private int[] ports = {};

  /** Adds a spindle for each of the ports, made from the templates in the directories that the paths name. */
  public void addSpindles(int... wanted) {
    ports = wanted.clone();
  }

  /** What the guest is called: the first path. */
  public String name() {
    return paths.getFirst().toString();
  }

  /** The guest's arguments, its name first. */
  public List<String> arguments(Session session) {
    List<String> all = new ArrayList<>(List.of(name()));
    all.addAll(session.guestArguments());
    return all;
  }

  /** Compiles the files and prints what was found in them. */
  public SourceProgram compile(Session session) throws UserError {
    List<Path> files = SourcePaths.collect(paths);
    session.use(files);
    SourceInput input = SourceInput.read(files, warnings.diagnostics(), session::enter);
    if (ports.length > 0) {
      SpindleTemplates.find(paths).instantiate(ports).forEach(input::add);
    }
    SourceProgram program = SourceProgram.compile(input, includes, session::enter);
    Diagnostics diagnostics = program.diagnostics();
    session.err().print(DiagnosticFormatter.format(diagnostics));
    if (diagnostics.hasErrors()) {
      throw UserError.silent(ExitStatus.SOURCE_ERRORS);
    }
    return program;
  }

  /** Compiles and links; {@code roots} are kept beside what the program's entry reaches. */
  public LinkedProgram link(Session session, String... roots) throws UserError {
    return link(session, (pass, procedure) -> {}, roots);
  }

  /** Compiles and links, with each step of the optimization shown to {@code observer}. */
  public LinkedProgram link(Session session, Pipeline.Observer observer, String... roots) throws UserError {
    return link(session, compile(session), observer, roots);
  }

  /** Links what was compiled. */
  public LinkedProgram link(
      Session session, SourceProgram program, Pipeline.Observer observer, String... roots)
      throws UserError {
    session.enter("linking");
    try {
      return program.link(name(), List.of(roots), !plain, observer);
    } catch (LinkException e) {
      e.problems().forEach(problem -> session.err().println("error[link]: " + problem));
      throw UserError.silent(ExitStatus.SOURCE_ERRORS);
    }
  }

  /** Compiles and links a program that can run. */
  public LinkedProgram linkExecutable(Session session) throws UserError {
    LinkedProgram linked = link(session);
    if (linked.program().entry() == null) {
      throw new UserError(ExitStatus.SOURCE_ERRORS,
          "there is nothing to run: no module exports Main, and no unit names an entry procedure.");
    }
    return linked;
  }
}
