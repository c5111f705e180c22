package org.spindle.runtime.bounds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.CodeBuffer;
import org.spindle.ir.Position;
import org.spindle.runtime.alpha.Decoded;
import org.spindle.runtime.alpha.Op;

/** The flow of control in the machine code of one procedure, with its loops. Ways that end in a trap or exception end here. */
final class Flow {
  /**
   * Instructions that are executed one after the other.
   *
   * @param start address of the first
   * @param end address behind the last
   * @param successors numbers of the blocks that may follow, the one that is branched to first
   * @param isReturn whether the procedure returns at the end
   */
  record Node(long start, long end, List<Integer> successors, boolean isReturn) {}

  /**
   * A natural loop.
   *
   * @param header number of its first block
   * @param nodes numbers of its blocks
   */
  record Loop(int header, BitSet nodes) {}

  private final MachineCode code;
  private final long address;
  private final CompiledProcedure procedure;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Integer, Loop> loops = new HashMap<>();
  private final BitSet returning = new BitSet();
  private int[] dominators;

  Flow(MachineCode code, long address, CompiledProcedure procedure) throws Unbounded {
    this.code = code;
    this.address = address;
    this.procedure = procedure;
    number(discover());
    findReturning();
    findDominators();
    findLoops();
  }

  String name() {
    return procedure.name();
  }

  long address() {
    return address;
  }

  CompiledProcedure procedure() {
    return procedure;
  }

  /** The blocks, each before those that follow it, but for ways round loops; the first is the entry. */
  List<Node> nodes() {
    return nodes;
  }

  /** Whether a way leads from a block to a return. */
  boolean returns(int node) {
    return returning.get(node);
  }

  /** The loop that begins with a block, or null. */
  Loop loopAt(int header) {
    return loops.get(header);
  }

  /** The loops that contain a block, the innermost first. */
  List<Loop> loopsAround(int node) {
    return loops.values().stream()
        .filter(loop -> loop.nodes().get(node))
        .sorted((a, b) -> Integer.compare(a.nodes().cardinality(), b.nodes().cardinality()))
        .toList();
  }

  private List<Long> successors(long end, long instruction) throws Unbounded {
    long target = end + 4L * Decoded.displacement(instruction);
    return switch (Decoded.operation(instruction)) {
      case Op.BR -> isInside(target) ? List.of(target) : List.of();
      case Op.RET -> List.of();
      case Op.JMP -> table(end);
      default -> List.of(target, end);
    };
  }

  private boolean isInside(long pc) {
    return pc >= address && pc < address + procedure.code().length;
  }

  /** Where the jump before an address leads: the table that follows holds distances from four words before it. */
  private List<Long> table(long after) throws Unbounded {
    for (CodeBuffer.DataRange range : procedure.data()) {
      if (address + range.start() == after) {
        TreeSet<Long> targets = new TreeSet<>();
        for (int at = range.start(); at < range.end(); at += 4) {
          targets.add(after - 16 + code.word(address + at));
        }
        return List.copyOf(targets);
      }
    }
    throw new Unbounded("a jump leads somewhere", code.positionAt(after));
  }

  private static boolean endsBlock(long instruction) {
    return switch (Decoded.operation(instruction)) {
      case Op.BR, Op.RET, Op.JMP, Op.BLBC, Op.BEQ, Op.BLT, Op.BLE, Op.BLBS, Op.BNE, Op.BGE, Op.BGT, Op.FBEQ,
          Op.FBLT, Op.FBLE, Op.FBNE, Op.FBGE, Op.FBGT ->
          true;
      default -> false;
    };
  }

  /** The blocks by where they begin, with the addresses of those that follow. */
  private TreeMap<Long, List<Long>> discover() throws Unbounded {
    TreeMap<Long, List<Long>> ends = new TreeMap<>();
    TreeSet<Long> leaders = new TreeSet<>();
    Deque<Long> pending = new ArrayDeque<>();
    long first = address + procedure.body();
    leaders.add(first);
    pending.add(first);
    while (!pending.isEmpty()) {
      long pc = pending.pop();
      while (!endsBlock(code.instruction(pc))) {
        pc += 4;
        if (!isInside(pc)) {
          throw new Unbounded("control leaves the code", code.positionAt(pc - 4));
        }
      }
      List<Long> next = successors(pc + 4, code.instruction(pc));
      if (ends.put(pc, next) == null) {
        for (long target : next) {
          if (leaders.add(target)) {
            pending.push(target);
          }
        }
      }
    }
    TreeMap<Long, List<Long>> blocks = new TreeMap<>();
    for (long leader : leaders) {
      long end = ends.ceilingKey(leader);
      Long next = leaders.higher(leader);
      blocks.put(leader, next != null && next <= end ? List.of(next) : ends.get(end));
    }
    return blocks;
  }

