package org.spindle.frontend.cove.types;

/** The integer types in the order of their rank (C17 6.3.1.1). */
public enum IntKind {
  BOOL("_Bool", 1, false, 0),
  CHAR("char", 1, true, 1),
  SCHAR("signed char", 1, true, 1),
  UCHAR("unsigned char", 1, false, 1),
  SHORT("short", 2, true, 2),
  USHORT("unsigned short", 2, false, 2),
  INT("int", 4, true, 3),
  UINT("unsigned int", 4, false, 3),
  LONG("long", 8, true, 4),
  ULONG("unsigned long", 8, false, 4),
  LLONG("long long", 8, true, 5),
  ULLONG("unsigned long long", 8, false, 5);

  private final String text;
  private final int size;
  private final boolean signed;
  private final int rank;

  IntKind(String text, int size, boolean signed, int rank) {
    this.text = text;
    this.size = size;
    this.signed = signed;
    this.rank = rank;
  }

  public int size() {
    return size;
  }

  public int bits() {
    return this == BOOL ? 1 : 8 * size;
  }

  public boolean isSigned() {
    return signed;
  }

  public int rank() {
    return rank;
  }

  /** The type that integer promotion makes of this one. */
  public IntKind promoted() {
    return rank < INT.rank ? INT : this;
  }

  public IntKind unsigned() {
    return switch (this) {
      case BOOL -> BOOL;
      case CHAR, SCHAR, UCHAR -> UCHAR;
      case SHORT, USHORT -> USHORT;
      case INT, UINT -> UINT;
      case LONG, ULONG -> ULONG;
      case LLONG, ULLONG -> ULLONG;
    };
  }

  /** The common type of two promoted types (C17 6.3.1.8). */
  public static IntKind common(IntKind a, IntKind b) {
    if (a.signed == b.signed) {
      return a.rank >= b.rank ? a : b;
    }
    IntKind u = a.signed ? b : a;
    IntKind s = a.signed ? a : b;
    if (u.rank >= s.rank) {
      return u;
    }
    return s.size > u.size ? s : s.unsigned();
  }

  /** The value that converting {@code value} to this type gives, sign- or zero-extended to 64 bits. */
  public long wrap(long value) {
    return switch (this) {
      case BOOL -> value != 0 ? 1 : 0;
      case CHAR, SCHAR -> (byte) value;
      case UCHAR -> value & 0xFF;
      case SHORT -> (short) value;
      case USHORT -> value & 0xFFFF;
      case INT -> (int) value;
      case UINT -> value & 0xFFFF_FFFFL;
      case LONG, ULONG, LLONG, ULLONG -> value;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
