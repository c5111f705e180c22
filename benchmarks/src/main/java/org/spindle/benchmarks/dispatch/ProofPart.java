package org.spindle.benchmarks.dispatch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.benchmarks.report.Cell;
import org.spindle.benchmarks.report.Section;
import org.spindle.benchmarks.report.Table;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.runtime.alpha.timing.Ev4Timing;
import org.spindle.runtime.alpha.timing.TimingCounters;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.measure.DrivenMachine;
import org.spindle.runtime.measure.DrivenProgram;
import org.spindle.runtime.measure.ProcessorTime;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.specializer.pe.Explanation;
import org.spindle.specializer.pe.Limits;
import org.spindle.specializer.pe.ProgramSnapshot;
import org.spindle.specializer.pe.Snapshot;
import org.spindle.specializer.pe.SpecializationRequest;
import org.spindle.specializer.pe.SpecializationResult;
import org.spindle.specializer.pe.SpecializationResult.Residual;
import org.spindle.specializer.pe.Specializer;
import org.spindle.specializer.pe.Statistics;

/**
 * General programs beside what specialization makes of them: interpreters, matchers and such for one program, expression
 * and so on, which are constant data of the program.
 */
final class ProofPart implements Part {
  private static final int ALPHA_TIMES = 50;

  /** Times to repeat the work of which all machines must have computed the same. */
  private static final int CHECKED_TIMES = 3;

  @Override
  public String name() {
    return "proof";
  }

  @Override
  public Section measure(Scale scale, Consumer<String> progress) {
    Table.Builder table = Table.builder("proof", "For each call: nanoseconds on Truffle, cycles on the Alpha")
        .column("case", "case", 0).column("agree", "ok", 0).column("residual", "residual", 0)
        .column("general", "Truffle: general", 1).column("specialized", "specialized", 1)
        .column("gain", "gain", 1)
        .column("alphaGeneral", "Alpha: general", 1).column("alphaSpecialized", "specialized", 1)
        .column("alphaGain", "gain", 1);
    List<String> notes = new ArrayList<>();
    boolean agree = true;
    ProcessorTime time = new ProcessorTime(scale.plan());
    for (ProofCase proof : ProofCase.ALL) {
      progress.accept("proof, " + proof.name());
      LinkedProgram general = compile(proof, unit -> unit);
      switch (specialize(proof, general.program())) {
        case SpecializationResult.Declined declined ->
            notes.add(proof.name() + " was declined: " + declined.reason() + ".");
        case Residual(Procedure procedure, Set<Snapshot.Region> _, Statistics _, Explanation _) -> {
          Procedure residual = procedure.withName(proof.specialized());
          LinkedProgram special =
              compile(proof,
                  unit -> unit.mapProcedures(p -> p.name().equals(residual.name()) ? residual : p));
          long expected;
          try (DrivenMachine machine = machine(proof, general, EngineKind.INTERP::open)) {
            expected = machine.call(proof.run(), CHECKED_TIMES);
          }
          Cost before = cost(proof, general, time, expected);
          Cost after = cost(proof, special, time, expected);
          boolean right = before.right && after.right;
          agree &= right;
          table.row(Cell.of(proof.name()), Cell.of(right ? "yes" : "NO"), Cell.of(residual.size()),
              Cell.of(before.nanoseconds), Cell.of(after.nanoseconds),
              Cell.of(before.nanoseconds / after.nanoseconds),
              Cell.of(before.cycles), Cell.of(after.cycles), Cell.of(before.cycles / after.cycles));
          notes.add(proof.name() + ": " + proof.general());
        }
      }
    }
    return new Section(name(), "General programs and what they are specialized to", agree,
        List.of(table.build()), List.of(), List.of(), notes);
  }

  /** What a call costs. */
  private record Cost(boolean right, double nanoseconds, double cycles) {}

  private static LinkedProgram compile(ProofCase proof, UnaryOperator<Program> change) {
    return DrivenProgram.compile(
        proof.name(), proof.sources(), List.of(proof.run(), proof.specialized()), Map.of(), change);
  }

  private static SpecializationResult specialize(ProofCase proof, Program program) {
    int parameters = program.procedure(proof.specialized()).parameters().size();
    return Specializer.specialize(
        new SpecializationRequest(
            program::procedure,
            proof.specialized(),
            Collections.nCopies(parameters, null),
            new ProgramSnapshot(program),
            Limits.DEFAULT,
            proof.specialized()));
  }

  private static DrivenMachine machine(
      ProofCase proof, LinkedProgram program, Function<Machine, Engine> engines) {
    return new DrivenMachine(proof.name(), program, engines, Fuser.LIMITS);
  }

  private static Cost cost(ProofCase proof, LinkedProgram program, ProcessorTime time, long expected) {
    boolean right;
    double nanoseconds;
    try (DrivenMachine machine = machine(proof, program, EngineKind.TRUFFLE::open)) {
      right = machine.call(proof.run(), CHECKED_TIMES) == expected;
      nanoseconds = time.median(times -> machine.call(proof.run(), times)) / ProofCase.CALLS;
    }
    try (DrivenMachine machine =
        machine(proof, program, loaded -> new AlphaEngine(loaded, new AlphaCompiler(), new Ev4Timing()))) {
      right &= machine.call(proof.run(), CHECKED_TIMES) == expected;
      AlphaEngine engine = (AlphaEngine) machine.engine();
      TimingCounters start = engine.counters();
      machine.call(proof.run(), ALPHA_TIMES);
      double cycles = engine.counters().since(start).cycles();
      return new Cost(right, nanoseconds, cycles / ALPHA_TIMES / ProofCase.CALLS);
    }
  }
}
