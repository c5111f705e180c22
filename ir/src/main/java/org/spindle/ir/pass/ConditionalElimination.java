package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;

/**
 * Decides conditions from the branches and checks that dominate them, range checks included.
 *
 * <p>Facts are the truth of a comparison, and intervals of integers. They hold in the blocks that an edge dominates (the
 * edge being its target's only way in), and after a check that did not trap. Of a variable that a loop counts up or down
 * ({@link Induction}) it is known besides that it does not go beyond where it began. An address that was stored to is not
 * NIL, nor is one near it.
 */
public final class ConditionalElimination implements Pass {
  @Override
  public String name() {
    return "conditional-elimination";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    return new Run(procedure).apply();
  }

  /**
   * How often control comes at most to the header of a loop while it is in the loop, for the loops of which that is known.
   */
  static Map<Label, Long> rounds(Procedure procedure) {
    Run run = new Run(procedure);
    run.apply();
    return run.rounds;
  }

  /**
   * Shows each load and store that can be reached with the intervals that are known there, of which none rests on what
   * memory should contain.
   */
  static void visitAccesses(Procedure procedure, BiConsumer<Instruction, Function<Value, Interval>> visitor) {
    Run run = new Run(procedure);
    run.visitor = visitor;
    run.believesLengths = false;
    run.apply();
  }

  private static final class Run {
    /** Around address 0 there is no memory for at least this many bytes. */
    private static final long GAP = 1 << 20;

    /** How many definitions an interval is derived through. */
    private static final int DEPTH = 6;

    /** Through how many others one value is found to be less than another. */
    private static final int CHAIN = 3;

    private final Editor editor;
    private final ControlFlowGraph graph;
    private final Definitions definitions;
    private final Map<Object, Boolean> truths = new HashMap<>();
    private final Map<Value, Interval> intervals = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    /** What each value is known to be less than, as signed numbers. */
    private final Map<Value, List<Value>> greater = new HashMap<>();
    /** Where the variables began that loops count down from there. */
    private final Map<Value, Value> beginnings = new HashMap<>();
    /** The places that were stored to, by what their addresses were computed from. */
    private final Map<Value, Long> stored = new HashMap<>();
    private final DominatorTree dominators;
    private final Map<Value, Label> blockOf = new HashMap<>();
    private final Map<Label, Long> rounds = new HashMap<>();
    private BiConsumer<Instruction, Function<Value, Interval>> visitor = (access, intervals) -> {};
    private boolean believesLengths = true;

    Run(Procedure procedure) {
      editor = new Editor(procedure);
      graph = ControlFlowGraph.of(procedure);
      dominators = DominatorTree.of(graph);
      definitions = new Definitions(editor);
      for (Block block : procedure.blocks()) {
        block.parameters().forEach(parameter -> blockOf.put(parameter, block.label()));
        block.body().stream().map(Instruction::result).filter(result -> result != null)
            .forEach(result -> blockOf.put(result, block.label()));
      }
    }

    Procedure apply() {
      record Visit(Block block, int mark) {}
      Deque<Visit> work = new ArrayDeque<>();
      work.push(new Visit(graph.procedure().entry(), 0));
      while (!work.isEmpty()) {
        Visit visit = work.pop();
        while (undo.size() > visit.mark()) {
          undo.pop().run();
        }
        Block block = visit.block();
        learnFromEdge(block);
        learnFromLoop(block);
        rewrite(editor.block(block.label()));
        for (Block child : dominators.children(block.label())) {
          work.push(new Visit(child, undo.size()));
        }
      }
      // blocks that are unreachable now may use what stood behind a decided trap
      editor.removeUnreachable();
      return editor.finish();
    }

    private void learnFromEdge(Block block) {
      List<ControlFlowGraph.Edge> edges = graph.incoming(block.label());
      if (edges.size() != 1 || block == graph.procedure().entry()) {
        return;
      }
      ControlFlowGraph.Edge edge = edges.getFirst();
      switch (edge.from().terminator()) {
        case Terminator.Branch branch -> learn(branch.condition(), edge.index() == 0);
        case Terminator.Switch choice when edge.index() < choice.cases().size() -> {
          long value = choice.cases().get(edge.index()).value();
          narrow(choice.selector(), new Interval(value, value));
        }
        default -> {}
      }
    }

