package org.spindle.ir.analysis;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Value;

/** Where each value of a procedure is defined and used. */
public final class Uses {
  private final Definition[] definitions;
  private final List<List<Use>> uses;

  /**
   * Where a value is defined.
   *
   * @param index of the instruction in the block, -1 for a parameter of the block
   */
  public record Definition(Block block, int index) {
    /** The defining instruction, or null for a parameter. */
    public Instruction instruction() {
      return index < 0 ? null : block.body().get(index);
    }
  }

  /**
   * A place that uses a value, at least once.
   *
   * @param index of the instruction in the block, the body's size for the terminator
   */
  public record Use(Block block, int index) {
    /** The using instruction, or null for the terminator. */
    public Instruction instruction() {
      return index < block.body().size() ? block.body().get(index) : null;
    }
  }

  private Uses(Procedure procedure) {
    int limit = procedure.valueLimit();
    definitions = new Definition[limit];
    uses = new ArrayList<>(limit);
    for (int i = 0; i < limit; i++) {
      uses.add(new ArrayList<>(2));
    }
    for (Block block : procedure.blocks()) {
      for (Value parameter : block.parameters()) {
        definitions[parameter.id()] = new Definition(block, -1);
      }
      for (int i = 0; i < block.body().size(); i++) {
        Instruction instruction = block.body().get(i);
        add(instruction.operands(), block, i);
        if (instruction.result() != null) {
          definitions[instruction.result().id()] = new Definition(block, i);
        }
      }
      add(block.terminator().operands(), block, block.body().size());
    }
  }

  /** The definitions and uses in a procedure. */
  public static Uses of(Procedure procedure) {
    return new Uses(procedure);
  }

  private void add(List<Value> operands, Block block, int index) {
    for (Value operand : operands) {
      List<Use> list = uses.get(operand.id());
      if (list.isEmpty() || list.getLast().block() != block || list.getLast().index() != index) {
        list.add(new Use(block, index));
      }
    }
  }

  /** Where a value is defined. */
  public Definition definition(Value value) {
    return definitions[value.id()];
  }

  /** The instruction that defines a value, or null when it is a block parameter. */
  public Instruction definingInstruction(Value value) {
    return definitions[value.id()].instruction();
  }

  /** The places that use a value, in layout order. */
  public List<Use> of(Value value) {
    return List.copyOf(uses.get(value.id()));
  }

  /** Whether nothing uses a value. */
  public boolean isUnused(Value value) {
    return uses.get(value.id()).isEmpty();
  }
}
