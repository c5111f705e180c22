package org.spindle.specializer.pe;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.spindle.ir.Block;
import org.spindle.ir.Label;
import org.spindle.ir.Position;
import org.spindle.ir.Value;

/**
 * An unfolded call: a procedure and the chain of calls that leads to it. Activations are the contexts by which program
 * points are told apart; one object stands for all executions of the same chain.
 */
final class Activation {
  private final SourceProcedure procedure;
  private final Activation caller;
  private final Block callBlock;
  private final int callIndex;
  private final Position position;
  private final int depth;
  private final Map<Object, Activation> callees = new HashMap<>();
  private final Map<Position, Position> positions = new IdentityHashMap<>();
  private final Position[][] byBlock;
  private final Map<Object, LocalObject> locals = new HashMap<>();
  private final Map<Label, int[]> places = new IdentityHashMap<>();
  private final AbstractValue[] constants;

  private record CallSite(Block block, int index, String callee) {}

  private Activation(
      SourceProcedure procedure, Activation caller, Block callBlock, int callIndex, Position position) {
    this.procedure = procedure;
    this.caller = caller;
    this.callBlock = callBlock;
    this.callIndex = callIndex;
    this.position = position;
    depth = caller == null ? 0 : caller.depth + 1;
    byBlock = caller == null ? null : new Position[procedure.labelLimit()][];
    constants = new AbstractValue[procedure.valueLimit()];
  }

  /** The activation of the procedure that is specialized. */
  static Activation root(SourceProcedure procedure) {
    return new Activation(procedure, null, null, 0, Position.NONE);
  }

  /**
   * The activation of {@code callee} called at instruction {@code index} of {@code block} (or its terminator).
   *
   * @param call the position of the call
   */
  Activation callee(SourceProcedure callee, Block block, int index, Position call) {
    return callees.computeIfAbsent(
        new CallSite(block, index, callee.procedure().name()),
        _ -> new Activation(callee, this, block, index, positionOf(call)));
  }

  SourceProcedure procedure() {
    return procedure;
  }

  Activation caller() {
    return caller;
  }

  /** The block of the caller that holds the call; null at the root. */
  Block callBlock() {
    return callBlock;
  }

  /** The index of the call in its block, the block's size when it is the terminator. */
  int callIndex() {
    return callIndex;
  }

  /** Whether the call is an {@code invoke}, so that exceptions are caught. */
  boolean isInvoked() {
    return caller != null && callIndex == callBlock.body().size();
  }

  /** Whether an exception raised here is caught by code that was unfolded. */
  boolean catches() {
    for (Activation a = this; a != null; a = a.caller) {
      if (a.isInvoked()) {
        return true;
      }
    }
    return false;
  }

  int depth() {
    return depth;
  }

  /** How many activations of a procedure are in this chain. */
  int count(String name) {
    int count = 0;
    for (Activation a = this; a != null; a = a.caller) {
      if (a.procedure.procedure().name().equals(name)) {
        count++;
      }
    }
    return count;
  }

  /** A position in this procedure as one in the residual procedure. */
  Position positionOf(Position inner) {
    return caller == null || !inner.isKnown()
        ? inner
        : positions.computeIfAbsent(
            inner, place -> place.inlinedInto(position, procedure.procedure().name()));
  }

  /**
   * The same for an instruction.
   *
   * @param index of the instruction in its block, the block's size for the terminator
   */
  Position positionOf(Block block, int index, Position inner) {
    if (caller == null || !inner.isKnown()) {
      return inner;
    }
    int number = block.label().id();
    if (byBlock[number] == null) {
      byBlock[number] = new Position[block.body().size() + 1];
    }
    if (byBlock[number][index] == null) {
      byBlock[number][index] = positionOf(inner);
    }
    return byBlock[number][index];
  }

  /** The local object of this activation that belongs to {@code key}. */
  LocalObject local(Object key, Supplier<LocalObject> make) {
    return locals.computeIfAbsent(key, _ -> make.get());
  }

  /** The constant that an instruction makes, by its result; null when it was not executed yet. */
  AbstractValue constant(Value result) {
    return constants[result.id()];
  }

  /** Notes the constant that an instruction makes. */
  void noteConstant(Value result, AbstractValue constant) {
    constants[result.id()] = constant;
  }

  /**
   * The number of the place that a parameter of a block is.
   *
   * @param index of the parameter
   * @param all the number of parameters
   */
  int place(Label block, int index, int all, Session session) {
    int[] ofBlock = places.computeIfAbsent(block, _ -> new int[all]);
    if (ofBlock[index] == 0) {
      ofBlock[index] = session.newPlace() + 1;
    }
    return ofBlock[index] - 1;
  }

  /** Whether a local object belongs to this activation. */
  boolean owns(LocalObject object) {
    return locals.containsValue(object);
  }
}
