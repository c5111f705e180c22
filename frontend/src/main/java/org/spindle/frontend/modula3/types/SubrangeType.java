package org.spindle.frontend.modula3.types;

/** {@code [first..last]} of a base type; empty if first exceeds last. */
public record SubrangeType(String name, OrdinalType base, long first, long last) implements OrdinalType {
  @Override
  public int storageBytes() {
    return base == Builtin.WIDECHAR ? 4 : isEmpty() ? 1 : bytesFor(first, last);
  }

  static int bytesFor(long first, long last) {
    for (int bytes = 1; bytes < 8; bytes *= 2) {
      int bits = bytes * 8;
      boolean fits = first < 0
          ? first >= -(1L << bits - 1) && last < 1L << bits - 1
          : last < 1L << bits;
      if (fits) {
        return bytes;
      }
    }
    return 8;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String show() {
    if (name != null) {
      return name;
    }
    return "[" + bound(first) + ".." + bound(last) + "]";
  }

  private String bound(long value) {
    if (base instanceof EnumerationType e && value >= 0 && value < e.elements().size()) {
      return e.elements().get((int) value);
    }
    return base instanceof EnumerationType ? "VAL(" + value + ", " + base.show() + ")" : Long.toString(value);
  }
}
