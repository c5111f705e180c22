package org.spindle.alpha.machine;

import java.util.List;

/**
 * A basic block.
 *
 * @param id its number, which is its place in {@link MachineProcedure#blocks()}
 * @param parameters virtual registers that each predecessor supplies
 * @param body instructions before the terminator
 * @param terminator how it ends
 * @param depth how many loops it lies in
 * @param label number of the SIR block that it begins, or -1
 */
public record MachineBlock(
    int id,
    List<Integer> parameters,
    List<MachineInstruction.Plain> body,
    MachineTerminator terminator,
    int depth,
    int label) {
  /** Copies the lists. */
  public MachineBlock {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
  }
}
