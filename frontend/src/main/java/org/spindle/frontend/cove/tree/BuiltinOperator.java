package org.spindle.frontend.cove.tree;

/** Operators that are written as calls and that the compiler itself knows. */
public enum BuiltinOperator {
  /** {@code cove_new(T)}. */
  NEW,
  /** {@code cove_new_array(T, n)}. */
  NEW_ARRAY,
  /** {@code cove_view(T, bytes, offset)}. */
  VIEW,
  /** {@code cove_read_beN(bytes, offset)}; the result type says how many bits. */
  READ_NETWORK,
  /** {@code cove_write_beN(bytes, offset, value)}. */
  WRITE_NETWORK,
  /** {@code assert(condition)}. */
  ASSERT,
  /** {@code memcpy(to, from, n)}; the ranges may overlap. */
  COPY,
  /** {@code memset(to, byte, n)}. */
  FILL
}
