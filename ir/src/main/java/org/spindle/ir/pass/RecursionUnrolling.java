package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.SymbolTable;

/**
 * Inlines a small procedure into itself, so that one activation does the work of several: the cost of calls, frames and
 * their linking to the collector is divided by as many.
 *
 * <p>All calls of a level are expanded, or none. Each level multiplies the size, so the limit on it is soon reached; calls
 * of the last level stay. A call that catches is not expanded.
 */
final class RecursionUnrolling implements Pass {
  /** A procedure is not grown beyond this size. */
  private static final int GREATEST = 300;

  /** More levels pay less and less. */
  private static final int LEVELS = 3;

  @Override
  public String name() {
    return "recursion-unrolling";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    int size = procedure.size();
    if (procedure.inline().forbidsInlining() || size > GREATEST / 2 || !canCopy(procedure)) {
      return procedure;
    }
    Editor editor = new Editor(procedure);
    List<Editor.Body> level = List.copyOf(editor.blocks());
    int total = size;
    for (int i = 0; i < LEVELS; i++) {
      int calls = level.stream().mapToInt(block -> calls(block, procedure)).sum();
      if (calls == 0 || total + calls * size > GREATEST) {
        break;
      }
      total += calls * size;
      List<Editor.Body> next = new ArrayList<>();
      level.forEach(block -> expand(editor, block, procedure, next));
      level = next;
    }
    return total == size ? procedure : editor.finish();
  }

  private static boolean canCopy(Procedure procedure) {
    return procedure.slots().isEmpty()
        && procedure.blocks().stream().flatMap(block -> block.body().stream())
            .noneMatch(Instruction.StackAllocate.class::isInstance);
  }

  private static int calls(Editor.Body block, Procedure procedure) {
    return (int) block.instructions.stream().filter(instruction -> Inlining.isCall(instruction, procedure))
        .count();
  }

  /** Expands the calls in a block, and adds the blocks of the copies to {@code made}. */
  private static void expand(
      Editor editor, Editor.Body block, Procedure procedure, List<Editor.Body> made) {
    Editor.Body rest = block;
    for (int i = 0; i < rest.instructions.size(); i++) {
      if (Inlining.isCall(rest.instructions.get(i), procedure)) {
        int before = editor.blocks().size() + 1;
        rest = Inlining.expand(editor, rest, i, (Instruction.Call) rest.instructions.get(i), procedure);
        editor.blocks().stream().skip(before).forEach(made::add);
        i = -1;
      }
    }
  }
}
