package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.Liveness;
import org.spindle.ir.analysis.Loop;

/**
 * Turns a loop that tests before each round into one that tests before the first round and after each: the header is
 * copied for those who enter, and stays for those who go round. The body then begins with the block that is the new
 * header, and what a round certainly does can be done before the first.
 */
final class LoopRotation {
  /** The largest header that is copied, in instructions. */
  private static final int LARGEST = 12;

  private LoopRotation() {}

  /** The block that would be the header, or null when the loop cannot be rotated. */
  static Block body(Loop loop, ControlFlowGraph graph) {
    Block header = loop.header();
    if (header.body().size() > LARGEST
        || header.equals(graph.procedure().entry())
        || !(header.terminator() instanceof Terminator.Branch branch)
        || header.body().stream().anyMatch(LoopRotation::isLarge)) {
      return null;
    }
    Block whenTrue = graph.block(branch.whenTrue().target());
    Block whenFalse = graph.block(branch.whenFalse().target());
    if (loop.contains(whenTrue) == loop.contains(whenFalse)) {
      return null;
    }
    Block body = loop.contains(whenTrue) ? whenTrue : whenFalse;
    return body != header && graph.incoming(body.label()).size() == 1 ? body : null;
  }

  private static boolean isLarge(Instruction instruction) {
    return !Purity.isRemovable(instruction)
        && !(instruction instanceof Instruction.Safepoint)
        && !(instruction instanceof Instruction.TrapIf);
  }

  /** The procedure with a loop rotated whose new header is {@code body}. */
  static Procedure rotate(Loop loop, Block body, ControlFlowGraph graph) {
    Editor editor = new Editor(graph.procedure());
    Block header = loop.header();
    Map<Value, Value> copies = new HashMap<>();
    Label copy = editor.newLabel();
    List<Value> parameters = new ArrayList<>();
    for (Value parameter : header.parameters()) {
      copies.put(parameter, editor.newValue(parameter.type()));
      parameters.add(copies.get(parameter));
    }
    List<Instruction> instructions = new ArrayList<>();
    for (Instruction instruction : header.body()) {
      if (instruction.result() != null) {
        copies.put(instruction.result(), editor.newValue(instruction.result().type()));
      }
      instructions.add(
          instruction.copy(value -> copies.getOrDefault(value, value), copies::get));
    }
    Terminator terminator = header.terminator().map(value -> copies.getOrDefault(value, value));
    editor.addBlock(copy, parameters, instructions, terminator);
    for (Block block : graph.procedure().blocks()) {
      if (!loop.contains(block)) {
        Editor.Body from = editor.block(block.label());
        from.terminator =
            from.terminator.copy(
                value -> value, edge -> edge.target().equals(header.label()) ? edge.withTarget(copy) : edge);
      }
    }
    // the new header is entered from a block of its own
    Label entry = editor.newLabel();
    Editor.Body copied = editor.block(copy);
    Successor[] into = new Successor[1];
    copied.terminator =
        copied.terminator.copy(
            value -> value,
            edge -> {
              if (!edge.target().equals(body.label())) {
                return edge;
              }
              into[0] = edge;
              return new Successor(entry);
            });
    editor.addBlock(
        entry, List.of(), List.of(), new Terminator.Jump(into[0], header.terminator().position()));
    return SsaRepair.run(editor.finish(), header.label(), copy, copies, Liveness.of(graph));
  }
}
