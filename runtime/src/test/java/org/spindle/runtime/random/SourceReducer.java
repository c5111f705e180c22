package org.spindle.runtime.random;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a program that shows a failure smaller while it still shows it, by hierarchical delta debugging. */
final class SourceReducer {
  private SourceReducer() {}

  /**
   * A small program for which the predicate holds.
   *
   * @param program for which it holds
   * @param fails whether a program shows the failure; one that does not compile must not
   */
  static Fragment reduce(Fragment program, Predicate<Fragment> fails) {
    Fragment best = program;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      Deque<Fragment> queue = new ArrayDeque<>();
      queue.add(best);
      while (!queue.isEmpty()) {
        Fragment part = queue.remove();
        Fragment kept = part;
        for (Fragment candidate : part.simpler()) {
          Fragment reduced = best.replace(part, candidate);
          if (length(reduced) < length(best) && fails.test(reduced)) {
            best = reduced;
            kept = candidate;
            smaller = true;
            break;
          }
        }
        queue.addAll(kept.children());
      }
    }
    return best;
  }

  /** What must become less with each step, or reduction might not end. */
  private static int length(Fragment program) {
    return program.text(Set.of()).length();
  }
}
