package org.spindle.runtime.alpha;

/**
 * A decoded instruction, packed in a {@code long}: the operation, three register slots and a displacement.
 *
 * <p>Slot numbers 0 to 31 are the registers of the file that the operation works on; a destination of
 * register 31 becomes {@link #SINK}; a literal operand n of an integer operation becomes the slot {@code
 * LITERAL + n}, which holds the constant n. So executing needs no case distinctions on operand forms.
 *
 * <p>Slot {@code a} is the first source or the data of a store, {@code b} the second source, the base
 * register or the target of a jump, {@code c} the destination. The displacement is that of a memory
 * instruction in bytes, of a branch in instructions, the PALcode function, or the 11-bit function field of
 * a floating point operation.
 */
public final class Decoded {
  /** The slot that takes results nobody can read. */
  public static final int SINK = 32;

  /** The slot of the literal 0. */
  public static final int LITERAL = 64;

  /** How many slots an integer register file has. */
  static final int SLOTS = LITERAL + 256;

  private static final int A_SHIFT = 9;
  private static final int B_SHIFT = 15;
  private static final int C_SHIFT = 24;
  private static final int DISPLACEMENT_SHIFT = 30;

  private Decoded() {}

  static long pack(int operation, int a, int b, int c, int displacement) {
    return operation
        | (long) a << A_SHIFT
        | (long) b << B_SHIFT
        | (long) c << C_SHIFT
        | (long) displacement << DISPLACEMENT_SHIFT;
  }

  /** The operation, one of {@link Op}. */
  public static int operation(long instruction) {
    return (int) instruction & 511;
  }

  /** The slot of the first source. */
  public static int a(long instruction) {
    return (int) (instruction >>> A_SHIFT) & 63;
  }

  /** The slot of the second source. */
  public static int b(long instruction) {
    return (int) (instruction >>> B_SHIFT) & 511;
  }

  /** The slot of the destination. */
  public static int c(long instruction) {
    return (int) (instruction >>> C_SHIFT) & 63;
  }

  /** The displacement or function field. */
  public static int displacement(long instruction) {
    return (int) (instruction >> DISPLACEMENT_SHIFT);
  }
}
