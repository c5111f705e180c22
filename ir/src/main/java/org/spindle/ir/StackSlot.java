package org.spindle.ir;

/**
 * A piece of the procedure's frame in emulated memory. Its contents are zero at entry.
 *
 * @param id unique in the procedure
 * @param size bytes
 * @param align power of two, at most 16
 * @param traced whether words of it may hold traced references, so that the collector must see it
 */
public record StackSlot(int id, long size, int align, boolean traced) {
  @Override
  public String toString() {
    return "$" + id;
  }
}
