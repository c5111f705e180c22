package org.spindle.ir.pass;

import org.spindle.ir.Callee;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;

/** Makes every raise a direct call: for programs in which nothing can extend an event. */
public final class LowerRaise implements Pass {
  @Override
  public String name() {
    return "lower-raise";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    Editor editor = new Editor(procedure);
    for (Editor.Body block : editor.blocks()) {
      block.instructions.replaceAll(i -> i instanceof Instruction.Call call ? lower(call) : i);
      if (block.terminator instanceof Terminator.Invoke invoke) {
        block.terminator =
            new Terminator.Invoke(lower(invoke.call()), invoke.resultType(), invoke.normal(),
                invoke.unwind());
      }
    }
    return editor.finish();
  }

  private static Instruction.Call lower(Instruction.Call call) {
    return call.callee() instanceof Callee.Event(String symbol)
        ? new Instruction.Call(call.result(), new Callee.Direct(symbol), call.arguments(), call.position())
        : call;
  }
}
