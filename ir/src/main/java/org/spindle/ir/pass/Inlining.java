package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;

/**
 * Replaces direct calls of small procedures by their bodies.
 *
 * <p>Callees are taken as they stand in the program, so whoever runs passes over a program goes bottom-up. Calls that
 * come in with an inlined body are not inlined in turn; recursion therefore ends by itself.
 */
public final class Inlining implements Pass {
  /** Callees up to this size are inlined. */
  private static final int SMALL = 24;

  /** The same for callees whose source asks for it. */
  private static final int ASKED_FOR = 400;

  /** A caller is not grown beyond this size. */
  private static final int GREATEST_CALLER = 4000;

  @Override
  public String name() {
    return "inlining";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    Editor editor = new Editor(procedure);
    int size = procedure.size();
    boolean changed = false;
    Deque<Editor.Body> work = new ArrayDeque<>(editor.blocks());
    while (!work.isEmpty()) {
      Editor.Body block = work.remove();
      for (int i = 0; i < block.instructions.size(); i++) {
        if (block.instructions.get(i) instanceof Instruction.Call call
            && candidate(call, procedure, symbols, size) instanceof Procedure callee) {
          work.addFirst(expand(editor, block, i, call, callee));
          size += callee.size();
          changed = true;
          break;
        }
      }
      if (block.terminator instanceof Terminator.Invoke invoke
          && candidate(invoke.call(), procedure, symbols, size) instanceof Procedure callee) {
        expand(editor, block, invoke, callee);
        size += callee.size();
        changed = true;
      }
    }
    return changed ? editor.finish() : procedure;
  }

  private static Procedure candidate(Instruction.Call call, Procedure caller, SymbolTable symbols, int size) {
    if (!(call.callee() instanceof Callee.Direct(String symbol))
        || !(symbols.procedure(symbol) instanceof Procedure callee)
        || callee.inline().forbidsInlining()
        || callee.name().equals(caller.name())
        || callee.size() > (callee.inline() == InlineHint.ALWAYS ? ASKED_FOR : SMALL)
        || size + callee.size() > GREATEST_CALLER
        || !canMove(callee)) {
      return null;
    }
    return callee;
  }

  /** A body that calls itself, or takes stack that only its own end gives back, stays where it is. */
  private static boolean canMove(Procedure callee) {
    for (Block block : callee.blocks()) {
      for (Instruction instruction : block.body()) {
        if (instruction instanceof Instruction.StackAllocate
            || isCall(instruction, callee)) {
          return false;
        }
      }
      if (block.terminator() instanceof Terminator.Invoke invoke && calls(invoke.call(), callee)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an instruction calls a procedure directly. */
  static boolean isCall(Instruction instruction, Procedure callee) {
    return instruction instanceof Instruction.Call call && calls(call, callee);
  }

  private static boolean calls(Instruction.Call call, Procedure callee) {
    return call.callee() instanceof Callee.Direct(String symbol) && symbol.equals(callee.name());
  }

  /** Splits the block at a call; what follows the call becomes a new block, which is returned. */
  static Editor.Body expand(
      Editor editor, Editor.Body block, int index, Instruction.Call call, Procedure callee) {
    List<Value> parameters = call.result() == null ? List.of() : List.of(call.result());
    Editor.Body rest =
        editor.addBlock(
            editor.newLabel(),
            parameters,
            block.instructions.subList(index + 1, block.instructions.size()),
            block.terminator);
    block.instructions.subList(index, block.instructions.size()).clear();
    new BodyCopy(editor, callee, call.position(), new Successor(rest.label), null).enter(block,
        call.arguments());
    return rest;
  }

  private static void expand(Editor editor, Editor.Body block, Terminator.Invoke invoke, Procedure callee) {
    new BodyCopy(editor, callee, invoke.position(), invoke.normal(), invoke.unwind())
        .enter(block, invoke.call().arguments());
  }
}
