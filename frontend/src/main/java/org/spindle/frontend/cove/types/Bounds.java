package org.spindle.frontend.cove.types;

/** How much a pointer points to, in the words of Clang's bounds-safety work (docs/cove.md). */
public sealed interface Bounds {
  /** One object, or null. */
  record Single() implements Bounds {}

  /** As many elements as another parameter, by its index, says. */
  record CountedByParameter(int index) implements Bounds {}

  /** As many elements as a sibling field says. */
  record CountedByField(String field) implements Bounds {}

  /** A fixed number of elements. */
  record CountedByConstant(long count) implements Bounds {}

  /** Immutable characters that end in a zero. */
  record Terminated() implements Bounds {}

  /**
   * The value itself carries its count; so are pointers in local variables and in expressions.
   *
   * @param terminated whether it points to immutable characters that end in a zero
   */
  record Wide(boolean terminated) implements Bounds {}

  /** One traced object of a Modula-3 interface. */
  record Traced() implements Bounds {}

  /** Whether a pointer so bound points to immutable characters that end in a zero. */
  default boolean isTerminated() {
    return this instanceof Terminated || this instanceof Wide(boolean terminated) && terminated;
  }

  /** Whether two pointer types bind their counts alike; true of types that are no pointers. */
  static boolean same(CType a, CType b) {
    return !(a.plain() instanceof CType.Pointer p)
        || !(b.plain() instanceof CType.Pointer q)
        || p.bounds().equals(q.bounds());
  }
}
