package org.spindle.ir;

import java.util.List;

/**
 * A piece of static memory.
 *
 * @param name symbol
 * @param linkage how it links
 * @param size bytes
 * @param align power of two
 * @param mutability who may change it, and so what the specializer may fold
 * @param traced whether words of it may hold traced references: a root of the collector
 * @param data initial contents; the rest is zero
 */
public record Global(
    String name, Linkage linkage, long size, int align, Mutability mutability, boolean traced,
    List<Datum> data) {
  public Global {
    data = List.copyOf(data);
  }

  /** Who may change a global. */
  public enum Mutability {
    /** Ordinary memory. */
    MUTABLE("mutable"),
    /** Changes only through an operation that announces it. */
    QUASI("quasi"),
    /** Never changes. */
    CONST("const");

    private final String text;

    Mutability(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
