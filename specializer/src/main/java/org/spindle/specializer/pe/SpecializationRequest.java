package org.spindle.specializer.pe;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.spindle.ir.Procedure;

/**
 * What to specialize for what.
 *
 * @param procedures looks procedures up by symbol; null for those without a body. Calls of them may be unfolded
 * @param procedure the symbol of the procedure to specialize
 * @param arguments one for each parameter: its bit pattern where it is known, else null. The residual procedure has the
 *     same parameters and ignores those
 * @param snapshot the memory it will run in
 * @param limits what to spend
 * @param name the symbol of the residual procedure
 * @param explain whether to give an account of what became of calls, checks, branches and tests
 * @param sources what earlier specializations found out about the procedures' text
 * @param cancelled asked now and then, on another thread, whether there is no more interest in the result
 */
public record SpecializationRequest(
    Function<String, Procedure> procedures,
    String procedure,
    List<Long> arguments,
    Snapshot snapshot,
    Limits limits,
    String name,
    boolean explain,
    SourceCache sources,
    BooleanSupplier cancelled) {
  /** A request that is not cancelled. */
  public SpecializationRequest(
      Function<String, Procedure> procedures,
      String procedure,
      List<Long> arguments,
      Snapshot snapshot,
      Limits limits,
      String name,
      boolean explain,
      SourceCache sources) {
    this(procedures, procedure, arguments, snapshot, limits, name, explain, sources, () -> false);
  }

  /** A request for which no account is given, and nothing is known from earlier ones. */
  public SpecializationRequest(
      Function<String, Procedure> procedures,
      String procedure,
      List<Long> arguments,
      Snapshot snapshot,
      Limits limits,
      String name) {
    this(procedures, procedure, arguments, snapshot, limits, name, false, new SourceCache());
  }
}
