package org.spindle.ir;

/** Operations on one operand, conversions included; the result's type selects the width (docs/sir.md). */
public enum UnaryOp {
  /** Sign extension to a wider integer type (i1: 1 becomes all ones). */
  SEXT("sext"),
  /** Zero extension to a wider integer type. */
  ZEXT("zext"),
  /** The low bits, as a narrower integer type. */
  TRUNC("trunc"),
  /** Floating negation (sign bit flipped). */
  FNEG("fneg"),
  /** Floating absolute value (sign bit cleared). */
  FABS("fabs"),
  /** Signed i64 or i32 to floating, rounded to nearest even. */
  INT_TO_FLOAT("itof"),
  /** Floating to signed integer, rounded toward zero; the least integer when NaN or out of range. */
  FLOAT_TO_INT("ftoi"),
  /** f32 to f64, exact. */
  PROMOTE("promote"),
  /** f64 to f32, rounded to nearest even. */
  DEMOTE("demote"),
  /** The same bits in another type of the same width: i32/f32, or among i64, f64, ptr, ref. */
  BITCAST("bitcast");

  private final String text;

  UnaryOp(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
