package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * Makes the turns of threads explicit (docs/sir.md, section Safepoints); run after all optimization and before {@link
 * ShadowFrames}. In a program that can make threads each safepoint counts down {@code rt.slice}, and calls {@link #POLL}
 * when that is used up. Elsewhere safepoints that charge nothing go.
 */
public final class Safepoints {
  /** The procedure that lets the next thread run; without it a program has one thread. */
  public static final String POLL = "RTThread.Poll";

  private static final String SLICE = "rt.slice";
  private static final MemoryClass MEMORY = new MemoryClass("any/slice");

  private final boolean preemptive;

  /** @param program without what it does not need */
  public Safepoints(Program program) {
    preemptive = isPreemptive(program);
  }

  /** Whether other threads may run at a safepoint. */
  static boolean isPreemptive(SymbolTable program) {
    return program.procedure(POLL) != null;
  }

  /** Whether a call is the one that lets the next thread run. */
  static boolean isPoll(Instruction instruction) {
    return instruction instanceof Instruction.Call call
        && call.callee() instanceof Callee.Direct(String symbol)
        && symbol.equals(POLL);
  }

  /** The procedure with its turns made explicit, or itself when it has no safepoints. */
  public Procedure run(Procedure procedure) {
    boolean any = procedure.blocks().stream().map(Block::body).flatMap(List::stream)
        .anyMatch(Instruction.Safepoint.class::isInstance);
    return any ? new Run(procedure).apply() : procedure;
  }

  private final class Run {
    private final Editor editor;
    private final boolean polls;

    Run(Procedure procedure) {
      editor = new Editor(procedure);
      // what promises to change nothing, or may be stopped anywhere, runs to its end
      polls = preemptive && !procedure.effects().functional() && !procedure.effects().ephemeral();
    }

    Procedure apply() {
      for (Editor.Body block : List.copyOf(editor.blocks())) {
        Editor.Body current = block;
        List<Instruction> instructions = block.instructions;
        final Terminator end = block.terminator;
        current.instructions = new ArrayList<>();
        for (Instruction instruction : instructions) {
          if (!(instruction instanceof Instruction.Safepoint safepoint)) {
            current.instructions.add(instruction);
            continue;
          }
          if (safepoint.cost() > 0) {
            current.instructions.add(safepoint);
          }
          if (polls) {
            current = poll(current, safepoint.position());
          }
        }
        current.terminator = end;
      }
      return editor.finish();
    }

    /** Ends a block with the test, and returns the block to go on with. */
    private Editor.Body poll(Editor.Body block, Position at) {
      Terminator unknown = block.terminator;
      Editor.Body next = editor.addBlock(editor.newLabel(), List.of(), List.of(), unknown);
      Successor onward = new Successor(next.label);
      Instruction call = new Instruction.Call(null, new Callee.Direct(POLL), List.of(), at);
      Editor.Body turn =
          editor.addBlock(editor.newLabel(), List.of(), List.of(call), new Terminator.Jump(onward, at));
      Value slice = editor.newValue(Type.PTR);
      Value before = editor.newValue(Type.I64);
      Value one = editor.newValue(Type.I64);
      Value left = editor.newValue(Type.I64);
      Value zero = editor.newValue(Type.I64);
      Value over = editor.newValue(Type.I1);
      block.instructions.addAll(
          List.of(
              new Instruction.GlobalAddress(slice, SLICE, 0, at),
              new Instruction.Load(before, MEMORY, slice, 0, at),
              new Instruction.IntConstant(one, 1, at),
              new Instruction.Binary(left, BinaryOp.SUB, before, one, at),
              new Instruction.Store(MEMORY, slice, 0, left, at),
              new Instruction.IntConstant(zero, 0, at),
              new Instruction.Compare(over, CompareOp.SLT, left, zero, at)));
      block.terminator = new Terminator.Branch(over, new Successor(turn.label), onward, at);
      return next;
    }
  }
}
