package org.spindle.frontend.cove;

import java.util.List;
import org.spindle.ir.Program;

/**
 * Compiled Cove files.
 *
 * @param units the SIR of each file and of the parts of Cove's library that they use, to be linked with {@code
 *     org.spindle.ir.link.Linker}. Empty if there were errors.
 * @param names the names of the files' units, in the order given but that with {@code main} last: the procedure {@code NAME:body} runs what a spindle
 *     installs, and, in the unit that defines {@code main}, the program, which it ends
 * @param hasMain whether a unit defines {@code main}
 */
public record CoveProgram(List<Program> units, List<String> names, boolean hasMain) {
  public CoveProgram {
    units = List.copyOf(units);
    names = List.copyOf(names);
  }
}
