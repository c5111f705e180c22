package org.spindle.specializer.truffle;

import java.util.List;
import java.util.Map;
import org.spindle.ir.Callee;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.specializer.truffle.nodes.ExpressionNode;
import org.spindle.specializer.truffle.nodes.SquareRootNode;

/**
 * Procedures of the standard library that the host computes with the same result, bit by bit, and without effects. Other
 * engines execute the library's own code.
 */
enum LibraryIntrinsic {
  SQUARE_ROOT;

  /** Where the library's sources are, for positions; no file of a user is there. */
  private static final String LIBRARY = "<library>/";

  private static final Map<String, LibraryIntrinsic> BY_SYMBOL = Map.of("Math.sqrt", SQUARE_ROOT);

  /** What a call calls, or null when that is no such procedure. */
  static LibraryIntrinsic of(Instruction.Call call, Program program) {
    return call.callee() instanceof Callee.Direct(String symbol)
        && BY_SYMBOL.get(symbol) instanceof LibraryIntrinsic intrinsic
        && program.procedure(symbol) instanceof Procedure procedure
        && procedure.position().isKnown()
        && procedure.position().file().startsWith(LIBRARY) ? intrinsic : null;
  }

  /** Computes it of the arguments. */
  ExpressionNode node(List<ExpressionNode> arguments) {
    return switch (this) {
      case SQUARE_ROOT -> new SquareRootNode(arguments.getFirst());
    };
  }
}
