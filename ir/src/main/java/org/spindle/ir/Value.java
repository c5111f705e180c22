package org.spindle.ir;

/**
 * An SSA value: the name of what exactly one instruction, or one block parameter, defines.
 *
 * <p>Identity is the object; {@link #id()} is unique and dense within its procedure, so that analyses may use arrays.
 */
public final class Value {
  private final int id;
  private final Type type;

  /** Made by {@link ProcedureBuilder} and by transformations that keep ids unique in the procedure. */
  public Value(int id, Type type) {
    this.id = id;
    this.type = type;
  }

  /** The number of this value, unique within its procedure. */
  public int id() {
    return id;
  }

  /** The type of this value. */
  public Type type() {
    return type;
  }

  /** The same in every run, so that the order of hash tables, and what is made in that order, is too. */
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
    return "%" + id;
  }
}
