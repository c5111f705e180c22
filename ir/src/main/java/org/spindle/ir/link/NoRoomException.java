package org.spindle.ir.link;

/** The room that a {@link MemoryMap} gives to code made while the program runs is used up. */
public final class NoRoomException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what there is no room for
   */
  public NoRoomException(String what) {
    super("there is no room for " + what);
  }
}