    /** Learns of the variables that a loop counts, and that its conditions hold of. */
    private void learnFromLoop(Block header) {
      learnFromRounds(header);
      for (Induction i : Induction.of(header, graph, dominators, definitions, v -> interval(v, DEPTH))) {
        narrow(i.variable(), i.range());
        if (i.rounds() < Long.MAX_VALUE) {
          rounds.merge(header.label(), i.rounds(), Math::min);
        }
        if (i.down() && i.beginning() != null) {
          Value old = beginnings.put(i.variable(), i.beginning());
          undo.push(
              () -> {
                if (old == null) {
                  beginnings.remove(i.variable());
                } else {
                  beginnings.put(i.variable(), old);
                }
              });
        }
      }
    }

    /**
     * Learns what holds of the parameters of a loop's header because it is tested before each further round, and known
     * before the first.
     */
    private void learnFromRounds(Block header) {
      List<ControlFlowGraph.Edge> edges = graph.incoming(header.label());
      List<ControlFlowGraph.Edge> back =
          edges.stream().filter(e -> dominators.dominates(header.label(), e.from().label())).toList();
      if (back.size() != 1
          || edges.size() != 2
          || !(back.getFirst().from().terminator() instanceof Terminator.Branch branch)
          || !(definitions.of(branch.condition()) instanceof Instruction.Compare compare)) {
        return;
      }
      CompareOp op = back.getFirst().index() == 0 ? compare.op() : compare.op().negated();
      if (op == null || op.isFloat()) {
        return;
      }
      ControlFlowGraph.Edge entry = edges.getFirst() == back.getFirst() ? edges.getLast() : edges.getFirst();
      List<Value> first = entry.successor().arguments();
      List<Value> next = back.getFirst().successor().arguments();
      for (int i = 0; i < Math.min(first.size(), next.size()); i++) {
        Value parameter = header.parameters().get(i);
        if (next.get(i).equals(compare.left()) && isDefinedBefore(compare.right(), header)
            && holds(op, first.get(i), compare.right())) {
          learn(op, parameter, compare.right());
        } else
          if (next.get(i).equals(compare.right()) && isDefinedBefore(compare.left(), header)
              && holds(op.swapped(), first.get(i), compare.left())) {
                learn(op.swapped(), parameter, compare.left());
              }
      }
    }

    private boolean holds(CompareOp op, Value left, Value right) {
      Boolean known = truths.get(key(op, left, right));
      return known != null ? known : Boolean.TRUE.equals(decide(op, left, right));
    }

    private Boolean decide(CompareOp op, Value left, Value right) {
      return left.type().isInteger() && left.type() != Type.I1
          ? interval(left, DEPTH).decide(op, interval(right, DEPTH))
          : null;
    }

    /** Whether a value is defined in a block that strictly dominates {@code block}. */
    private boolean isDefinedBefore(Value value, Block block) {
      Label at = blockOf.get(value);
      return at != null && !at.equals(block.label()) && dominators.dominates(at, block.label());
    }

    /** Learns that an i1 has a value. */
    private void learn(Value condition, boolean truth) {
      remember(keyOf(condition), truth);
      remember(condition, truth);
      switch (definitions.of(condition)) {
        case Instruction.Compare compare -> {
          CompareOp holds = truth ? compare.op() : compare.op().negated();
          if (holds != null && !holds.isFloat()) {
            learn(holds, compare.left(), compare.right());
          }
        }
        case Instruction.Binary b when b.op() == BinaryOp.XOR
            && definitions.constant(b.right()) instanceof Long one
            && one == 1 ->
            learn(b.left(), !truth);
        case Instruction.Binary b when b.op() == BinaryOp.AND && truth -> {
          learn(b.left(), true);
          learn(b.right(), true);
        }
        case Instruction.Binary b when b.op() == BinaryOp.OR && !truth -> {
          learn(b.left(), false);
          learn(b.right(), false);
        }
        case null, default -> {}
      }
    }