  private long end(long start, TreeMap<Long, List<Long>> blocks) {
    Long next = blocks.higherKey(start);
    long pc = start;
    while (!endsBlock(code.instruction(pc)) && (next == null || pc + 4 < next)) {
      pc += 4;
    }
    return pc + 4;
  }

  private void number(TreeMap<Long, List<Long>> blocks) {
    List<Long> order = new ArrayList<>();
    Map<Long, Boolean> seen = new HashMap<>();
    postorder(blocks, address + procedure.body(), seen, order);
    Collections.reverse(order);
    Map<Long, Integer> numbers = new HashMap<>();
    order.forEach(start -> numbers.put(start, numbers.size()));
    for (long start : order) {
      long end = end(start, blocks);
      boolean isReturn = Decoded.operation(code.instruction(end - 4)) == Op.RET;
      nodes.add(new Node(start, end, blocks.get(start).stream().map(numbers::get).toList(), isReturn));
    }
  }

  private static void postorder(
      TreeMap<Long, List<Long>> blocks, long first, Map<Long, Boolean> seen, List<Long> order) {
    record Visit(long start, int next) {}
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(first, 0));
    seen.put(first, true);
    while (!stack.isEmpty()) {
      Visit visit = stack.pop();
      List<Long> successors = blocks.get(visit.start());
      if (visit.next() == successors.size()) {
        order.add(visit.start());
        continue;
      }
      stack.push(new Visit(visit.start(), visit.next() + 1));
      long next = successors.get(visit.next());
      if (seen.putIfAbsent(next, true) == null) {
        stack.push(new Visit(next, 0));
      }
    }
  }

  private void findReturning() {
    for (boolean changed = true; changed;) {
      changed = false;
      for (int n = nodes.size() - 1; n >= 0; n--) {
        Node node = nodes.get(n);
        if (!returning.get(n) && (node.isReturn() || node.successors().stream().anyMatch(returning::get))) {
          returning.set(n);
          changed = true;
        }
      }
    }
  }

  private void findDominators() {
    dominators = new int[nodes.size()];
    java.util.Arrays.fill(dominators, -1);
    dominators[0] = 0;
    for (boolean changed = true; changed;) {
      changed = false;
      for (int n = 0; n < nodes.size(); n++) {
        if (dominators[n] < 0) {
          continue;
        }
        for (int next : nodes.get(n).successors()) {
          int common = dominators[next] < 0 ? n : common(dominators[next], n);
          if (next != 0 && common != dominators[next]) {
            dominators[next] = common;
            changed = true;
          }
        }
      }
    }
  }

  private int common(int a, int b) {
    while (a != b) {
      if (a > b) {
        a = dominators[a];
      } else {
        b = dominators[b];
      }
    }
    return a;
  }

  private boolean dominates(int a, int b) {
    return common(a, b) == a;
  }

  private void findLoops() throws Unbounded {
    for (int n = 0; n < nodes.size(); n++) {
      for (int header : nodes.get(n).successors()) {
        if (header > n || !returning.get(n)) {
          continue;
        }
        if (!dominates(header, n)) {
          throw new Unbounded("a loop is entered in several places", positionOf(header));
        }
        Loop loop = loops.computeIfAbsent(header, h -> new Loop(h, new BitSet()));
        loop.nodes().set(header);
        collect(loop.nodes(), n);
      }
    }
  }

  private void collect(BitSet body, int latch) {
    Deque<Integer> pending = new ArrayDeque<>(List.of(latch));
    while (!pending.isEmpty()) {
      int node = pending.pop();
      if (!body.get(node)) {
        body.set(node);
        for (int n = 0; n < nodes.size(); n++) {
          if (nodes.get(n).successors().contains(node)) {
            pending.push(n);
          }
        }
      }
    }
  }

  /** Where a block begins in the source. */
  Position positionOf(int node) {
    return code.positionAt(nodes.get(node).end() - 4);
  }
}
