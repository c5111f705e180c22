package org.spindle.benchmarks.language;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/** A machine that has a kernel loaded, with its units initialized, on one engine. */
final class KernelMachine implements AutoCloseable {
  private static final MemoryMap MAP = MemoryMap.KERNEL.withHeap(128 << 20);

  private final Kernel kernel;
  private final Engine engine;

  KernelMachine(Kernel kernel, LinkedProgram program, Function<Machine, Engine> engines) {
    this.kernel = kernel;
    engine = engines.apply(new Machine(program.executable(), MAP,
        new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream()),
        List.of(kernel.name())));
    if (!(engine.run() instanceof Outcome.Exited(long status)) || status != 0) {
      throw new IllegalStateException("kernel " + kernel.name() + " cannot be initialized");
    }
  }

  /** Compiles and links a kernel; {@code stage} is told what is being done. */
  static LinkedProgram compile(Kernel kernel, Consumer<String> stage) {
    SourceProgram program = SourceProgram.compile(sources(kernel), List.of(), stage);
    if (program.diagnostics().hasErrors()) {
      throw new IllegalStateException("kernel " + kernel.name() + " has errors:\n"
          + DiagnosticFormatter.format(program.diagnostics()));
    }
    return program.link(kernel.name(), List.of(kernel.procedure()), true, (pass, procedure) -> {});
  }

  /** The kernel, and a main program that does nothing. */
  private static SourceInput sources(Kernel kernel) {
    String unit = kernel.unit();
    SourceInput input = new SourceInput();
    input.add(SourceFile.of("kernels/" + Path.of(kernel.language().resource(unit)).getFileName(),
        Resources.text(kernel.language().resource(unit))));
    return switch (kernel.language()) {
      case MODULA3 -> input
          .add(SourceFile.of("kernels/" + unit + ".i3",
              "INTERFACE " + unit + ";\nPROCEDURE Run (size: INTEGER): INTEGER;\nEND " + unit + ".\n"))
          .add(SourceFile.of("kernels/KernelMain.m3",
              "MODULE KernelMain EXPORTS Main;\nIMPORT " + unit + ";\nBEGIN\nEND KernelMain.\n"));
      case COVE -> input.add(SourceFile.of("kernels/main.c", "int main(void) { return 0; }\n"));
    };
  }

  /** Runs the kernel and returns its check value. */
  long run(long size) {
    return switch (engine.call(kernel.procedure(), size)) {
      case Outcome.Returned(long value) -> value;
      case Outcome other ->
          throw new IllegalStateException("kernel " + kernel.name() + " ended with " + other);
    };
  }

  @Override
  public void close() {
    engine.close();
  }
}
