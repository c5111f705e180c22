package org.spindle.alpha.encode;

/** A place in a {@link CodeBuffer}, bound at most once. Identity is by object. */
public final class Label {
  private static final int UNBOUND = -1;
  private int offset = UNBOUND;

  /** True once the place is known. */
  public boolean isBound() {
    return offset != UNBOUND;
  }

  /**
   * The byte offset of the place from the start of the buffer.
   *
   * @throws IllegalStateException if the label is not bound yet
   */
  public int offset() {
    if (!isBound()) {
      throw new IllegalStateException("label is not bound");
    }
    return offset;
  }

  void bind(int place) {
    if (isBound()) {
      throw new IllegalStateException("label is bound twice");
    }
    offset = place;
  }
}
