package org.spindle.specializer.pe;

import java.util.function.Function;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Value;

/**
 * A truth that depends on residual values. It is kept unevaluated, so that what a path learns about a value decides all
 * pending conditions over it at once, and so that only those that are branched on are ever computed.
 */
sealed interface Condition {
  /** Conditions of more tests than this are computed. */
  int SIZE_LIMIT = 8;

  /** The condition that holds when this one does not. */
  Condition negated();

  /** The number of tests in it. */
  int size();

  /** Whether it holds, by what is known of its tests; null when that is not enough. */
  default Boolean decide(Function<Test, Boolean> tests) {
    return switch (this) {
      case Test test -> tests.apply(test);
      case Both(Condition first, Condition second) -> {
        Boolean a = first.decide(tests);
        Boolean b = Boolean.FALSE.equals(a) ? a : second.decide(tests);
        yield Boolean.FALSE.equals(b) ? b : a == null || b == null ? null : Boolean.TRUE;
      }
      case Either either -> {
        Boolean no = either.negated().decide(tests);
        yield no == null ? null : Boolean.valueOf(!no);
      }
    };
  }

  /** Comparison of an integer or address with a constant; one of {@code EQ NE SLT SGE ULT UGE}. */
  record Test(CompareOp op, Value value, long constant) implements Condition {
    @Override
    public boolean equals(Object other) {
      return other instanceof Test test && value == test.value && constant == test.constant && op == test.op;
    }

    @Override
    public int hashCode() {
      return (value.id() * 31 + Long.hashCode(constant)) * 31 + op.ordinal();
    }

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
