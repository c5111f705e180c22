package org.spindle.ir;

/**
 * A piece of the procedure's frame in emulated memory. Its contents are zero at entry, unless it is raw.
 *
 * @param id unique in the procedure
 * @param size bytes
 * @param align power of two, at most 16
 * @param traced whether words of it may hold traced references, so that the collector must see it
 * @param raw whether its contents at entry are undefined
 */
public record StackSlot(int id, long size, int align, boolean traced, boolean raw) {
  /** A slot that is zero at entry. */
  public StackSlot(int id, long size, int align, boolean traced) {
    this(id, size, align, traced, false);
  }

  @Override
  public String toString() {
    return "$" + id;
  }
}