    /** Learns that a comparison of integers holds. */
    private void learn(CompareOp holds, Value left, Value right) {
      remember(key(holds, left, right), true);
      remember(key(holds.negated(), left, right), false);
      switch (holds) {
        case SLT -> rememberLess(left, right);
        case SGT -> rememberLess(right, left);
        case SLE -> rememberNotMore(left, right);
        case SGE -> rememberNotMore(right, left);
        default -> {}
      }
      if (left.type() != Type.I1) {
        narrow(left, interval(left, DEPTH).refine(holds, interval(right, DEPTH)));
        narrow(right, interval(right, DEPTH).refine(holds.swapped(), interval(left, DEPTH)));
      }
    }

    /** What is not more than n - 1 is less than n, if that does not wrap. */
    private void rememberNotMore(Value less, Value more) {
      if (definitions.of(more) instanceof Instruction.Binary step
          && isOneLess(more, step.left())
          && interval(step.left(), DEPTH).low() > Interval.of(more.type()).low()) {
        learn(CompareOp.SLT, less, step.left());
      }
    }

    private void rememberLess(Value less, Value more) {
      List<Value> known = greater.computeIfAbsent(less, v -> new ArrayList<>());
      known.add(more);
      undo.push(known::removeLast);
      if (definitions.of(less) instanceof Instruction.Binary next && next.op() == BinaryOp.ADD
          && definitions.constant(next.right()) instanceof Long by && by > 0
          && interval(next.left(), DEPTH).high() <= Interval.of(less.type()).high() - by) {
        rememberLess(next.left(), more);
      }
    }

    /** Whether a is known to be less than b, as signed numbers; found through few others. */
    private boolean isLess(Value a, Value b, int depth) {
      for (Value more : greater.getOrDefault(a, List.of())) {
        if (more.equals(b) || depth > 0 && isLess(more, b, depth - 1)) {
          return true;
        }
      }
      return false;
    }

    /**
     * Whether a, which is not negative, is less than b as an unsigned number: it is so as a signed one, or counts down
     * from b - 1, or is one less than what counts down from b. If b - 1 overflows, b is larger than all that are not
     * negative.
     */
    private boolean isBelow(Value a, Value b) {
      if (interval(a, DEPTH).low() < 0) {
        return false;
      }
      return isLess(a, b, CHAIN)
          || beginnings.get(a) instanceof Value from && isOneLess(from, b)
          || definitions.of(a) instanceof Instruction.Binary next
              && isOneLess(a, next.left())
              && b.equals(beginnings.get(next.left()))
              && interval(next.left(), DEPTH).low() > 0;
    }

    /** Whether a is b - 1, which may wrap. */
    private boolean isOneLess(Value a, Value b) {
      return definitions.of(a) instanceof Instruction.Binary step
          && step.left().equals(b)
          && definitions.constant(step.right()) instanceof Long by
          && (step.op() == BinaryOp.ADD && by == -1 || step.op() == BinaryOp.SUB && by == 1);
    }

    /** Decides unsigned comparisons of numbers that are both extended alike, or both are not. */
    private Boolean related(Instruction.Compare c) {
      boolean below = c.op() == CompareOp.ULT || c.op() == CompareOp.UGE;
      if (!below) {
        return null;
      }
      Value a = c.left();
      Value b = c.right();
      boolean holds;
      if (definitions.of(a) instanceof Instruction.Unary x
          && definitions.of(b) instanceof Instruction.Unary y
          && x.op() == y.op()
          && x.operand().type() == y.operand().type()
          && (x.op() == UnaryOp.SEXT || x.op() == UnaryOp.ZEXT)) {
        holds = x.op() == UnaryOp.SEXT && isBelow(x.operand(), y.operand())
            || x.op() == UnaryOp.ZEXT
                && Boolean.TRUE.equals(truths.get(key(CompareOp.ULT, x.operand(), y.operand())));
      } else {
        holds = isBelow(a, b);
      }
      return holds ? c.op() == CompareOp.ULT : null;
    }

    private void remember(Object key, boolean truth) {
      Boolean old = truths.put(key, truth);
      undo.push(
          () -> {
            if (old == null) {
              truths.remove(key);
            } else {
              truths.put(key, old);
            }
          });
    }

