package org.spindle.alpha.machine;

/**
 * A virtual register that an instruction reads or writes, and what its location must obey.
 *
 * @param register the virtual register
 * @param role when it is read or written
 * @param anywhere true if a stack slot, or nothing but the recipe of a constant, serves as well as
 *     a register
 */
public record Operand(int register, Role role, boolean anywhere) {
  /** When an operand is read or written, relative to the other operands of its instruction. */
  public enum Role {
    /** Read before anything is written. */
    USE,
    /** Read possibly after results are written: shares no register with a result. */
    LATE_USE,
    /** Written after {@link #USE} operands are read. */
    DEF,
    /** Written possibly before operands are read: shares no register with them. */
    EARLY_DEF
  }

  /** An operand in a register, read before results are written. */
  public static Operand use(int register) {
    return new Operand(register, Role.USE, false);
  }

  /** An operand in a register that no result may share. */
  public static Operand lateUse(int register) {
    return new Operand(register, Role.LATE_USE, false);
  }

  /** A result in a register. */
  public static Operand def(int register) {
    return new Operand(register, Role.DEF, false);
  }

  /** True for both kinds of reading. */
  public boolean isUse() {
    return role == Role.USE || role == Role.LATE_USE;
  }

  /** True for both kinds of writing. */
  public boolean isDef() {
    return !isUse();
  }
}
