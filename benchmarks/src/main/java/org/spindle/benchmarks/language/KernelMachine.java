package org.spindle.benchmarks.language;

import java.io.InputStream;
import java.io.OutputStream;
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

/** A machine that has a kernel in Modula-3 loaded, with its modules initialized, on one engine. */
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
    String module = kernel.module();
    SourceInput input = new SourceInput();
    input.add(SourceFile.of("kernels/" + module + ".i3",
        "INTERFACE " + module + ";\nPROCEDURE Run (size: INTEGER): INTEGER;\nEND " + module + ".\n"));
    input.add(SourceFile.of("kernels/" + module + ".m3", Resources.text(module + ".m3")));
    input.add(SourceFile.of("kernels/KernelMain.m3",
        "MODULE KernelMain EXPORTS Main;\nIMPORT " + module + ";\nBEGIN\nEND KernelMain.\n"));
    SourceProgram program = SourceProgram.compile(input, List.of(), stage);
    if (program.diagnostics().hasErrors()) {
      throw new IllegalStateException("kernel " + kernel.name() + " has errors:\n"
          + DiagnosticFormatter.format(program.diagnostics()));
    }
    return program.link(kernel.name(), List.of(kernel.procedure()), true, (pass, procedure) -> {});
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
