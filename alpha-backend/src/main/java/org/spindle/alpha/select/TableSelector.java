package org.spindle.alpha.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.machine.Access;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.DataTable;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.Source;
import org.spindle.ir.Block;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.arithmetic.KeyTable;
import org.spindle.ir.arithmetic.PerfectHash;

/**
 * Selects {@code find} and {@code element}: loads from tables behind the code, without branches. Since uses are selected
 * before definitions, it is known at a hashed {@code find} what is wanted of it: the position, whether there is one, or
 * constants for it, which then lie beside the key and share its cache line.
 */
final class TableSelector {
  private static final int LARGEST_RECORD = 32;

  private final Selection selection;
  private final ControlFlowGraph graph;
  private final Map<Value, Search> searches = new HashMap<>();

  /** What is wanted of a hashed search. */
  private static final class Search {
    private final KeyTable table;
    private final boolean narrow;
    private final List<List<Constant>> columns = new ArrayList<>();

    /** Register that tells whether the key was found, or -1. */
    private int found = -1;

    /** Register for the address of the key and what lies beside it, or -1. */
    private int record = -1;

    Search(KeyTable table) {
      this.table = table;
      narrow = LongStream.of(table.keys()).allMatch(key -> key == (int) key);
    }

    /** A narrow key and the position share a quadword. */
    int columnsStart() {
      return narrow ? 1 : 2;
    }

    /** Quadwords from one key to the next, a power of two. */
    int stride() {
      int used = columnsStart() + columns.size();
      return Integer.highestOneBit(2 * used - 1);
    }

    boolean hasRoom() {
      return 8 * (columnsStart() + columns.size()) < LARGEST_RECORD;
    }

    DataTable data() {
      List<Constant> entries = new ArrayList<>();
      for (int slot = 0; slot < table.positions().length; slot++) {
        long key = table.keys()[slot];
        int position = table.positions()[slot];
        if (narrow) {
          entries.add(new Constant.Number((long) position << 32 | key & 0xffff_ffffL));
        } else {
          entries.add(new Constant.Number(key));
          entries.add(new Constant.Number(position));
        }
        for (List<Constant> column : columns) {
          entries.add(position < 0 ? new Constant.Number(0) : column.get(position));
        }
        while (entries.size() % stride() != 0) {
          entries.add(new Constant.Number(0));
        }
      }
      return new DataTable(true, entries, 0);
    }
  }

  TableSelector(Selection selection, ControlFlowGraph graph) {
    this.selection = selection;
    this.graph = graph;
  }

  /** Whether more is wanted of an instruction than its result. */
  boolean isNeeded(Instruction instruction) {
    return instruction instanceof Instruction.Find && searches.containsKey(instruction.result());
  }

  /** How to test whether a hashed search found nothing, if that is what a truth value tells; else null. */
  Condition missing(Value condition) {
    Search search = search(searchTested(condition));
    if (search == null) {
      return null;
    }
    if (search.found < 0) {
      search.found = selection.registers.newInteger();
    }
    return new Condition(TestKind.EQ, search.found);
  }

  /** The search of which a truth value tells that it found nothing, or null. */
  private Instruction.Find searchTested(Value condition) {
    return selection.definitions.instruction(condition) instanceof Instruction.Compare compare
        && compare.op() == CompareOp.SLT
        && Long.valueOf(0).equals(selection.definitions.constant(compare.right()))
        && selection.definitions.instruction(compare.left()) instanceof Instruction.Find find
            ? find
            : null;
  }

  private Search search(Instruction.Find find) {
    if (find == null) {
      return null;
    }
    Search search = searches.get(find.result());
    if (search == null) {
      KeyTable table = KeyTable.of(find.keys());
      if (table.isDense()) {
        return null;
      }
      search = new Search(table);
      searches.put(find.result(), search);
    }
    return search;
  }

  /** Selects a search by {@link KeyTable}. */
  void select(Instruction.Find find) {
    int selector = selection.register(find.selector());
    KeyTable table = KeyTable.of(find.keys());
    if (table.isDense()) {
      subtract(selector, table, selection.definedRegister(find.result()));
    } else {
      hash(selector, search(find), find.result());
    }
  }

  private void subtract(int selector, KeyTable table, int result) {
    int slot = selector;
    if (table.first() != 0) {
      slot = selection.registers.newInteger();
      if (ConstantKind.NEGDISP.accepts(table.first(), 64)) {
        Address place = new Address.Based(selector, (int) -table.first());
        selection.emit(new MachineInstruction.Memory(Op.LDA, slot, place));
      } else {
        operate(Op.SUBQ, selector, constant(table.first()), slot);
      }
    }
    List<Constant> entries = new ArrayList<>();
    for (int position : table.positions()) {
      entries.add(new Constant.Number(position));
    }
    int last = entries.size();
    entries.add(new Constant.Number(-1));
    load(DataTable.of(entries, 0), bounded(slot, last), result);
  }

