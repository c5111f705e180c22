package org.spindle.runtime.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/** Makes programs that a {@link DrivenMachine} executes: their procedures are called, and their data given, from outside. */
public final class DrivenProgram {
  private DrivenProgram() {}

  /**
   * Compiles and links.
   *
   * @param name for people
   * @param procedures that are to be called
   * @param buffers names and sizes in bytes of memory that is filled from outside
   * @throws IllegalStateException when the sources have errors
   */
  public static LinkedProgram compile(
      String name, SourceInput sources, List<String> procedures, Map<String, Long> buffers) {
    return compile(name, sources, procedures, buffers, unit -> unit);
  }

  /**
   * Compiles and links, with each unit changed in between.
   *
   * @param name for people
   * @param procedures that are to be called
   * @param buffers names and sizes in bytes of memory that is filled from outside
   * @throws IllegalStateException when the sources have errors
   */
  public static LinkedProgram compile(
      String name,
      SourceInput sources,
      List<String> procedures,
      Map<String, Long> buffers,
      UnaryOperator<Program> change) {
    SourceProgram program = SourceProgram.compile(sources, List.of(), stage -> {});
    if (program.diagnostics().hasErrors()) {
      throw new IllegalStateException(
          "the sources of " + name + " have errors:\n" + DiagnosticFormatter.format(program.diagnostics()));
    }
    ProgramBuilder unit = new ProgramBuilder(name);
    buffers.forEach(
        (buffer, size) -> unit.add(new Global(
            buffer, Linkage.EXPORT, Math.max(8, size), 8, Global.Mutability.MUTABLE, false, List.of())));
    List<Program> units = new ArrayList<>(program.units().stream().map(change).toList());
    units.add(unit.build());
    List<String> roots = new ArrayList<>(procedures);
    roots.addAll(buffers.keySet());
    return LinkedProgram.reachable(name, units, roots, true, (pass, procedure) -> {});
  }
}
