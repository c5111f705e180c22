package org.spindle.alpha.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.MachineEdge;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineTerminator;
import org.spindle.alpha.machine.Source;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;

/**
 * Lowers {@code switch}: few cases to a chain of comparisons, dense ones to a jump table, many
 * sparse ones to a table indexed by a cheap hash, the rest to a binary search over such groups.
 */
final class SwitchSelector {
  private static final int CHAIN = 4;
  private static final int DENSITY = 4;

  /** Makes the block that goes along an edge of the switch. */
  interface EdgeBlocks {
    MachineEdge edge(Successor successor);
  }

  private final Selection selection;
  private final EdgeBlocks edges;
  private final Successor otherwise;
  private final int selector;
  private final int depth;

  SwitchSelector(Selection selection, EdgeBlocks edges, Terminator.Switch terminator) {
    this.selection = selection;
    this.edges = edges;
    otherwise = terminator.otherwise();
    selector = selection.register(terminator.selector());
    depth = selection.current().depth;
  }

  /** Ends the current block with the decision. */
  void select(List<Terminator.Switch.Case> cases) {
    var sorted = new ArrayList<>(cases);
    sorted.sort(Comparator.comparingLong(Terminator.Switch.Case::value));
    decide(sorted);
  }

  private void decide(List<Terminator.Switch.Case> cases) {
    if (cases.size() <= CHAIN) {
      chain(cases);
      return;
    }
    long range = cases.getLast().value() - cases.getFirst().value();
    if (range >= 0 && range < (long) DENSITY * cases.size()) {
      table(cases);
      return;
    }
    SwitchHash hash =
        SwitchHash.find(cases.stream().mapToLong(Terminator.Switch.Case::value).toArray());
    if (hash != null) {
      hashed(cases, hash);
    } else {
      search(cases);
    }
  }

  private void chain(List<Terminator.Switch.Case> cases) {
    for (Terminator.Switch.Case one : cases) {
      BlockBuilder next = selection.newBlock(depth, false);
      Condition equal = equals(one.value());
      branch(equal, edges.edge(one.successor()), MachineEdge.to(next.id));
      selection.enter(next);
    }
    MachineEdge last = edges.edge(otherwise);
    selection.current().end(new MachineTerminator.Jump(last));
  }

  private Condition equals(long value) {
    if (value == 0) {
      return new Condition(TestKind.EQ, selector);
    }
    int test = selection.registers.newInteger();
    if (ConstantKind.NEGDISP.accepts(value, 64)) {
      selection.emit(
          new MachineInstruction.Memory(Op.LDA, test, new Address.Based(selector, (int) -value)));
      return new Condition(TestKind.EQ, test);
    }
    operate(Op.CMPEQ, selector, constant(value), test);
    return new Condition(TestKind.NE, test);
  }

  private void search(List<Terminator.Switch.Case> cases) {
    int middle = cases.size() / 2;
    BlockBuilder lower = selection.newBlock(depth, false);
    BlockBuilder upper = selection.newBlock(depth, false);
    int less = selection.registers.newInteger();
    operate(Op.CMPLT, selector, constant(cases.get(middle).value()), less);
    branch(new Condition(TestKind.NE, less), MachineEdge.to(lower.id), MachineEdge.to(upper.id));
    selection.enter(lower);
    decide(cases.subList(0, middle));
    selection.enter(upper);
    decide(cases.subList(middle, cases.size()));
  }

  private void table(List<Terminator.Switch.Case> cases) {
    long first = cases.getFirst().value();
    int size = (int) (cases.getLast().value() - first) + 1;
    int index = selector;
    if (first != 0) {
      index = selection.registers.newInteger();
      operate(Op.SUBQ, selector, constant(first), index);
    }
    int inside = selection.registers.newInteger();
    operate(Op.CMPULT, index, constant(size), inside);
    BlockBuilder jump = selection.newBlock(depth, false);
    branch(new Condition(TestKind.NE, inside), MachineEdge.to(jump.id), edges.edge(otherwise));
    selection.enter(jump);
    var table = new ArrayList<MachineEdge>();
    MachineEdge none = null;
    int next = 0;
    for (int i = 0; i < size; i++) {
      if (cases.get(next).value() == first + i) {
        table.add(edges.edge(cases.get(next++).successor()));
      } else {
        none = none == null ? edges.edge(otherwise) : none;
        table.add(none);
      }
    }
    end(index, table);
  }

  private void hashed(List<Terminator.Switch.Case> cases, SwitchHash hash) {
    int index = hash.emit(selection, selector);
    BlockBuilder jump = selection.current();
    var table = new ArrayList<MachineEdge>();
    MachineEdge none = null;
    for (int bucket = 0; bucket < hash.size(); bucket++) {
      int number = bucket;
      List<Terminator.Switch.Case> members =
          cases.stream().filter(c -> hash.apply(c.value()) == number).toList();
      if (members.isEmpty()) {
        none = none == null ? edges.edge(otherwise) : none;
        table.add(none);
      } else {
        BlockBuilder block = selection.newBlock(depth, false);
        selection.enter(block);
        chain(members);
        table.add(MachineEdge.to(block.id));
      }
    }
    selection.enter(jump);
    end(index, table);
  }

  private void end(int index, List<MachineEdge> table) {
    int temporary = selection.registers.newInteger();
    selection.current().end(new MachineTerminator.TableJump(index, temporary, table));
  }

  private void branch(Condition condition, MachineEdge taken, MachineEdge other) {
    selection
        .current()
        .end(
            new MachineTerminator.Branch(
                condition.test().branch(), condition.register(), taken, other));
  }

  private Source constant(long value) {
    if (ConstantKind.LIT.accepts(value, 64)) {
      return new Source.Literal((int) value);
    }
    int register = selection.registers.newInteger();
    selection.emit(new MachineInstruction.Constant(value, register));
    return new Source.Register(register);
  }

  private void operate(Op op, int a, Source b, int d) {
    selection.emit(new MachineInstruction.Operate(op, a, b, d));
  }
}