  private void hash(int selector, Search search, Value result) {
    int slot = slot(selector, search.table.hash());
    int record = search.record < 0 ? selection.registers.newInteger() : search.record;
    int start = address(search.data());
    if (search.stride() == 1) {
      operate(Op.S8ADDQ, slot, new Source.Register(start), record);
    } else {
      int distance = 3 + Integer.numberOfTrailingZeros(search.stride());
      int offset = operate(Op.SLL, slot, new Source.Literal(distance));
      operate(Op.ADDQ, offset, new Source.Register(start), record);
    }
    Op load = search.narrow ? Op.LDL : Op.LDQ;
    int key = selection.registers.newInteger();
    selection.emit(new MachineInstruction.Memory(load, key, new Address.Based(record, 0), Access.TABLE));
    int equal = search.found < 0 ? selection.registers.newInteger() : search.found;
    operate(Op.CMPEQ, key, new Source.Register(selector), equal);
    if (selection.isDemanded(result)) {
      int position = selection.registers.newInteger();
      int offset = search.narrow ? 4 : 8;
      selection.emit(
          new MachineInstruction.Memory(load, position, new Address.Based(record, offset), Access.TABLE));
      int none = selection.registers.newInteger();
      selection.emit(new MachineInstruction.Constant(-1, none));
      selection.emit(
          new MachineInstruction.ConditionalMove(
              Op.CMOVEQ, equal, new Source.Register(none), position, selection.definedRegister(result)));
    }
  }

  /** The slot of a number, as {@link PerfectHash#slot}. */
  private int slot(int selector, PerfectHash hash) {
    int key = selector;
    if (hash.multiplier() != 1) {
      key = operate(Op.MULQ, selector, constant(hash.multiplier()));
    }
    int mix = shifted(key, hash.right());
    if (hash.left() >= 0) {
      mix = operate(Op.XOR, mix, new Source.Register(shifted(key, hash.left())));
    }
    if (hash.bucket() >= 0) {
      List<Constant> displacements = new ArrayList<>();
      for (int displacement : hash.displacements()) {
        displacements.add(new Constant.Number(displacement));
      }
      int bucket =
          operate(Op.AND, shifted(key, hash.bucket()), constant(displacements.size() - 1L));
      int displacement = selection.registers.newInteger();
      load(DataTable.of(displacements, 0), bucket, displacement);
      mix = operate(Op.XOR, mix, new Source.Register(displacement));
    }
    return operate(Op.AND, mix, constant(hash.size() - 1L));
  }

  /** Selects a choice among constants. */
  void select(Instruction.Element element, Block block) {
    Search search = search(searchBefore(element, block));
    if (search != null && search.hasRoom()) {
      if (search.record < 0) {
        search.record = selection.registers.newInteger();
      }
      int offset = 8 * (search.columnsStart() + search.columns.size());
      search.columns.add(element.elements().stream().map(TableSelector::linked).toList());
      selection.emit(
          new MachineInstruction.Memory(
              Op.LDQ,
              selection.definedRegister(element.result()),
              new Address.Based(search.record, offset),
              Access.TABLE));
      return;
    }
    fromOwnTable(element);
  }

  /** The search that found a position, on the only way to a block, for which an element has a constant; or null. */
  private Instruction.Find searchBefore(Instruction.Element element, Block block) {
    List<ControlFlowGraph.Edge> incoming = graph.incoming(block.label());
    return incoming.size() == 1
        && incoming.getFirst().from().terminator() instanceof Terminator.Branch branch
        && branch.whenFalse().target() == block.label()
        && searchTested(branch.condition()) instanceof Instruction.Find find
        && selection.definitions.instruction(element.index()) == find
        && find.keys().size() == element.elements().size()
            ? find
            : null;
  }

  private void fromOwnTable(Instruction.Element element) {
    List<Constant> entries = new ArrayList<>();
    element.elements().forEach(constant -> entries.add(linked(constant)));
    Constant otherwise = linked(element.otherwise());
    int index = selection.register(element.index());
    int result = selection.definedRegister(element.result());
    if (selection.definitions.instruction(element.index()) instanceof Instruction.Find find
        && find.keys().size() <= entries.size()) {
      // what find does not find has number -1
      entries.addFirst(otherwise);
      load(DataTable.of(entries, 1), index, result);
      return;
    }
    int last = entries.size();
    entries.add(otherwise);
    load(DataTable.of(entries, 0), bounded(index, last), result);
  }

  private static Constant linked(Constant constant) {
    return constant instanceof Constant.Descriptor(String procedure)
        ? new Constant.GlobalAddress(DescriptorSymbols.of(procedure), 0)
        : constant;
  }

  /** A number, or {@code limit} if it is none from 0 to less than that. */
  private int bounded(int number, int limit) {
    int inside = operate(Op.CMPULT, number, constant(limit));
    int bounded = selection.registers.newInteger();
    selection.emit(
        new MachineInstruction.ConditionalMove(Op.CMOVEQ, inside, constant(limit), number, bounded));
    return bounded;
  }

  private void load(DataTable table, int number, int result) {
    int place = operate(
        table.wide() ? Op.S8ADDQ : Op.S4ADDQ, number, new Source.Register(address(table)));
    Op load = table.wide() ? Op.LDQ : Op.LDL;
    selection.emit(new MachineInstruction.Memory(load, result, new Address.Based(place, 0), Access.TABLE));
  }

  private int address(DataTable table) {
    int register = selection.registers.newInteger();
    selection.emit(new MachineInstruction.TableAddress(table, register));
    return register;
  }

  private int shifted(int register, int distance) {
    return distance == 0 ? register : operate(Op.SRL, register, new Source.Literal(distance));
  }

  private Source constant(long value) {
    if (ConstantKind.LIT.accepts(value, 64)) {
      return new Source.Literal((int) value);
    }
    int register = selection.registers.newInteger();
    selection.emit(new MachineInstruction.Constant(value, register));
    return new Source.Register(register);
  }

  private int operate(Op op, int a, Source b) {
    int d = selection.registers.newInteger();
    operate(op, a, b, d);
    return d;
  }

  private void operate(Op op, int a, Source b, int d) {
    selection.emit(new MachineInstruction.Operate(op, a, b, d));
  }
}
