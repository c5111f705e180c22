package org.spindle.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.elf.ElfObject;
import org.spindle.alpha.object.AlphaObject;
import org.spindle.alpha.object.AssemblyListing;
import org.spindle.cli.build.Output;
import org.spindle.cli.build.PassDump;
import org.spindle.cli.build.ProgramOptions;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.ir.Program;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.text.SirPrinter;
import org.spindle.runtime.ahead.FusedAhead;
import org.spindle.runtime.toolchain.AlphaTarget;
import org.spindle.runtime.toolchain.LinkedProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code spindle compile}: a program in one of the forms that it takes on its way to an engine. */
@Command(name = "compile", description = "Compiles a program.", mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ProgramOptions program;

  @Option(names = "--emit", paramLabel = "sir|asm|obj|exe", required = true,
      description = "the linked program in SIR, in assembly language, as relocatable object, or as executable") private Form form;

  @Option(names = "--target", paramLabel = "alpha-linux|alpha-kernel", defaultValue = "alpha-linux",
      converter = TargetConverter.class,
      description = "where an executable runs (default: alpha-linux)") private AlphaTarget target;

  @Option(names = "-o", paramLabel = "FILE",
      description = "where to put it (default: standard output)") private Path file;

  @Option(names = "--dump", paramLabel = "PASS",
      description = "with --emit sir: the program as it is after that pass; PASS:n after the pass ran the n-th time") private String pass;

  @Option(names = "--fuse",
      description = "run the program, and fuse events for the bindings that it installs; what is after -- are its arguments") private boolean fuses;

  private enum Form {
    SIR,
    ASM,
    OBJ,
    EXE
  }

  CompileCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError {
    if (pass != null && form != Form.SIR) {
      throw UserError.wrongUsage("--dump goes with --emit sir only.");
    }
    if (fuses && form == Form.SIR) {
      throw UserError.wrongUsage("--fuse goes with --emit asm, obj and exe only.");
    }
    Output output = new Output(session, file);
    switch (form) {
      case SIR -> output.write(sir());
      case ASM -> output.write(AssemblyListing.of(object()));
      case OBJ -> output.write(ElfObject.write(object()));
      case EXE -> {
        Program linked = executable(program.linkExecutable(session));
        session.enter("compiling to Alpha code");
        output.writeExecutable(target.executable(linked));
      }
    }
    return ExitStatus.SUCCESS;
  }

  private String sir() throws UserError {
    Program made;
    if (pass == null) {
      made = program.link(session).program();
    } else {
      PassDump dump = PassDump.of(pass);
      made = dump.apply(program.link(session, dump).program());
    }
    session.enter("printing SIR");
    return SirPrinter.print(made);
  }

  private AlphaObject object() throws UserError {
    Program linked =
        executable(fuses ? program.linkExecutable(session) : program.link(session));
    session.enter("compiling to Alpha code");
    return AlphaObject.of(linked, new AlphaCompiler());
  }

  private Program executable(LinkedProgram linked) {
    if (!fuses) {
      return linked.executable();
    }
    session.enter("running the program that installs the spindles, and fusing events");
    FusedAhead fused = FusedAhead.of(linked, program.arguments(session), FusedAhead.RUN_LIMIT);
    if (fused.outcome() instanceof Outcome.Exhausted) {
      session.err().println("note: the program did not end within " + FusedAhead.RUN_LIMIT
          + " instructions; what it installed until then is fused");
    }
    if (fused.reports().isEmpty()) {
      session.err().println("note: the program installs no spindles; no event is fused");
    }
    fused.reports().forEach(report -> session.err().println(text(report)));
    return fused.executable();
  }

  private static String text(FusedAhead.Report report) {
    String event = report.event() + " with " + report.bindings() + " bindings";
    return report.declined() == null
        ? "fused: " + event + ", " + report.residual() + " instructions"
        : "note: " + event + " is not fused: " + report.declined();
  }

  /** Targets by their names, which have a hyphen. */
  private static final class TargetConverter implements ITypeConverter<AlphaTarget> {
    @Override
    public AlphaTarget convert(String text) {
      for (AlphaTarget target : AlphaTarget.values()) {
        if (target.toString().equals(text)) {
          return target;
        }
      }
      throw new TypeConversionException("'" + text + "' is neither alpha-linux nor alpha-kernel");
    }
  }
}
