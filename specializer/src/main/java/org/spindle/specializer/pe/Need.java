package org.spindle.specializer.pe;

import org.spindle.ir.Value;

/**
 * Something the residual code of a {@link Variant} relies on in the configuration it was made for. Another arrival may
 * share the code if it provides the same; what was never asked for need not agree.
 */
sealed interface Need {
  /** The bytes of a tracked local object from {@code offset} on. */
  record Cells(LocalObject object, long offset, int width) implements Need {}

  /** That a local object is alive, and whether it is tracked. */
  record Status(LocalObject object) implements Need {}

  /** That a place is remembered. */
  record Remembered(Place place) implements Need {}

  /** That the result of an operation is at hand. */
  record Computed(Term term) implements Need {}

  /** That a value is the result of the operation it is known to be. */
  record Defined(Value value) implements Need {}

  /** That the facts decide a test so. */
  record Decided(Condition.Test test, boolean outcome) implements Need {}

  /** That the facts do not decide a test: code that is worse than necessary must not be shared without need. */
  record Undecided(Condition.Test test) implements Need {}

  /** The truth values in some positions of a local object. */
  record Values(LocalObject object, Truths truths, int from, int to) implements Need {}

  /**
   * That no truth value in some positions of a column may hold, but those that need the constant {@code but}.
   *
   * @param learned what the variant itself has learnt of the value until then: that and what the arrival knows refute the
   *     others together
   */
  record Refuted(Truths.Column column, Value value, int from, int to, long but, Facts learned)
      implements Need {}

  /** That all facts about a value hold. */
  record AllFacts(Value value) implements Need {}
}
