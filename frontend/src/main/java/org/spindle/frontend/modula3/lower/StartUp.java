package org.spindle.frontend.modula3.lower;

import java.util.List;
import org.spindle.ir.Callee;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Label;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Successor;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** The program's entry procedure (docs/abi.md, section Called by compiled code). */
public final class StartUp {
  /** The symbol of the entry procedure. */
  public static final String ENTRY = "Main:start";

  private static final String FINISH = "RTMain.Finish";
  private static final String UNCAUGHT = "RTMain.Uncaught";
  private static final String TRAP_HANDLER = "RTException.Trap";

  private StartUp() {}

  /** A unit whose entry runs the bodies of these units in order and ends the program. */
  public static Program build(List<String> units) {
    ProgramBuilder program = new ProgramBuilder("start").entry(ENTRY).trapHandler(TRAP_HANDLER);
    ProcedureBuilder builder = new ProcedureBuilder(ENTRY, Signature.of(null));
    Label caught = builder.newBlock();
    Value activation = builder.addParameter(caught, Type.PTR);
    for (String unit : units) {
      String body = unit + ":body";
      program.add(new Extern(body, Signature.of(null), Effects.NONE));
      Label next = builder.newBlock();
      builder.invoke(
          new Callee.Direct(body), null, List.of(), new Successor(next), new Successor(caught));
      builder.enter(next);
    }
    program.add(new Extern(FINISH, Signature.of(null), Effects.NONE));
    builder.call(new Callee.Direct(FINISH), null, List.of());
    builder.trap(TrapCode.UNREACHABLE);
    builder.enter(caught);
    program.add(new Extern(UNCAUGHT, Signature.of(null, Type.PTR), Effects.NONE));
    builder.call(new Callee.Direct(UNCAUGHT), null, List.of(activation));
    builder.trap(TrapCode.UNREACHABLE);
    program.add(
        new Extern(TRAP_HANDLER, Signature.of(null, Type.I64, Type.I64), Effects.NONE));
    return program.add(builder.build()).build();
  }
}