    /** An empty interval means that the place cannot be reached; nothing is learnt then. */
    private void narrow(Value value, Interval interval) {
      if (interval == null || !value.type().isInteger()) {
        return;
      }
      Interval old = intervals.get(value);
      Interval met = old == null ? interval : old.meet(interval);
      if (met == null || met.equals(old)) {
        return;
      }
      intervals.put(value, met);
      undo.push(
          () -> {
            if (old == null) {
              intervals.remove(value);
            } else {
              intervals.put(value, old);
            }
          });
      // what is known of an extended value is known of the narrow one
      if (definitions.of(value) instanceof Instruction.Unary u
          && (u.op() == UnaryOp.ZEXT || u.op() == UnaryOp.SEXT)
          && u.operand().type() != Type.I1
          && (u.op() == UnaryOp.SEXT || met.high() <= Interval.of(u.operand().type()).high())) {
        narrow(u.operand(), met);
      }
    }

    private static Object key(CompareOp op, Value left, Value right) {
      return left.id() > right.id() ? List.of(op.swapped(), right, left) : List.of(op, left, right);
    }

    private Object keyOf(Value condition) {
      return definitions.of(condition) instanceof Instruction.Compare c
          ? key(c.op(), c.left(), c.right())
          : condition;
    }

    private Boolean truth(Value condition) {
      Boolean known = truths.get(condition);
      if (known == null) {
        known = truths.get(keyOf(condition));
      }
      if (known != null) {
        return known;
      }
      return switch (definitions.of(condition)) {
        case Instruction.IntConstant c -> c.value() == 1;
        case Instruction.Compare c when c.left().type().isInteger() && c.left().type() != Type.I1 -> {
          Boolean decided = interval(c.left(), DEPTH).decide(c.op(), interval(c.right(), DEPTH));
          yield decided != null ? decided : related(c);
        }
        case Instruction.Compare c when c.left().type().isAddress() -> comparedWithNil(c);
        case null, default -> null;
      };
    }

    /** An address: a value, and bytes from there. */
    private record Place(Value base, long offset) {}

    private Place place(Value address, long offset) {
      Value base = address;
      while (true) {
        switch (definitions.of(base)) {
          case Instruction.PointerAdd add when definitions.constant(add.offset()) instanceof Long bytes -> {
            offset += bytes;
            base = add.base();
          }
          case Instruction.Unary cast when cast.op() == UnaryOp.BITCAST
              && cast.operand().type().isAddress() ->
              base = cast.operand();
          case null, default -> {
            return new Place(base, offset);
          }
        }
      }
    }

    /** Learns that something was stored; of loads nothing is learnt, since they go when nobody needs what they load. */
    private void learnStore(Value address, long offset) {
      Place place = place(address, offset);
      if (stored.putIfAbsent(place.base(), place.offset()) == null) {
        undo.push(() -> stored.remove(place.base()));
      }
    }

    /** Decides whether what is near to a place that was stored to is NIL. */
    private Boolean comparedWithNil(Instruction.Compare c) {
      Value other;
      if (definitions.constant(c.right()) instanceof Long zero && zero == 0) {
        other = c.left();
      } else if (definitions.constant(c.left()) instanceof Long zero && zero == 0) {
        other = c.right();
      } else {
        return null;
      }
      Place place = place(other, 0);
      Long known = stored.get(place.base());
      if (known == null || place.offset() - known > GAP || place.offset() - known < -GAP) {
        return null;
      }
      return switch (c.op()) {
        case EQ -> false;
        case NE -> true;
        default -> null;
      };
    }

    private Interval interval(Value value, int depth) {
      Interval known = intervals.get(value);
      Interval derived = derive(value, depth);
      Interval met = known == null ? derived : known.meet(derived);
      return met == null ? derived : met;
    }

