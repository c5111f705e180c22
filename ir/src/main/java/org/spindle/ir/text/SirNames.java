package org.spindle.ir.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Value;

/**
 * The names that values, labels and slots of one procedure have in its canonical text: dense numbers in order of
 * definition. What is used without being defined is numbered last.
 */
public final class SirNames {
  private final Map<Value, Integer> values = new HashMap<>();
  private final Map<Label, Integer> labels = new HashMap<>();
  private final Map<Integer, Integer> slots = new HashMap<>();

  private SirNames(Procedure procedure) {
    procedure.slots().forEach(slot -> slot(slot.id()));
    for (Block block : procedure.blocks()) {
      label(block.label());
      block.parameters().forEach(this::value);
      for (Instruction instruction : block.body()) {
        if (instruction.result() != null) {
          value(instruction.result());
        }
      }
    }
  }

  /** The names in a procedure. */
  public static SirNames of(Procedure procedure) {
    return new SirNames(procedure);
  }

  /** {@code %n}. */
  public String value(Value value) {
    return "%" + values.computeIfAbsent(value, _ -> values.size());
  }

  /** {@code ^n}. */
  public String label(Label label) {
    return "^" + labels.computeIfAbsent(label, _ -> labels.size());
  }

  /** {@code $n}, of the slot with that id. */
  public String slot(int id) {
    return "$" + slots.computeIfAbsent(id, _ -> slots.size());
  }

  /** {@code (%n, ...)}. */
  String arguments(List<Value> list) {
    return list.stream().map(this::value).collect(Collectors.joining(", ", "(", ")"));
  }

  /** {@code %n: T, ...}. */
  String parameters(List<Value> list) {
    return list.stream().map(v -> value(v) + ": " + v.type()).collect(Collectors.joining(", "));
  }
}
