package org.spindle.ir.link;

import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;

/**
 * What a program need not pay for. Without the service that publishes implementations there is no dispatcher,
 * and each {@code raise} becomes a call. When nothing mentions the time budget nobody can set it, and
 * safepoints charge nothing (docs/sir.md, sections Safepoints and Events).
 */
final class DefaultLowering {
  private static final String REDIRECT = "machine.redirect";

  private DefaultLowering() {}

  static Program apply(Program program) {
    boolean dispatcher = mentions(program, REDIRECT);
    boolean budget = mentions(program, RunTimeGlobals.FUEL);
    return program.mapProcedures(procedure -> {
      Procedure result = budget ? procedure : withoutCharges(procedure);
      return dispatcher ? result : withoutRaise(result);
    });
  }

  /** Whether some procedure uses a symbol; an interface that was imported may declare it for nothing. */
  private static boolean mentions(Program program, String wanted) {
    boolean[] found = {false};
    for (Procedure procedure : program.procedures().values()) {
      Symbols.visitAll(procedure, symbol -> found[0] |= symbol.equals(wanted));
    }
    return found[0];
  }

  private static Procedure withoutCharges(Procedure procedure) {
    List<Block> blocks = procedure.blocks().stream()
        .map(block -> new Block(block.label(), block.parameters(),
            block.body().stream().map(DefaultLowering::withoutCharge).toList(), block.terminator()))
        .toList();
    return procedure.withBody(procedure.slots(), blocks);
  }

  private static Instruction withoutCharge(Instruction instruction) {
    return instruction instanceof Instruction.Safepoint safepoint
        ? new Instruction.Safepoint(0, safepoint.position())
        : instruction;
  }

  private static Procedure withoutRaise(Procedure procedure) {
    return Symbols.mapCalls(procedure,
        instruction -> instruction instanceof Instruction.Call call
            && call.callee() instanceof Callee.Event event
                ? new Instruction.Call(call.result(), new Callee.Direct(event.symbol()), call.arguments(),
                    call.position())
                : instruction);
  }
}
