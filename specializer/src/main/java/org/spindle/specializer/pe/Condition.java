package org.spindle.specializer.pe;

import org.spindle.ir.CompareOp;
import org.spindle.ir.Value;

/**
 * A truth that depends on residual values. It is kept unevaluated, so that what a path learns about a value decides all
 * pending conditions over it at once, and so that only those that are branched on are ever computed.
 */
sealed interface Condition {
  /** The condition that holds when this one does not. */
  Condition negated();

  /** The number of tests in it. */
  int size();

  /** Comparison of an integer or address with a constant; one of {@code EQ NE SLT SGE ULT UGE}. */
  record Test(CompareOp op, Value value, long constant) implements Condition {
    @Override
    public Condition negated() {
      return new Test(op.negated(), value, constant);
    }

    @Override
    public int size() {
      return 1;
    }
  }

  /** Conjunction. */
  record Both(Condition first, Condition second) implements Condition {
    @Override
    public Condition negated() {
      return new Either(first.negated(), second.negated());
    }

    @Override
    public int size() {
      return first.size() + second.size();
    }
  }

  /** Disjunction. */
  record Either(Condition first, Condition second) implements Condition {
    @Override
    public Condition negated() {
      return new Both(first.negated(), second.negated());
    }

    @Override
    public int size() {
      return first.size() + second.size();
    }
  }
}
