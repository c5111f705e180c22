package org.spindle.alpha.allocate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.spindle.alpha.isa.Registers;

/**
 * Which physical registers the allocator may assign and which of them a call preserves.
 *
 * <p>Not assigned: the assembler temporary, return address, global and stack pointers; {@code
 * $f30}, through which values go from one stack slot to another; and {@code $15} in procedures that
 * need a frame pointer.
 */
public final class RegisterFile {
  /** Floating scratch register of memory-to-memory moves and pseudo instructions. */
  public static final int FLOATING_SCRATCH = Registers.F0 + 30;

  /** The frame pointer of procedures that allocate stack dynamically. */
  public static final int FRAME_POINTER = Registers.S6;

  private static final List<Integer> CALLER_SAVED_INTEGERS =
      List.of(1, 2, 3, 4, 5, 6, 7, 8, 22, 23, 24, 25, 0, 21, 20, 19, 18, 17, 16, 27);
  private static final List<Integer> CALLER_SAVED_FLOATS =
      concat(
          IntStream.rangeClosed(10, 15),
          IntStream.rangeClosed(22, 29),
          IntStream.of(1, 0, 21, 20, 19, 18, 17, 16));
  private static final List<Integer> CALLEE_SAVED_FLOATS = concat(IntStream.rangeClosed(2, 9));

  private final List<Integer> integers;
  private final List<Integer> floats;

  /** The registers to assign in a procedure with or without a frame pointer. */
  public RegisterFile(boolean framePointer) {
    integers = new ArrayList<>(CALLER_SAVED_INTEGERS);
    IntStream.rangeClosed(Registers.S0, framePointer ? 14 : 15).forEach(integers::add);
    floats = new ArrayList<>(CALLER_SAVED_FLOATS);
    floats.addAll(CALLEE_SAVED_FLOATS);
  }

  /** The assignable registers of one file, those to prefer first. */
  public List<Integer> assignable(boolean floating) {
    return floating ? floats : integers;
  }

  /** True if a callee must preserve the register. */
  public static boolean isCalleeSaved(int register) {
    return register >= Registers.S0 && register <= Registers.S6
        || register >= Registers.F0 + 2 && register <= Registers.F0 + 9;
  }

  /** The assignable registers that a call of an ordinary procedure destroys. */
  public static List<Integer> callerSaved() {
    var all = new ArrayList<>(CALLER_SAVED_INTEGERS);
    all.addAll(CALLER_SAVED_FLOATS);
    return List.copyOf(all);
  }

  private static List<Integer> concat(IntStream... parts) {
    var all = new ArrayList<Integer>();
    for (IntStream part : parts) {
      part.map(r -> Registers.F0 + r).forEach(all::add);
    }
    return List.copyOf(all);
  }
}
