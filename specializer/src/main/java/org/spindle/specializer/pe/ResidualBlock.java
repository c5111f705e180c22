package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;

/**
 * A block of the residual procedure while it is made. Its values are variables: a jump to a {@link Variant} assigns to
 * those of the variant's entry configuration what the arriving configuration has in their place. {@link
 * SsaConstruction} turns the assignments into block parameters.
 */
final class ResidualBlock {
  final Label label;

  /** The result of an {@code invoke}, or an exception activation; else empty. */
  final List<Value> parameters = new ArrayList<>(1);

  final List<Instruction> body = new ArrayList<>();

  /** Constants at hand in this block. */
  final Map<AbstractValue, Value> constants = new HashMap<>();

  /** Null when {@link #target} is set. */
  Terminator terminator;

  /** The blocks that {@link #terminator} leads to. */
  final List<ResidualBlock> successors = new ArrayList<>(2);

  /** The variant the block ends by jumping to, or null. */
  Variant target;

  /** The configuration in which it jumps there. */
  Configuration arrival;

  ResidualBlock(Label label) {
    this.label = label;
  }

  /** The same in every run, so that the order of hash tables, and what is made in that order, is too. */
  @Override
  public int hashCode() {
    return label.id();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }
}
