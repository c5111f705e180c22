package org.spindle.cli.build;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.spindle.cli.session.UserError;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.pass.Pass;
import org.spindle.ir.pass.Pipeline;

/**
 * Keeps each procedure as it is after one of the passes. A pass that runs several times counts as it ran last, or as it
 * ran the n-th time when asked for as {@code name:n}.
 */
public final class PassDump implements Pipeline.Observer {
  private final String name;
  private final int occurrence;
  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final Map<String, Procedure> kept = new LinkedHashMap<>();

  private PassDump(String name, int occurrence) {
    this.name = name;
    this.occurrence = occurrence;
  }

  /**
   * A dump after the pass of that name.
   *
   * @throws UserError when there is none
   */
  public static PassDump of(String text) throws UserError {
    String name = text.replaceFirst(":\\d{1,3}$", "");
    long runs = Pipeline.PASSES.stream().filter(pass -> pass.name().equals(name)).count();
    int occurrence = name.equals(text) ? 0 : Integer.parseInt(text.substring(name.length() + 1));
    if (runs == 0 || occurrence > runs || !name.equals(text) && occurrence == 0) {
      String names = Pipeline.PASSES.stream().map(Pass::name).distinct().collect(Collectors.joining(", "));
      throw UserError.wrongUsage(runs == 0
          ? "there is no pass '" + name + "'; there are " + names + "."
          : "the pass '" + name + "' runs " + runs + " times, counted from 1.");
    }
    return new PassDump(name, occurrence);
  }

  @Override
  public void after(Pass pass, Procedure procedure) {
    if (pass.name().equals(name)
        && (seen.merge(procedure.name(), 1, Integer::sum) == occurrence || occurrence == 0)) {
      kept.put(procedure.name(), procedure);
    }
  }

  /** The program with its procedures as they were kept. */
  public Program apply(Program optimized) {
    return optimized.mapProcedures(procedure -> kept.getOrDefault(procedure.name(), procedure));
  }
}
