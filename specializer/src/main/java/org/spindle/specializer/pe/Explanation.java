package org.spindle.specializer.pe;

import java.util.List;
import org.spindle.ir.Position;

/**
 * What became of each call, check, branch and test that specialization met while it made the residual code: the account
 * that is given for {@code --explain}. What attempts met that were given up does not count.
 *
 * @param entries in the order of execution
 */
public record Explanation(List<Entry> entries) {
  public Explanation {
    entries = List.copyOf(entries);
  }

  /** What was met. */
  public enum Kind {
    /** A call. */
    CALL,
    /** A check that traps when it fails: of a bound, a range, a reference. */
    CHECK,
    /** A branch, or a choice among several. */
    BRANCH,
    /** A comparison whose truth is kept as a value, as that of guards is. */
    TEST;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What became of it. */
  public enum Outcome {
    /** A call was executed in place. */
    UNFOLDED,
    /** It was decided, so residual code has nothing of it. */
    DISCHARGED,
    /** It is in residual code. */
    KEPT
  }

  /**
   * One execution of something.
   *
   * @param activation the number of the unfolded call that it belongs to; 0 for the procedure that is specialized
   * @param caller the number of the unfolded call from which that one was called
   * @param procedure the symbol of the procedure that it is in
   * @param position in the source, with the calls that lead to it
   * @param what the callee, or the error that a check reports; empty where there is nothing to add
   * @param reason why it has this outcome
   */
  public record Entry(
      int activation,
      int caller,
      String procedure,
      Position position,
      Kind kind,
      String what,
      Outcome outcome,
      String reason) {}

  /** The number of entries of a kind with an outcome. */
  public long count(Kind kind, Outcome outcome) {
    return entries.stream().filter(e -> e.kind == kind && e.outcome == outcome).count();
  }

  /** The number of entries of a kind. */
  public long count(Kind kind) {
    return entries.stream().filter(e -> e.kind == kind).count();
  }
}
