package org.spindle.frontend.cove.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.frontend.cove.check.Origin;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Statement;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** The statements of one function to SIR. */
final class StatementLowering {
  /** Longer ranges of cases are compared with, shorter ones tabled. */
  private static final long LONGEST_TABLED = 255;

  private final Frame frame;
  private final ProcedureBuilder b;
  private final ExpressionLowering expressions;
  private final CType result;
  private final Deque<Label> breaks = new ArrayDeque<>();
  private final Deque<Label> continues = new ArrayDeque<>();
  private final Map<String, Label> labels = new HashMap<>();
  private final Map<Statement.Case, Label> cases = new IdentityHashMap<>();

  StatementLowering(Frame frame, ExpressionLowering expressions, CType result) {
    this.frame = frame;
    this.b = frame.b;
    this.expressions = expressions;
    this.result = result;
  }

  void statement(Statement s) {
    frame.at(s.range());
    switch (s) {
      case Statement.Block block -> block.body().forEach(this::statement);
      case Statement.Evaluate e -> expressions.value(e.expression());
      case Statement.Declare d -> declare(d);
      case Statement.If i -> ifStatement(i);
      case Statement.While w -> loop(w.condition(), w.body());
      case Statement.DoWhile d -> doWhile(d);
      case Statement.For f -> forStatement(f);
      case Statement.Switch w -> switchStatement(w);
      case Statement.Case c -> start(cases.get(c));
      case Statement.Label l -> {
        start(label(l.name()));
        // A backward goto makes this the head of a loop.
        b.safepoint(Frame.SAFEPOINT_COST);
      }
      case Statement.Goto g -> jump(label(g.label()));
      case Statement.Break _ -> jump(breaks.peek());
      case Statement.Continue _ -> jump(continues.peek());
      case Statement.Return r -> returned(r);
    }
  }

  private Label label(String name) {
    return labels.computeIfAbsent(name, _ -> b.newBlock());
  }

  /** Continues in {@code block}, from before it too. */
  private void start(Label block) {
    if (b.isOpen()) {
      b.jump(block);
    }
    b.enter(block);
  }

  private void jump(Label target) {
    b.jump(target);
    b.enter(b.newBlock());
  }

  private void declare(Statement.Declare d) {
    Variable v = d.variable();
    if (d.initializer().isPresent()) {
      expressions.initialize(v, d.initializer().get());
      return;
    }
    Location at = frame.location(v);
    if (v.type().isAggregate()) {
      frame.zero(at, v.type().size());
      return;
    }
    // The value is never used, or the address is taken and zero is the defined value.
    frame.zeroScalar(v);
  }

  private void ifStatement(Statement.If i) {
    Label yes = b.newBlock();
    Label done = b.newBlock();
    Label no = i.otherwise().isPresent() ? b.newBlock() : done;
    expressions.branch(i.condition(), yes, no);
    b.enter(yes);
    statement(i.then());
    b.jump(done);
    if (i.otherwise().isPresent()) {
      b.enter(no);
      statement(i.otherwise().get());
      b.jump(done);
    }
    b.enter(done);
  }

  private void body(Statement s, Label onBreak, Label onContinue) {
    breaks.push(onBreak);
    continues.push(onContinue);
    statement(s);
    breaks.pop();
    continues.pop();
  }

  private void loop(Expression condition, Statement body) {
    Label head = b.newBlock();
    Label inside = b.newBlock();
    Label done = b.newBlock();
    start(head);
    b.safepoint(Frame.SAFEPOINT_COST);
    expressions.branch(condition, inside, done);
    b.enter(inside);
    body(body, done, head);
    b.jump(head);
    b.enter(done);
  }

  private void doWhile(Statement.DoWhile d) {
    Label head = b.newBlock();
    Label test = b.newBlock();
    Label done = b.newBlock();
    start(head);
    b.safepoint(Frame.SAFEPOINT_COST);
    body(d.body(), done, test);
    start(test);
    expressions.branch(d.condition(), head, done);
    b.enter(done);
  }

  private void forStatement(Statement.For f) {
    f.initial().forEach(this::statement);
    Label head = b.newBlock();
    Label inside = b.newBlock();
    Label step = b.newBlock();
    Label done = b.newBlock();
    start(head);
    b.safepoint(Frame.SAFEPOINT_COST);
    if (f.condition().isPresent()) {
      expressions.branch(f.condition().get(), inside, done);
    } else {
      b.jump(inside);
    }
    b.enter(inside);
    body(f.body(), done, step);
    start(step);
    f.step().ifPresent(expressions::value);
    b.jump(head);
    b.enter(done);
  }

  private void switchStatement(Statement.Switch w) {
    Value selector = expressions.value(w.selector());
    Label done = b.newBlock();
    Label otherwise = done;
    List<Terminator.Switch.Case> table = new ArrayList<>();
    Set<Long> values = new HashSet<>();
    for (Statement.Case c : w.cases()) {
      Label target = b.newBlock();
      cases.put(c, target);
      if (c.isDefault()) {
        otherwise = target;
        continue;
      }
      long further = c.last() - c.first();
      if (Long.compareUnsigned(further, LONGEST_TABLED) > 0) {
        range(selector, c.first(), further, target);
        continue;
      }
      for (long i = 0; i <= further; i++) {
        long value = selector.type().canonical(c.first() + i);
        if (values.add(value)) {
          table.add(new Terminator.Switch.Case(value, new Successor(target)));
        }
      }
    }
    b.switchOn(selector, table, new Successor(otherwise));
    b.enter(b.newBlock());
    breaks.push(done);
    statement(w.body());
    breaks.pop();
    start(done);
  }

  /** Goes to {@code target} with the values from {@code first} on, and so many further ones. */
  private void range(Value selector, long first, long further, Label target) {
    Type type = selector.type();
    Value start = b.constant(type, type.canonical(first));
    Value end = b.constant(type, type.canonical(further));
    Label next = b.newBlock();
    b.branch(b.compare(CompareOp.ULE, b.binary(BinaryOp.SUB, selector, start), end), target, next);
    b.enter(next);
  }

  private void returned(Statement.Return r) {
    if (r.value().isEmpty() || result.plain() instanceof CType.Void) {
      r.value().ifPresent(expressions::value);
      b.ret(null);
    } else {
      value(r.value().get());
    }
    b.enter(b.newBlock());
  }

  private void value(Expression e) {
    if (Representation.isHidden(result)) {
      Value from = expressions.value(e);
      frame.at(e.range());
      Location source = new Location(from, 0, MemoryClass.ANY, result.align());
      expressions.pointers().checkKept(source, result, e);
      frame.copy(new Location(b.parameter(0), 0, MemoryClass.ANY, result.align()), source, result.size());
      b.ret(null);
      return;
    }
    if (PointerLowering.isData(result)) {
      PointerValue p = expressions.pointers().value(e);
      frame.at(e.range());
      if (ExpressionLowering.boundsOf(result) instanceof Bounds.CountedByConstant(long n)) {
        expressions.pointers().atLeast(p, n);
      } else {
        expressions.pointers().checkOneOrNull(p);
      }
      if (Origin.of(e) != Origin.KEPT) {
        expressions.pointers().checkKept(p.address());
      }
      b.ret(Representation.atBoundary(result) == Type.REF ? p.address() : frame.asPtr(p.address()));
      return;
    }
    Value v = expressions.value(e);
    frame.at(e.range());
    b.ret(
        result.plain() instanceof CType.Int i ? expressions.arithmetic().integer(v, i.kind(), Type.I64) : v);
  }
}
