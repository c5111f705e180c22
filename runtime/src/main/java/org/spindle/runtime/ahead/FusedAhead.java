package org.spindle.runtime.ahead;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.text.SirPrinter;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.specializer.pe.AddressChoice;
import org.spindle.specializer.pe.DeclineReason;
import org.spindle.specializer.pe.SpecializationRequest;
import org.spindle.specializer.pe.SpecializationResult;
import org.spindle.specializer.pe.Specializer;

/**
 * A program with specialized code for the sets of bindings that a run of it has installed. When the dispatcher of the
 * running program makes a table for which there is code, it publishes that code (RTAhead.m3); whatever the table is else,
 * the generic raise serves. So the code is right whatever the program then does.
 */
public final class FusedAhead {
  /** Instructions of the run that installs the bindings, in the reference interpreter. */
  public static final long RUN_LIMIT = 200_000_000;

  private static final String TABLE = "ahead.sets";

  private final LinkedProgram linked;
  private final List<Procedure> procedures = new ArrayList<>();
  private final List<Global> sets = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();
  private final Outcome outcome;
  private int mostObjects;

  /**
   * What became of a set.
   *
   * @param event symbol of the event's procedure
   * @param bindings their number
   * @param residual size of the code in instructions
   * @param declined why there is none, or null
   */
  public record Report(String event, long bindings, int residual, String declined) {}

  private FusedAhead(LinkedProgram linked, List<String> arguments, long limit) {
    this.linked = linked;
    InstallingRun.Findings found = InstallingRun.of(linked, arguments, limit);
    outcome = found.outcome();
    found.tables().forEach((event, tables) -> tables.forEach(table -> fuse(event, table)));
  }

  /**
   * Fuses a program's events.
   *
   * @param arguments for the run that installs the bindings, the program's name first
   * @param limit instructions of that run
   */
  public static FusedAhead of(LinkedProgram linked, List<String> arguments, long limit) {
    return new FusedAhead(linked, arguments, limit);
  }

  /** What engines execute. */
  public Program executable() {
    Program plain = linked.executable();
    SequencedMap<String, Procedure> all = new LinkedHashMap<>(plain.procedures());
    procedures.forEach(procedure -> all.put(procedure.name(), procedure));
    SequencedMap<String, Global> globals = new LinkedHashMap<>(plain.globals());
    sets.forEach(set -> globals.put(set.name(), set));
    if (!sets.isEmpty()) {
      Global scratch = SetData.scratch(mostObjects);
      globals.put(scratch.name(), scratch);
      globals.put(TABLE, SetData.table(TABLE, sets));
      globals.computeIfPresent(RunTimeGlobals.AHEAD, (_, cell) -> new Global(
          cell.name(), cell.linkage(), cell.size(), cell.align(), cell.mutability(), cell.traced(),
          List.of(new Datum.GlobalReference(0, TABLE, 0))));
    }
    return new Program(
        plain.name(), plain.entry(), plain.trapHandler(), all, globals, plain.externs());
  }

  /** What became of each set that was found, in the order in which the events were first extended. */
  public List<Report> reports() {
    return Collections.unmodifiableList(reports);
  }

  /** How the run ended that installed the bindings. */
  public Outcome outcome() {
    return outcome;
  }

  private void fuse(String event, CapturedTable table) {
    String name = BindingTable.genericRaise(event) + "." + (sets.size() + 1);
    switch (specialize(event, table, name, AddressChoice.FIRST)) {
      case SpecializationResult.Declined declined ->
          decline(event, table, declined.reason() + " (" + declined.detail() + ")");
      case SpecializationResult.Residual residual when dependsOnAddresses(residual, event, table) ->
          decline(event, table, "its code would depend on addresses that only the running program has");
      case SpecializationResult.Residual residual -> {
        HeapLoads.Code code = HeapLoads.of(residual.procedure(), event);
        procedures.add(linked.executable(code.procedure(), 0));
        sets.add(SetData.of("ahead.set." + (sets.size() + 1), event, name, table, code.literals()));
        mostObjects = Math.max(mostObjects, table.objects().size());
        reports.add(new Report(event, table.bindings(), code.procedure().size(), null));
      }
    }
  }

  /** Whether other addresses make other code. */
  private boolean dependsOnAddresses(
      SpecializationResult.Residual residual, String event, CapturedTable table) {
    String text = SirPrinter.print(residual.procedure());
    return Stream.of(AddressChoice.COMPLEMENT, AddressChoice.OTHER)
        .map(choice -> specialize(event, table, residual.procedure().name(), choice))
        .anyMatch(again -> !(again instanceof SpecializationResult.Residual same)
            || !SirPrinter.print(same.procedure()).equals(text));
  }

  private void decline(String event, CapturedTable table, String declined) {
    reports.add(new Report(event, table.bindings(), 0, declined));
  }

  private SpecializationResult specialize(String event, CapturedTable table, String name,
      AddressChoice choice) {
    if (Fuser.isTooMany(table.bindings(), Fuser.LIMITS)) {
      return new SpecializationResult.Declined(
          DeclineReason.TOO_MANY_STEPS, table.bindings() + " bindings");
    }
    Program program = linked.program();
    String generic = BindingTable.genericRaise(event);
    SpecializationResult result = Specializer.specialize(
        new SpecializationRequest(
            program::procedure, generic,
            Collections.nCopies(program.procedure(generic).parameters().size(), null),
            new AheadSnapshot(program, event, table, choice), Fuser.LIMITS, name));
    return result instanceof SpecializationResult.Residual residual
        && Fuser.isFrameTooLarge(residual.procedure())
            ? new SpecializationResult.Declined(DeclineReason.TOO_LARGE, "too large a frame")
            : result;
  }
}
