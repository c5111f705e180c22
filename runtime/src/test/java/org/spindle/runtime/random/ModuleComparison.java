package org.spindle.runtime.random;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.verify.Verifier;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.random.Fragment.Variant;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/** Runs a random program in all its variants and on all engines, and tells whether they agree. */
final class ModuleComparison {
  /** A way to run a program. */
  record Way(Set<Variant> variants, boolean optimize, EngineKind engine) {}

  static final List<Way> ALL =
      List.of(
          new Way(Set.of(), false, EngineKind.INTERP),
          new Way(EnumSet.of(Variant.PACKED, Variant.OPAQUE, Variant.FRAMES), false, EngineKind.INTERP),
          new Way(EnumSet.of(Variant.FINALLY, Variant.UNSAFE), true, EngineKind.INTERP),
          new Way(EnumSet.of(Variant.PACKED), true, EngineKind.INTERP),
          new Way(EnumSet.of(Variant.PACKED), true, EngineKind.ALPHA),
          new Way(EnumSet.of(Variant.PACKED), true, EngineKind.TRUFFLE),
          new Way(EnumSet.of(Variant.OPAQUE, Variant.FRAMES), true, EngineKind.ALPHA));

  /** Output without the library's streams, which would be compiled each time. */
  private static final String OUT = """
      UNSAFE MODULE Out;
      IMPORT RTIO;
      PROCEDURE Put (n: INTEGER) = BEGIN RTIO.PutInt(n); RTIO.PutChar('\\n'); RTIO.Flush() END Put;
      BEGIN
      END Out.
      """;

  private ModuleComparison() {}

  /** How the ways to run a program differ; nothing if they do not. */
  static Optional<String> difference(Fragment program, List<Way> ways) {
    List<String> outputs = new ArrayList<>();
    SourceProgram compiled = null;
    LinkedProgram linked = null;
    Way before = null;
    for (Way way : ways) {
      if (before == null || !before.variants().equals(way.variants())) {
        compiled = compile(program.text(way.variants()));
        linked = null;
      }
      if (linked == null || before.optimize() != way.optimize()) {
        linked = compiled.link("random", List.of(), way.optimize(), (pass, procedure) -> {});
        Verifier.require(linked.executable(), "linking");
      }
      before = way;
      outputs.add(run(linked, way.engine()));
      if (!outputs.getLast().equals(outputs.getFirst())) {
        return Optional
            .of(ways.getFirst() + ":\n" + outputs.getFirst() + "\n" + way + ":\n" + outputs.getLast());
      }
    }
    return Optional.empty();
  }

  /** Whether a program compiles without errors. */
  static boolean isCorrect(Fragment program) {
    try {
      compile(program.text(EnumSet.allOf(Variant.class)));
      compile(program.text(Set.of()));
      return true;
    } catch (IncorrectProgramException e) {
      return false;
    }
  }

  private static SourceProgram compile(String text) {
    SourceProgram compiled = SourceProgram.compile(
        SourceInput.read(List.of(), stage -> {})
            .add(SourceFile.of("Out.i3", "INTERFACE Out; PROCEDURE Put (n: INTEGER); END Out.\n"))
            .add(SourceFile.of("Out.m3", OUT)).add(SourceFile.of("Main.m3", text)),
        List.of(), stage -> {});
    List<String> errors = compiled.diagnostics().all().stream()
        .filter(Diagnostic::isError).map(DiagnosticFormatter::format).toList();
    if (!errors.isEmpty()) {
      throw new IncorrectProgramException(String.join("\n", errors));
    }
    return compiled;
  }

  private static String run(LinkedProgram linked, EngineKind kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(new ByteArrayInputStream(new byte[0]), out, out), List.of());
    try (Engine engine = kind.open(machine)) {
      String ending = engine.run().toString();
      // Where a failure is depends on how the program is written.
      return out.toString(StandardCharsets.UTF_8).replaceAll("Main\\.m3:\\d+:\\d+", "Main.m3") + ending;
    }
  }

  /** A program with errors. */
  static final class IncorrectProgramException extends RuntimeException {
    private static final long serialVersionUID = 1;

    IncorrectProgramException(String errors) {
      super(errors);
    }
  }
}
