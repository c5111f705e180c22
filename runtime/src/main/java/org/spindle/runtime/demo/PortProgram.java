package org.spindle.runtime.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceProgram;
import org.spindle.runtime.trace.PacketTrace;

/** The linked program that {@link PortSpindles} make, with room for a trace. */
final class PortProgram {
  static final String TRACE = "demo.trace";
  static final String STARTS = "demo.starts";

  private PortProgram() {}

  /** Compiles and links the spindles for {@code ports}. */
  static LinkedProgram compile(int[] ports, PacketTrace trace, Consumer<String> stage) {
    SourceProgram sources = SourceProgram.compile(PortSpindles.sources(ports), List.of(), stage);
    if (sources.diagnostics().hasErrors()) {
      throw new IllegalStateException(
          "the demonstration's spindles have errors:\n"
              + DiagnosticFormatter.format(sources.diagnostics()));
    }
    List<Program> units = new ArrayList<>(sources.units());
    units.add(new ProgramBuilder("demo")
        .add(buffer(TRACE, Math.max(8, trace.size())))
        .add(buffer(STARTS, 8L * (trace.count() + 1)))
        .build());
    stage.accept("linking");
    return LinkedProgram.reachable("demo", units,
        List.of(PortSpindles.DELIVER, PortSpindles.REPORT, TRACE, STARTS), true, (pass, procedure) -> {});
  }

  private static Global buffer(String name, long size) {
    return new Global(name, Linkage.EXPORT, size, 8, Global.Mutability.MUTABLE, false, List.of());
  }
}
