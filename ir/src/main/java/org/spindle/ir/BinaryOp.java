package org.spindle.ir;

/** Operations on two operands of one type; all are total (docs/sir.md, section Arithmetic). */
public enum BinaryOp {
  ADD("add", true),
  SUB("sub", false),
  MUL("mul", true),
  /** High 64 bits of the unsigned product; i64 only. */
  UMULH("umulh", true),
  /** Quotient rounded toward minus infinity; 0 when the divisor is 0. */
  DIV("div", false),
  /** Remainder with the divisor's sign; the dividend when the divisor is 0. */
  MOD("mod", false),
  /** Quotient rounded toward zero; 0 when the divisor is 0. */
  QUOT("quot", false),
  /** Remainder with the dividend's sign; the dividend when the divisor is 0. */
  REM("rem", false),
  /** Unsigned quotient; 0 when the divisor is 0. */
  UDIV("udiv", false),
  /** Unsigned remainder; the dividend when the divisor is 0. */
  UREM("urem", false),
  AND("and", true),
  OR("or", true),
  XOR("xor", true),
  /** Shift counts are taken modulo the width. */
  SHL("shl", false),
  LSHR("lshr", false),
  ASHR("ashr", false),
  FADD("fadd", true),
  FSUB("fsub", false),
  FMUL("fmul", true),
  FDIV("fdiv", false);

  private final String text;
  private final boolean commutative;

  BinaryOp(String text, boolean commutative) {
    this.text = text;
    this.commutative = commutative;
  }

  /** Whether the operands may be exchanged. */
  public boolean isCommutative() {
    return commutative;
  }

  /** Whether the operands are floating point. */
  public boolean isFloat() {
    return ordinal() >= FADD.ordinal();
  }

  @Override
  public String toString() {
    return text;
  }
}
