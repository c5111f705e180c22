package org.spindle.runtime.alpha;

/** What a program may do with the pages of a mapping. */
public record Protection(boolean read, boolean write, boolean execute) {
  /** No access. */
  public static final Protection NONE = new Protection(false, false, false);

  /** Reading only. */
  public static final Protection READ = new Protection(true, false, false);

  /** Reading and writing. */
  public static final Protection READ_WRITE = new Protection(true, true, false);

  /** Everything. */
  public static final Protection ALL = new Protection(true, true, true);
}
