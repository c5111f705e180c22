package org.spindle.specializer.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Block;
import org.spindle.ir.Constant;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Successor;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.DominatorTree;

/**
 * What a case of a switch leads to: its shape, equal for arms that do the same up to constants and memory classes, and
 * those in order of appearance.
 *
 * @param selected the value of the switch's selector
 * @param edge the edge of the case
 * @param blocks of the arm alone, the first of them the edge's target; none when other code leads there too
 */
record Arm(
    long selected, Successor edge, List<Label> blocks, List<Object> shape, List<Hole> holes,
    List<MemoryClass> memory) {

  /** An integer or address constant in use; {@code offset} is added to it where it is the address of an access. */
  record Hole(Type type, Constant constant, long offset, boolean isAccess) {}

  /** A value that the arm defines, by its number. */
  private record Local(int number) {}

  private static final class Reader extends ArmWalk {
    private final Map<Value, Constant> constants;
    private final List<Object> shape = new ArrayList<>();
    private final List<Hole> holes = new ArrayList<>();
    private final List<MemoryClass> memory = new ArrayList<>();
    private final Map<Value, Local> locals = new HashMap<>();
    private final Map<Label, Integer> labels = new HashMap<>();

    Reader(DominatorTree dominators, Label owned, Map<Value, Constant> constants) {
      super(dominators, owned);
      this.constants = constants;
    }

    @Override
    Value use(Value value) {
      Constant constant = constants.get(value);
      if (constant != null) {
        shape.add(value.type());
        holes.add(new Hole(value.type(), constant, 0, false));
      } else {
        Local local = locals.get(value);
        shape.add(local == null ? value : local);
      }
      return value;
    }

    @Override
    Place access(Value address, long offset) {
      Constant constant = constants.get(address);
      if (constant == null || constant instanceof Constant.Descriptor) {
        shape.add(offset);
        use(address);
      } else {
        shape.add(Type.PTR);
        holes.add(new Hole(Type.PTR, constant, offset, true));
      }
      return new Place(address, offset);
    }

    @Override
    MemoryClass memory(MemoryClass accessed) {
      shape.add(accessed.isConstant());
      memory.add(accessed);
      return accessed;
    }

    @Override
    void define(Value value) {
      locals.put(value, new Local(locals.size()));
      shape.add(value.type());
    }

    @Override
    void note(Object attribute) {
      shape.add(attribute);
    }

    @Override
    void follow(Label target, boolean own) {
      shape.add(own ? labels.computeIfAbsent(target, _ -> labels.size()) : target);
    }
  }

  /** @param owned the target of the edge, null when other code leads there too */
  static Arm read(
      long selected, Successor edge, Label owned, DominatorTree dominators, Map<Value, Constant> constants) {
    Reader reader = new Reader(dominators, owned, constants);
    reader.enter(edge);
    List<Label> blocks = reader.blocks().stream().map(Block::label).toList();
    return new Arm(selected, edge, blocks, reader.shape, reader.holes, reader.memory);
  }
}
