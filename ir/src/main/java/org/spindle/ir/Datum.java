package org.spindle.ir;

import java.util.Arrays;

/** A piece of a global's initial contents; what no datum covers is zero. */
public sealed interface Datum {
  /** Byte offset in the global. */
  long offset();

  /** Literal bytes. */
  record Bytes(long offset, byte[] content) implements Datum {
    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes b && b.offset == offset && Arrays.equals(b.content, content);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(offset) * 31 + Arrays.hashCode(content);
    }
  }

  /** A little-endian 64-bit word. */
  record Word(long offset, long value) implements Datum {}

  /** The 64-bit address of a global plus an addend. */
  record GlobalReference(long offset, String symbol, long addend) implements Datum {}

  /** The 64-bit address of a procedure's descriptor. */
  record ProcedureReference(long offset, String symbol) implements Datum {}
}
