package org.spindle.specializer.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.DominatorTree;

/**
 * Goes over the code of an arm of a switch: the edge to it and, when only the switch leads there, the blocks that are
 * reached through it only. Arms that do the same are gone over in the same order. Instructions that make integer or
 * address constants are left out: the constants count where they are used.
 */
abstract class ArmWalk {
  private final DominatorTree dominators;
  private final Label owned;
  private final Set<Label> seen = new HashSet<>();
  private final Deque<Label> work = new ArrayDeque<>();

  /** The place of an access. */
  record Place(Value address, long offset) {}

  /** @param owned the first block of the arm, null when other code leads there too */
  ArmWalk(DominatorTree dominators, Label owned) {
    this.dominators = dominators;
    this.owned = owned;
  }

  /** A value used. */
  abstract Value use(Value value);

  /** The place of a load or store. */
  abstract Place access(Value address, long offset);

  /** The class of an access. */
  abstract MemoryClass memory(MemoryClass memory);

  /** A value defined, or a parameter. */
  abstract void define(Value value);

  /** What else makes an instruction or terminator what it is. */
  abstract void note(Object attribute);

  /** An edge to a block of the arm itself, or of other code. */
  abstract void follow(Label target, boolean own);

  /** The edge of a case, as the operations above make it. */
  final Successor enter(Successor edge) {
    return edge(edge.map(this::use));
  }

  /** The blocks of the arm, as the operations above make them. To be called after {@link #enter}. */
  final List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    while (!work.isEmpty()) {
      blocks.add(visit(dominators.graph().block(work.remove())));
    }
    return blocks;
  }

  private Successor edge(Successor edge) {
    Label target = edge.target();
    boolean own = owned != null && dominators.dominates(owned, target);
    if (own && seen.add(target)) {
      work.add(target);
    }
    note(edge.arguments().size());
    follow(target, own);
    return edge;
  }

  private Block visit(Block block) {
    note(block.parameters().size());
    block.parameters().forEach(this::define);
    List<Instruction> body = new ArrayList<>();
    for (Instruction instruction : block.body()) {
      if (Constant.of(instruction) == null) {
        body.add(visit(instruction));
        if (instruction.result() != null) {
          define(instruction.result());
        }
      }
    }
    Terminator end = end(block);
    note(Attributes.of(end));
    Terminator terminator = end.copy(this::use, this::edge);
    return new Block(block.label(), block.parameters(), body, terminator);
  }

  /** A jump to a block that only returns is the same as to return. */
  private Terminator end(Block block) {
    if (block.terminator() instanceof Terminator.Jump jump) {
      Block target = dominators.graph().block(jump.successor().target());
      if (target.terminator() instanceof Terminator.Return end
          && target.body().isEmpty()
          && target.parameters().isEmpty()) {
        return end;
      }
    }
    return block.terminator();
  }

  private Instruction visit(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load i -> {
        note("load");
        MemoryClass memory = memory(i.memory());
        Place place = access(i.address(), i.offset());
        yield new Instruction.Load(i.result(), memory, place.address(), place.offset(), i.position());
      }
      case Instruction.Store i -> {
        note("store");
        MemoryClass memory = memory(i.memory());
        Place place = access(i.address(), i.offset());
        yield new Instruction.Store(memory, place.address(), place.offset(), use(i.value()), i.position());
      }
      case Instruction.MemoryCopy i -> {
        note(List.of("copy", i.align()));
        MemoryClass to = memory(i.toMemory());
        MemoryClass from = memory(i.fromMemory());
        yield new Instruction.MemoryCopy(
            to, use(i.to()), from, use(i.from()), use(i.size()), i.align(), i.position());
      }
      case Instruction.MemoryFill i -> {
        note("fill");
        MemoryClass memory = memory(i.memory());
        yield new Instruction.MemoryFill(memory, use(i.to()), use(i.octet()), use(i.size()), i.position());
      }
      default -> {
        note(Attributes.of(instruction));
        yield instruction.map(this::use);
      }
    };
  }
}
