package org.spindle.runtime.ahead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.event.BindingTable;

/**
 * Replaces, in residual code, the addresses of heap objects by loads. Where the objects are is known when a set is
 * recognized in the running program; then they are put into an array, the set's <em>literals</em>, that the event record
 * refers to. An activation reads that reference once, at its beginning.
 */
final class HeapLoads {
  private static final MemoryClass EVENT = new MemoryClass("any/event");

  /** Offset of the first element of an open array. */
  private static final long ELEMENTS = 8;

  private final Procedure residual;
  private final String event;
  private final List<CapturedTable.Word> literals = new ArrayList<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private Value array;
  private int nextValue;
  private List<Instruction> code;

  /**
   * Code without addresses of heap objects.
   *
   * @param literals what it expects in the array: references, or places of static data
   */
  record Code(Procedure procedure, List<CapturedTable.Word> literals) {}

  private HeapLoads(Procedure residual, String event) {
    this.residual = residual;
    this.event = event;
    nextValue = residual.valueLimit();
  }

  /** The residual code of the raise of an event, made with an {@link AheadSnapshot}. */
  static Code of(Procedure residual, String event) {
    return new HeapLoads(residual, event).replace();
  }

  private Code replace() {
    array = newValue(Type.REF);
    List<Block> blocks = new ArrayList<>();
    for (Block block : residual.blocks()) {
      code = new ArrayList<>();
      block.body().forEach(this::replace);
      blocks.add(new Block(block.label(), block.parameters(), code, block.terminator()));
    }
    if (literals.isEmpty()) {
      return new Code(residual, literals);
    }
    Block entry = blocks.getFirst();
    code = new ArrayList<>();
    Value memory = newValue(Type.PTR);
    code.add(new Instruction.GlobalAddress(memory, BindingTable.record(event), 0, Position.NONE));
    code.add(new Instruction.Load(array, EVENT, memory, BindingTable.EVENT_LITERALS, Position.NONE));
    code.addAll(entry.body());
    blocks.set(0, new Block(entry.label(), entry.parameters(), code, entry.terminator()));
    return new Code(residual.withBody(residual.slots(), blocks), literals);
  }

  private void replace(Instruction instruction) {
    if (instruction instanceof Instruction.GlobalAddress address
        && AheadSnapshot.object(address.symbol()) >= 0) {
      int object = AheadSnapshot.object(address.symbol());
      int place = places.computeIfAbsent(object, k -> add(new CapturedTable.Word.Reference(k)));
      load(address.result(), array, place, constant(address.offset()), address.offset() != 0);
    } else
      if (instruction instanceof Instruction.Element element
          && element.choices().stream().anyMatch(choice -> object(choice) >= 0)) {
            replace(element);
          } else {
            code.add(instruction);
          }
  }

  /** The elements become a part of the literals, what is to be added to them stays a table. */
  private void replace(Instruction.Element element) {
    int count = element.elements().size();
    List<Long> offsets = new ArrayList<>();
    int first = literals.size();
    for (Constant choice : element.choices()) {
      int object = object(choice);
      add(object < 0 ? new CapturedTable.Word.Static(choice) : new CapturedTable.Word.Reference(object));
      offsets.add(object < 0 ? 0 : ((Constant.GlobalAddress) choice).offset());
    }
    Value length = define(new Constant.Number(count));
    Value inside = newValue(Type.I1);
    add(new Instruction.Compare(inside, CompareOp.ULT, element.index(), length, Position.NONE));
    Value index = newValue(Type.I64);
    add(new Instruction.Select(index, inside, element.index(), length, Position.NONE));
    Value distance = newValue(Type.I64);
    add(new Instruction.Binary(
        distance, BinaryOp.MUL, index, define(new Constant.Number(Long.BYTES)), Position.NONE));
    Value address = newValue(Type.PTR);
    add(new Instruction.PointerAdd(address, array, distance, Position.NONE));
    boolean alike = offsets.stream().distinct().count() == 1;
    Offset offset = alike
        ? constant(offsets.getFirst())
        : result -> new Instruction.Element(
            result, element.index(),
            IntStream.range(0, count).mapToObj(i -> (Constant) new Constant.Number(offsets.get(i))).toList(),
            new Constant.Number(offsets.getLast()), Position.NONE);
    load(element.result(), address, first, offset, !alike || offsets.getFirst() != 0);
  }

  /** The instruction that makes the number of bytes to add to a literal. */
  private interface Offset {
    Instruction define(Value result);
  }

  private static Offset constant(long value) {
    return result -> new Instruction.IntConstant(result, value, Position.NONE);
  }

  private void load(Value result, Value from, int place, Offset offset, boolean adds) {
    Value loaded = adds ? newValue(Type.PTR) : result;
    add(new Instruction.Load(
        loaded, MemoryClass.CONST, from, ELEMENTS + (long) Long.BYTES * place, Position.NONE));
    if (adds) {
      Value distance = newValue(Type.I64);
      add(offset.define(distance));
      add(new Instruction.PointerAdd(result, loaded, distance, Position.NONE));
    }
  }

  private static int object(Constant choice) {
    return choice instanceof Constant.GlobalAddress(String symbol, _) ? AheadSnapshot.object(symbol) : -1;
  }

  private int add(CapturedTable.Word literal) {
    literals.add(literal);
    return literals.size() - 1;
  }

  private void add(Instruction instruction) {
    code.add(instruction);
  }

  private Value define(Constant.Number constant) {
    Value result = newValue(Type.I64);
    add(constant.define(result, Position.NONE));
    return result;
  }

  private Value newValue(Type type) {
    return new Value(nextValue++, type);
  }
}
