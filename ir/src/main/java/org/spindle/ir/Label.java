package org.spindle.ir;

/** The name of a basic block within its procedure. Identity is the object; {@link #id()} is unique in the procedure. */
public final class Label {
  private final int id;

  /** Made by {@link ProcedureBuilder} and by transformations that keep ids unique in the procedure. */
  public Label(int id) {
    this.id = id;
  }

  /** The number of this block, unique within its procedure. */
  public int id() {
    return id;
  }

  /** The same in every run, and at hand, unlike the object's own. */
  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return "^" + id;
  }
}
