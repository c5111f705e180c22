package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * A procedure opened for change: the one mutable form that passes work on.
 *
 * <p>Replacements of values are collected by {@link #replace} and carried out by {@link #finish}; in between, code must
 * look values up with {@link #resolve}.
 */
final class Editor {
  /** A block open for change. */
  static final class Body {
    final Label label;
    final List<Value> parameters;
    List<Instruction> instructions;
    Terminator terminator;

    Body(Label label, List<Value> parameters, List<Instruction> instructions, Terminator terminator) {
      this.label = label;
      this.parameters = new ArrayList<>(parameters);
      this.instructions = new ArrayList<>(instructions);
      this.terminator = terminator;
    }
  }

  /** The limit of the original procedure, which is asked for when it is needed. */
  private static final int UNKNOWN = -1;

  private final Procedure original;
  private final LinkedHashMap<Label, Body> blocks = new LinkedHashMap<>();
  private final List<StackSlot> slots;
  private final Map<Value, Value> replacements = new HashMap<>();
  private int nextValue;
  private int nextLabel;
  private int nextSlot;

  Editor(Procedure procedure) {
    original = procedure;
    for (Block block : procedure.blocks()) {
      blocks.put(
          block.label(), new Body(block.label(), block.parameters(), block.body(), block.terminator()));
    }
    slots = new ArrayList<>(procedure.slots());
    nextValue = UNKNOWN;
    nextLabel = procedure.labelLimit();
    nextSlot = procedure.slotLimit();
  }

  /** The blocks in layout order; may be removed from. */
  SequencedCollection<Body> blocks() {
    return blocks.sequencedValues();
  }

  Body block(Label label) {
    return blocks.get(label);
  }

  Body entry() {
    return blocks.firstEntry().getValue();
  }

  List<StackSlot> slots() {
    return slots;
  }

  Value newValue(Type type) {
    int id = valueLimit();
    nextValue = id + 1;
    return new Value(id, type);
  }

  Label newLabel() {
    return new Label(nextLabel++);
  }

  StackSlot newSlot(long size, int align, boolean traced) {
    return newSlot(size, align, traced, false);
  }

  StackSlot newSlot(long size, int align, boolean traced, boolean raw) {
    StackSlot slot = new StackSlot(nextSlot++, size, align, traced, raw);
    slots.add(slot);
    return slot;
  }

  /** Appends a block to the layout. */
  Body addBlock(Label label, List<Value> parameters, List<Instruction> instructions, Terminator terminator) {
    Body body = new Body(label, parameters, instructions, terminator);
    blocks.put(label, body);
    return body;
  }

  void removeBlock(Label label) {
    blocks.remove(label);
  }

  /** Every use of {@code old} becomes a use of {@code by}; the caller removes the definition. */
  void replace(Value old, Value by) {
    Value target = resolve(by);
    if (target == old) {
      throw new IllegalStateException("value " + old + " would replace itself");
    }
    replacements.put(old, target);
  }

  /** Whether there are replacements that {@link #finish} is to carry out. */
  boolean replaces() {
    return !replacements.isEmpty();
  }

  /** One more than the greatest number of a value so far. */
  int valueLimit() {
    if (nextValue == UNKNOWN) {
      nextValue = original.valueLimit();
    }
    return nextValue;
  }

  /** What stands for a value after the replacements so far. */
  Value resolve(Value value) {
    Value target = replacements.get(value);
    if (target == null) {
      return value;
    }
    Value end = resolve(target);
    if (end != target) {
      replacements.put(value, end);
    }
    return end;
  }

  /** The edges into each block, as (predecessor, edge) pairs in layout order. */
  Map<Label, List<Edge>> incoming() {
    Map<Label, List<Edge>> incoming = new HashMap<>();
    for (Body block : blocks.values()) {
      for (Successor edge : block.terminator.successors()) {
        incoming.computeIfAbsent(edge.target(), l -> new ArrayList<>()).add(new Edge(block, edge));
      }
    }
    return incoming;
  }

  /** An edge and where it comes from. */
  record Edge(Body from, Successor successor) {
    /** Whether the terminator itself supplies the last parameter of the target. */
    boolean suppliesLast(Body target) {
      return target.parameters.size() > successor.arguments().size();
    }
  }

  /** Removes the blocks that the entry does not reach; whether there were any. */
  boolean removeUnreachable() {
    Set<Label> reached = new HashSet<>();
    Deque<Label> work = new ArrayDeque<>();
    work.add(entry().label);
    while (!work.isEmpty()) {
      Label label = work.remove();
      if (reached.add(label)) {
        for (Successor edge : block(label).terminator.successors()) {
          work.add(edge.target());
        }
      }
    }
    return blocks.keySet().retainAll(reached);
  }

  /** The changed procedure, all replacements carried out. */
  Procedure finish() {
    List<Block> finished = new ArrayList<>(blocks.size());
    for (Body block : blocks.values()) {
      finished.add(
          replacements.isEmpty()
              ? new Block(block.label, block.parameters, block.instructions, block.terminator)
              : new Block(
                  block.label,
                  block.parameters,
                  block.instructions.stream().map(i -> i.map(this::resolve)).toList(),
                  block.terminator.map(this::resolve)));
    }
    return original.withBody(slots, finished);
  }
}
