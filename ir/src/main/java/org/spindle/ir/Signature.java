package org.spindle.ir;

import java.util.List;

/**
 * The types of a procedure's parameters and of its result.
 *
 * @param parameters in order
 * @param result null when there is none
 */
public record Signature(List<Type> parameters, Type result) {
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /** A signature from its parts; {@code result} may be null. */
  public static Signature of(Type result, Type... parameters) {
    return new Signature(List.of(parameters), result);
  }

  /** {@code (i64, ptr) -> i64}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("(");
    for (Type parameter : parameters) {
      text.append(text.length() > 1 ? ", " : "").append(parameter);
    }
    return text.append(result == null ? ")" : ") -> " + result).toString();
  }
}
