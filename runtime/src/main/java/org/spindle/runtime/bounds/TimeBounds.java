package org.spindle.runtime.bounds;

import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.link.AlphaImage;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.MemoryMap;

/**
 * Static worst-case bounds of a program's procedures, in cycles of the emulator's timing model of the 21064 with any contents
 * of caches, write buffer and branch history. A bound counts from the call of a procedure, its arguments being there, until its
 * return issues. It holds for all that return normally, not for what happens after a trap; and for the
 * program as it is linked.
 */
public final class TimeBounds {
  private final Program program;
  private final MachineCode code;

  /** Compiles a program, in the form that engines execute, as the emulated kernel would. */
  public TimeBounds(Program program) {
    this.program = program;
    code = new MachineCode(
        AlphaImage.forMachine(Layout.of(program, MemoryMap.KERNEL), new AlphaCompiler()));
  }

  /**
   * The bound of a procedure.
   *
   * @throws IllegalArgumentException if the program has no such procedure
   */
  public TimeBound of(String procedure) {
    Procedure found = program.procedure(procedure);
    if (found == null) {
      throw new IllegalArgumentException("no procedure " + procedure);
    }
    return new BoundSearch(code).of(found);
  }
}
