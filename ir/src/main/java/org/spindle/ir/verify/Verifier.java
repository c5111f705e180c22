package org.spindle.ir.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;

/**
 * Checks the invariants of SIR (docs/sir.md, section Verifier rules). They are:
 *
 * <ol>
 *   <li>The entry block is first and no edge leads to it; its parameters have the types of the signature,
 *       and formals name such parameters. ({@link GraphRules})
 *   <li>Labels, values and slots are unique; each value is defined once; each use is dominated by its definition, or,
 *       in an unreachable block, its value is defined somewhere. ({@link GraphRules})
 *   <li>Operands, results and edge arguments have the types that the instruction says. ({@link TypeRules})
 *   <li>Direct callees, raised events and slots exist, with matching signatures; {@code raise} names an event or an
 *       extern. ({@link TypeRules})
 *   <li>{@code return} matches the result type; switch cases are distinct and canonical. ({@link TypeRules})
 *   <li>Slot offsets lie in the slot; constants are canonical. ({@link TypeRules})
 *   <li>A functional procedure stores only to its stack and calls only functional procedures; an ephemeral one calls
 *       only ephemeral or functional procedures and services. ({@link EffectRules}) A bound is not checked here: the
 *       time budget enforces it when the program runs.
 *   <li>Data of a global lie inside it, words aligned, without overlap; no store goes directly to a {@code const}
 *       global. ({@link GlobalRules}, {@link EffectRules})
 * </ol>
 *
 * A program that keeps them runs on every engine without an error of the engine.
 */
public final class Verifier {
  private Verifier() {}

  /** All violations in a program; empty when there are none. */
  public static List<Violation> verify(Program program) {
    List<Violation> violations = new ArrayList<>(GlobalRules.check(program));
    for (Procedure procedure : program.procedures().values()) {
      violations.addAll(verify(program, procedure));
    }
    return violations;
  }

  /** All violations in one procedure of a program, or one to be added to it. */
  public static List<Violation> verify(Program program, Procedure procedure) {
    Report report = new Report(procedure);
    // the other rules need a well-formed graph
    if (GraphRules.checkNames(procedure, report)) {
      TypeRules.check(program, procedure, report);
      GraphRules.checkDominance(procedure, report);
      EffectRules.check(program, procedure, report);
    }
    return report.violations();
  }

  /**
   * Checks a program that is believed to be right.
   *
   * @param stage what made it, for the message
   * @throws IllegalStateException when it is not: an error of whoever made it
   */
  public static void require(Program program, String stage) {
    List<Violation> violations = verify(program);
    if (!violations.isEmpty()) {
      throw new IllegalStateException(violations.stream()
          .limit(20)
          .map(Violation::toString)
          .collect(Collectors.joining("\n", "after " + stage + ":\n", "")));
    }
  }
}
