package org.spindle.specializer.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.spindle.ir.Block;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.DominatorTree;

/** Arms of one shape, and the one arm with parameters that does what each of them did. */
final class ArmGroup {
  private final List<Arm> arms;
  private final List<Parameter> holes = new ArrayList<>();
  private final List<MemoryClass> memory = new ArrayList<>();

  /** The constants, one for each arm, that come to one place in the code. */
  private record Column(Type type, List<Constant> constants) {
    boolean isConstant() {
      return constants.stream().allMatch(constants.getFirst()::equals);
    }
  }

  /** What is at a place where the arms have constants. */
  private record Parameter(Column column, long offset) {}

  private ArmGroup(List<Arm> arms) {
    this.arms = arms;
  }

  /** The group of arms of equal shape; null when one arm cannot do what they do. */
  static ArmGroup of(List<Arm> arms) {
    ArmGroup group = new ArmGroup(arms);
    for (int i = 0; i < arms.getFirst().holes().size(); i++) {
      int number = i;
      List<Arm.Hole> holes = arms.stream().map(arm -> arm.holes().get(number)).toList();
      group.holes.add(parameter(holes));
    }
    for (int i = 0; i < arms.getFirst().memory().size(); i++) {
      int number = i;
      group.memory.add(
          arms.stream().map(arm -> arm.memory().get(number)).reduce(MemoryClass::join).orElseThrow());
    }
    return group;
  }

  /** Arms that access the same place of different objects have the objects as parameters, others the places. */
  private static Parameter parameter(List<Arm.Hole> holes) {
    Arm.Hole first = holes.getFirst();
    boolean sameOffset = holes.stream().allMatch(hole -> hole.offset() == first.offset());
    return sameOffset
        ? new Parameter(
            new Column(first.type(), holes.stream().map(Arm.Hole::constant).toList()), first.offset())
        : new Parameter(new Column(first.type(), holes.stream().map(ArmGroup::place).toList()), 0);
  }

  private static Constant place(Arm.Hole hole) {
    return switch (hole.constant()) {
      case Constant.Number(long value) -> new Constant.Number(value + hole.offset());
      case Constant.GlobalAddress(String symbol, long offset) ->
          new Constant.GlobalAddress(symbol, offset + hole.offset());
      case Constant.Descriptor _ -> throw new IllegalStateException("descriptors are no places");
    };
  }

  List<Arm> arms() {
    return arms;
  }

  /** How many tables of constants the one arm needs. */
  int columns() {
    Set<Column> different = new HashSet<>();
    for (Parameter parameter : holes) {
      if (!parameter.column().isConstant()) {
        different.add(parameter.column());
      }
    }
    return different.size();
  }

  /** Whether some access has a class in the one arm that it had not in each of the arms. */
  boolean widensMemory() {
    return arms.stream().anyMatch(arm -> !arm.memory().equals(memory));
  }

  /**
   * The one arm: a block that makes constants and parameters, followed by the blocks of the first arm.
   *
   * @param index the number of the arm that is meant, which must be one
   */
  List<Block> merge(
      Label label,
      Value index,
      DominatorTree dominators,
      Map<Value, Constant> constants,
      Function<Type, Value> newValue,
      Position position) {
    List<Instruction> body = new ArrayList<>();
    Map<Column, Value> made = new HashMap<>();
    List<Value> values = new ArrayList<>();
    for (Parameter parameter : holes) {
      values.add(
          made.computeIfAbsent(
              parameter.column(),
              column -> {
                Value value = newValue.apply(column.type());
                body.add(make(column, value, index, position));
                return value;
              }));
    }
    Arm first = arms.getFirst();
    Label owned = first.blocks().isEmpty() ? null : first.edge().target();
    Writer writer = new Writer(dominators, owned, constants, values);
    Terminator entry = new Terminator.Jump(writer.enter(first.edge()), position);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(label, List.of(), body, entry));
    blocks.addAll(writer.blocks());
    return blocks;
  }

  private static Instruction make(Column column, Value value, Value index, Position position) {
    Constant first = column.constants().getFirst();
    return column.isConstant()
        ? first.define(value, position)
        : new Instruction.Element(value, index, column.constants(), first, position);
  }

  /** Puts the parameters into the code of the first arm. */
  private final class Writer extends ArmWalk {
    private final Map<Value, Constant> constants;
    private final List<Value> values;
    private int nextHole;
    private int nextMemory;

    Writer(DominatorTree dominators, Label owned, Map<Value, Constant> constants, List<Value> values) {
      super(dominators, owned);
      this.constants = constants;
      this.values = values;
    }

    @Override
    Value use(Value value) {
      return constants.containsKey(value) ? values.get(nextHole++) : value;
    }

    @Override
    Place access(Value address, long offset) {
      if (!constants.containsKey(address)) {
        return new Place(address, offset);
      }
      boolean isPlace = arms.getFirst().holes().get(nextHole).isAccess();
      long rest = isPlace ? holes.get(nextHole).offset() : offset;
      return new Place(values.get(nextHole++), rest);
    }

    @Override
    MemoryClass memory(MemoryClass accessed) {
      return memory.get(nextMemory++);
    }

    @Override
    void define(Value value) {}

    @Override
    void note(Object attribute) {}

    @Override
    void follow(Label target, boolean own) {}
  }
}
