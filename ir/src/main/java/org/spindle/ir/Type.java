package org.spindle.ir;

/**
 * The types of SIR values (docs/sir.md, section Types).
 *
 * <p>{@link #REF} is a traced reference to a heap object or NIL; {@link #PTR} is any other address.
 */
public enum Type {
  I1("i1", 1, 1),
  I8("i8", 8, 1),
  I16("i16", 16, 2),
  I32("i32", 32, 4),
  I64("i64", 64, 8),
  F32("f32", 32, 4),
  F64("f64", 64, 8),
  REF("ref", 64, 8),
  PTR("ptr", 64, 8);

  private final String text;
  private final int bits;
  private final int bytes;

  Type(String text, int bits, int bytes) {
    this.text = text;
    this.bits = bits;
    this.bytes = bytes;
  }

  /** The number of significant bits of a value. */
  public int bits() {
    return bits;
  }

  /** The number of bytes a value occupies in memory. */
  public int bytes() {
    return bytes;
  }

  /** Whether this is one of {@code i1 i8 i16 i32 i64}. */
  public boolean isInteger() {
    return ordinal() <= I64.ordinal();
  }

  /** Whether this is one of {@code i8 i16 i32}. */
  public boolean isNarrow() {
    return this == I8 || this == I16 || this == I32;
  }

  /** Whether this is {@code f32} or {@code f64}. */
  public boolean isFloat() {
    return this == F32 || this == F64;
  }

  /** Whether this is {@code ref} or {@code ptr}. */
  public boolean isAddress() {
    return this == REF || this == PTR;
  }

  /**
   * The canonical form of an integer bit pattern of this type in a Java {@code long}: sign-extended, but {@code i1}
   * as 0 or 1. Constants, reference interpreter and specializer all hold integers in this form.
   */
  public long canonical(long bits) {
    return switch (this) {
      case I1 -> bits & 1;
      case I8 -> (byte) bits;
      case I16 -> (short) bits;
      case I32 -> (int) bits;
      case I64, REF, PTR -> bits;
      case F32 -> bits & 0xFFFF_FFFFL;
      case F64 -> bits;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