    private Interval derive(Value value, int depth) {
      Type type = value.type();
      Interval all = Interval.of(type);
      if (depth == 0) {
        return all;
      }
      return switch (definitions.of(value)) {
        case Instruction.IntConstant c -> new Interval(c.value(), c.value());
        case Instruction.Unary u when u.op() == UnaryOp.ZEXT -> {
          Type from = u.operand().type();
          Interval inner = interval(u.operand(), depth - 1);
          yield inner.low() >= 0
              ? inner
              : new Interval(0, from.bits() == 64 ? all.high() : (1L << from.bits()) - 1);
        }
        case Instruction.Unary u when u.op() == UnaryOp.SEXT && u.operand().type() != Type.I1 ->
            interval(u.operand(), depth - 1);
        case Instruction.Binary b when b.op() == BinaryOp.ADD ->
            interval(b.left(), depth - 1).plus(interval(b.right(), depth - 1), type);
        case Instruction.Binary b when b.op() == BinaryOp.AND
            && definitions.constant(b.right()) instanceof Long mask && mask >= 0 -> {
          Interval inner = interval(b.left(), depth - 1);
          yield new Interval(0, inner.low() >= 0 ? Math.min(mask, inner.high()) : mask);
        }
        case Instruction.Binary b when b.op() == BinaryOp.LSHR
            && definitions.constant(b.right()) instanceof Long count
            && (count & (type.bits() - 1)) > 0
            && type == Type.I64 ->
            new Interval(0, -1L >>> (count & 63));
        case Instruction.Binary b when b.op() == BinaryOp.MOD
            && definitions.constant(b.right()) instanceof Long divisor && divisor > 0 ->
            new Interval(0, divisor - 1);
        case Instruction.Find f -> new Interval(-1, f.keys().size() - 1);
        case Instruction.Load load when believesLengths && load.memory().equals(MemoryClass.LENGTH)
            && type == Type.I64 ->
            new Interval(0, Long.MAX_VALUE);
        case Instruction.Select s -> {
          Interval a = chosen(s.whenTrue(), s.condition(), true, depth - 1);
          Interval b = chosen(s.whenFalse(), s.condition(), false, depth - 1);
          yield new Interval(Math.min(a.low(), b.low()), Math.max(a.high(), b.high()));
        }
        case null, default -> all;
      };
    }

    /** What a value may be when a condition is true, or false, as with the minimum of two. */
    private Interval chosen(Value value, Value condition, boolean truth, int depth) {
      Interval interval = interval(value, depth);
      if (!(definitions.of(condition) instanceof Instruction.Compare compare)) {
        return interval;
      }
      CompareOp holds = truth ? compare.op() : compare.op().negated();
      if (holds == null || holds.isFloat()) {
        return interval;
      }
      Interval refined = value.equals(compare.left())
          ? interval.refine(holds, interval(compare.right(), depth))
          : value.equals(compare.right())
              ? interval.refine(holds.swapped(), interval(compare.left(), depth))
              : interval;
      return refined == null ? interval : refined;
    }

    private void rewrite(Editor.Body block) {
      List<Instruction> body = new ArrayList<>();
      for (Instruction instruction : block.instructions) {
        switch (instruction) {
          case Instruction.TrapIf trap -> {
            Boolean known = truth(trap.condition());
            if (known == null) {
              body.add(trap);
              learn(trap.condition(), false);
            } else if (known) {
              block.instructions = body;
              block.terminator = new Terminator.Trap(trap.code(), null, trap.position());
              return;
            }
          }
          case Instruction.Compare compare when truth(compare.result()) instanceof Boolean known -> {
            Instruction decided =
                new Instruction.IntConstant(compare.result(), known ? 1 : 0, compare.position());
            definitions.define(decided);
            body.add(decided);
          }
          case Instruction.Load load -> {
            visitor.accept(load, value -> interval(value, DEPTH));
            body.add(load);
          }
          case Instruction.Store store -> {
            visitor.accept(store, value -> interval(value, DEPTH));
            body.add(store);
            learnStore(store.address(), store.offset());
          }
          default -> body.add(instruction);
        }
      }
      block.instructions = body;
      block.terminator =
          switch (block.terminator) {
            case Terminator.Branch b when truth(b.condition()) instanceof Boolean known ->
                new Terminator.Jump(known ? b.whenTrue() : b.whenFalse(), b.position());
            case Terminator.Switch s -> decided(s);
            default -> block.terminator;
          };
    }

    private Terminator decided(Terminator.Switch choice) {
      Interval interval = interval(choice.selector(), DEPTH);
      List<Terminator.Switch.Case> possible =
          choice.cases().stream()
              .filter(c -> interval.low() <= c.value() && c.value() <= interval.high())
              .toList();
      Successor only =
          possible.isEmpty()
              ? choice.otherwise()
              : interval.low() == interval.high() ? possible.getFirst().successor() : null;
      if (only != null) {
        return new Terminator.Jump(only, choice.position());
      }
      return possible.size() == choice.cases().size()
          ? choice
          : new Terminator.Switch(choice.selector(), possible, choice.otherwise(), choice.position());
    }
  }
}
