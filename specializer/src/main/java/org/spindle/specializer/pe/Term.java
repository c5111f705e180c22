package org.spindle.specializer.pe;

import java.util.List;
import org.spindle.ir.Type;

/**
 * A pure operation on residual values and constants, by which equal computations on a path are recognized.
 *
 * @param operator a {@code BinaryOp}, {@code UnaryOp}, {@code CompareOp}, or a name for the other operations
 * @param type of the result
 * @param operands dynamic or known values, addresses
 */
record Term(Object operator, Type type, List<AbstractValue> operands) {
  /** The same in every run, as opposed to that of enumeration constants. */
  @Override
  public int hashCode() {
    return (operator.toString().hashCode() * 31 + type.ordinal()) * 31 + operands.hashCode();
  }
}
