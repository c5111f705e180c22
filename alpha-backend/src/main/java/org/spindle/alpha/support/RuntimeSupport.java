package org.spindle.alpha.support;

import java.util.ArrayList;
import java.util.List;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.link.Image;

/** The run-time support as code to be linked with compiled procedures. */
public final class RuntimeSupport {
  private RuntimeSupport() {}

  /**
   * The support of a program that runs inside the machine.
   *
   * @param trapHandler the program's trap handler, or null
   */
  public static List<CompiledProcedure> machine(String trapHandler) {
    var all = common(trapHandler);
    all.addAll(Services.contexts());
    all.addAll(MachineExits.routines());
    return all;
  }

  /**
   * The support of a Linux executable.
   *
   * @param program with an entry procedure
   * @param gp value of the global pointer
   * @param regions of the program's memory
   */
  public static List<CompiledProcedure> linux(Program program, long gp, Image.Regions regions) {
    var all = common(program.trapHandler());
    Procedure entry = program.procedure(program.entry());
    boolean result = entry.signature().result() != null;
    all.addAll(Services.contextsOfLinux());
    all.addAll(LinuxExits.routines(entry.name(), entry.event() ? 4 : 0, result, gp, regions));
    return all;
  }

  /**
   * The support of an object for another linker: everything but the start of a Linux program.
   *
   * @param trapHandler the program's trap handler, or null
   */
  public static List<CompiledProcedure> object(String trapHandler) {
    var all = common(trapHandler);
    all.addAll(Services.contextsOfLinux());
    all.addAll(LinuxExits.ends());
    return all;
  }

  /** The routines that code of any platform calls without knowing the platform. */
  private static List<CompiledProcedure> helpers() {
    var all = new ArrayList<CompiledProcedure>(Division.routines());
    all.addAll(MemoryRoutines.routines());
    return all;
  }

  private static List<CompiledProcedure> common(String trapHandler) {
    var all = new ArrayList<>(helpers());
    all.addAll(TrapRoutines.routines(trapHandler));
    all.addAll(Services.routines());
    return all;
  }
}
