package org.spindle.alpha;

import java.util.List;
import org.spindle.alpha.allocate.AllocatedProcedure;
import org.spindle.alpha.allocate.Liveness;
import org.spindle.alpha.allocate.RegisterAllocator;
import org.spindle.alpha.allocate.RegisterFile;
import org.spindle.alpha.check.AllocationChecker;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.emit.ProcedureEmitter;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineProcedure;
import org.spindle.alpha.schedule.Scheduler;
import org.spindle.alpha.select.ProcedureSelector;
import org.spindle.alpha.select.RuleTable;
import org.spindle.alpha.select.SelectionContext;
import org.spindle.ir.Procedure;

/**
 * Compiles SIR procedures to Alpha code for the 21064, by the calling standard of Linux/Alpha with
 * the conventions of docs/alpha.md. Instances may be shared by threads.
 */
public final class AlphaCompiler {
  private final RuleTable rules = RuleTable.ev4();
  private final boolean checking;

  /** A compiler that trusts its register allocator. */
  public AlphaCompiler() {
    this(false);
  }

  /**
   * A compiler.
   *
   * @param checking whether the independent checker verifies each register allocation
   */
  public AlphaCompiler(boolean checking) {
    this.checking = checking;
  }

  /**
   * Compiles a procedure.
   *
   * @throws IllegalStateException if the checker finds the register allocation wrong
   */
  public CompiledProcedure compile(Procedure procedure, SelectionContext context) {
    MachineProcedure selected = ProcedureSelector.select(procedure, context, rules);
    var file = new RegisterFile(allocatesStack(selected));
    var liveness = new Liveness(selected.blocks());
    MachineProcedure scheduled = Scheduler.schedule(selected, liveness);
    AllocatedProcedure allocated = RegisterAllocator.allocate(scheduled, file, liveness);
    if (checking) {
      List<String> problems = AllocationChecker.check(allocated);
      if (!problems.isEmpty()) {
        throw new IllegalStateException(String.join("\n", problems));
      }
    }
    return ProcedureEmitter.emit(allocated);
  }

  private static boolean allocatesStack(MachineProcedure procedure) {
    return procedure.blocks().stream()
        .flatMap(block -> block.body().stream())
        .anyMatch(MachineInstruction.StackAllocate.class::isInstance);
  }
}
