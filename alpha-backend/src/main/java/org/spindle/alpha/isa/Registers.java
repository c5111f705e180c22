package org.spindle.alpha.isa;

import java.util.List;

/**
 * Register numbers and their roles in the Linux/Alpha calling standard. Integer registers are 0 to
 * 31 and floating registers 32 to 63, so that one number names a register of either file; the field
 * value is the number modulo 32.
 */
public final class Registers {
  /** Integer result. */
  public static final int V0 = 0;

  /** First callee-saved integer register; {@code $9} to {@code $15} are saved. */
  public static final int S0 = 9;

  /** Last callee-saved integer register. */
  public static final int S6 = 15;

  /** First integer argument; {@code $16} to {@code $21} carry arguments. */
  public static final int A0 = 16;

  /** Error flag of a system call. */
  public static final int A3 = 19;

  /** Return address. */
  public static final int RA = 26;

  /** Procedure value: the address of the procedure called through it. */
  public static final int PV = 27;

  /** Assembler temporary: never allocated, free for the expansion of single pseudo instructions. */
  public static final int AT = 28;

  /** Global pointer. */
  public static final int GP = 29;

  /** Stack pointer. */
  public static final int SP = 30;

  /** Reads as zero. */
  public static final int ZERO = 31;

  /** Floating result, and number of the first floating register. */
  public static final int F0 = 32;

  /** First floating argument; {@code $f16} to {@code $f21} carry arguments. */
  public static final int FA0 = 48;

  /** Reads as floating zero. */
  public static final int FZERO = 63;

  /** Number of argument slots passed in registers. */
  public static final int ARGUMENT_REGISTERS = 6;

  private static final List<String> INTEGER_NAMES =
      List.of(
          "v0", "t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "s0", "s1", "s2", "s3", "s4", "s5",
          "fp", "a0", "a1", "a2", "a3", "a4", "a5", "t8", "t9", "t10", "t11", "ra", "t12", "at",
          "gp", "sp", "zero");

  private Registers() {}

  /** True for a floating register. */
  public static boolean isFloating(int register) {
    return register >= F0;
  }

  /** The value of the five-bit field that names a register. */
  public static int field(int register) {
    return register & 31;
  }

  /** The name by role, as GNU objdump prints it: {@code a0}, {@code sp}, {@code $f3}. */
  public static String roleName(int register) {
    return isFloating(register) ? "$f" + field(register) : INTEGER_NAMES.get(register);
  }

  /** The name by number, as the assembler reads it: {@code $16}, {@code $f3}. */
  public static String numberName(int register) {
    return (isFloating(register) ? "$f" : "$") + field(register);
  }
}
