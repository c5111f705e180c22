package org.spindle.ir;

import java.util.List;
import org.spindle.ir.debug.Formal;

/**
 * A procedure: a graph of basic blocks, the first of which is the entry and has the procedure's parameters.
 *
 * @param name symbol, as docs/abi.md forms it
 * @param linkage how it links
 * @param signature types of parameters and result
 * @param effects what it promises
 * @param inline what its source says about inlining
 * @param event whether calls to it from outside raise an event, so that it needs a patchable entry
 * @param formals what its parameters are in the source; for people, and incomplete where that is not known
 * @param slots its frame
 * @param blocks entry first; order is the layout
 * @param position of its declaration
 */
public record Procedure(
    String name,
    Linkage linkage,
    Signature signature,
    Effects effects,
    InlineHint inline,
    boolean event,
    List<Formal> formals,
    List<StackSlot> slots,
    List<Block> blocks,
    Position position) {
  public Procedure {
    formals = List.copyOf(formals);
    slots = List.copyOf(slots);
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("procedure " + name + " has no blocks");
    }
  }

  /** The block where execution starts. */
  public Block entry() {
    return blocks.getFirst();
  }

  /** The procedure's formal parameters, which are those of the entry block. */
  public List<Value> parameters() {
    return entry().parameters();
  }

  /** This procedure with another body. */
  public Procedure withBody(List<StackSlot> newSlots, List<Block> newBlocks) {
    return new Procedure(
        name, linkage, signature, effects, inline, event, formals, newSlots, newBlocks, position);
  }

  /** This procedure under another name. */
  public Procedure withName(String newName) {
    return new Procedure(
        newName, linkage, signature, effects, inline, event, formals, slots, blocks, position);
  }

  /** One more than the greatest value id in use. */
  public int valueLimit() {
    int limit = 0;
    for (Block block : blocks) {
      for (Value parameter : block.parameters()) {
        limit = Math.max(limit, parameter.id() + 1);
      }
      for (Instruction instruction : block.body()) {
        if (instruction.result() != null) {
          limit = Math.max(limit, instruction.result().id() + 1);
        }
      }
    }
    return limit;
  }

  /** One more than the greatest label id in use. */
  public int labelLimit() {
    int limit = 0;
    for (Block block : blocks) {
      limit = Math.max(limit, block.label().id() + 1);
    }
    return limit;
  }

  /** One more than the greatest slot id in use. */
  public int slotLimit() {
    int limit = 0;
    for (StackSlot slot : slots) {
      limit = Math.max(limit, slot.id() + 1);
    }
    return limit;
  }

  /** The number of instructions and terminators: the size that budgets and goldens speak of. */
  public int size() {
    int size = 0;
    for (Block block : blocks) {
      size += block.body().size() + 1;
    }
    return size;
  }
}
