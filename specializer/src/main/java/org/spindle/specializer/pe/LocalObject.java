package org.spindle.specializer.pe;

/**
 * A stack slot, or an allocation of known size, of one unfolded activation. Identity is the object: an
 * {@link Activation} makes one for each of its slots.
 */
final class LocalObject implements Base {
  private final int number;
  private final long size;
  private final int align;
  private final boolean traced;
  private final boolean zeroAtEntry;

  /**
   * A local object.
   *
   * @param number unique in the specialization
   * @param size bytes
   * @param align of its address
   * @param traced whether words may hold traced references
   * @param zeroAtEntry whether a residual slot for it is zero when it comes to life, because that happens once
   */
  LocalObject(int number, long size, int align, boolean traced, boolean zeroAtEntry) {
    this.number = number;
    this.size = size;
    this.align = align;
    this.traced = traced;
    this.zeroAtEntry = zeroAtEntry;
  }

  int number() {
    return number;
  }

  long size() {
    return size;
  }

  int align() {
    return align;
  }

  boolean traced() {
    return traced;
  }

  boolean zeroAtEntry() {
    return zeroAtEntry;
  }

  /** Whether an access lies inside. */
  boolean contains(long offset, long width) {
    return offset >= 0 && offset <= size - width;
  }

  /** The same in every run. */
  @Override
  public int hashCode() {
    return number;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return "local" + number;
  }
}
