package org.spindle.frontend.cove.check;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.Initializer;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.Statement;
import org.spindle.frontend.cove.tree.UnaryOperator;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceRange;

/**
 * Local scalars are assigned before they are used, on every path: a forward data-flow analysis over the
 * tree, repeated until the states at labels, which gotos join, no longer change. Aggregates and variables
 * whose address is taken start as zero and are not looked at.
 */
final class DefiniteAssignment {
  private final Set<Variable> escaping;
  private final Diagnostics diagnostics;
  private final Map<Variable, Integer> numbers = new IdentityHashMap<>();
  private final Map<String, BitSet> labels = new HashMap<>();
  private final Map<Statement.Case, BitSet> cases = new IdentityHashMap<>();
  private final Deque<Exit> breaks = new ArrayDeque<>();
  private final Deque<Exit> continues = new ArrayDeque<>();

  /** The variables assigned here; null where control does not come. */
  private BitSet assigned = new BitSet();

  private boolean changed;
  private boolean reporting;

  private DefiniteAssignment(Set<Variable> escaping, Diagnostics diagnostics) {
    this.escaping = escaping;
    this.diagnostics = diagnostics;
  }

  static void check(FunctionDefinition function, Diagnostics diagnostics) {
    DefiniteAssignment analysis = new DefiniteAssignment(function.escaping(), diagnostics);
    do {
      analysis.run(function);
    } while (analysis.changed);
    analysis.reporting = true;
    analysis.run(function);
  }

  private void run(FunctionDefinition function) {
    changed = false;
    assigned = new BitSet();
    function.parameters().forEach(this::set);
    statement(function.body());
  }

  // ---- States ----------------------------------------------------------------------------------------

  private boolean isTracked(Variable v) {
    return v.storage() == Variable.Storage.LOCAL && !v.type().isAggregate() && !escaping.contains(v);
  }

  private int number(Variable v) {
    return numbers.computeIfAbsent(v, _ -> numbers.size());
  }

  private void set(Variable v) {
    if (assigned != null) {
      assigned.set(number(v));
    }
  }

  private void use(Variable v, SourceRange range) {
    if (reporting && assigned != null && isTracked(v) && !assigned.get(number(v))) {
      diagnostics.add(
          Diagnostic.error(range, "not-assigned", "'" + v.name() + "' may be used before it is assigned")
              .withNote(v.range(), "it is declared here without a value"));
      assigned.set(number(v));
    }
  }

  private static BitSet copy(BitSet state) {
    return state == null ? null : (BitSet) state.clone();
  }

  /** The state where two paths meet, either of which may not exist. */
  private static BitSet join(BitSet a, BitSet b) {
    if (a == null || b == null) {
      return copy(a == null ? b : a);
    }
    BitSet both = copy(a);
    both.and(b);
    return both;
  }

  // ---- Statements ------------------------------------------------------------------------------------

  private void statement(Statement s) {
    switch (s) {
      case Statement.Block b -> b.body().forEach(this::statement);
      case Statement.Evaluate e -> value(e.expression());
      case Statement.Declare d -> {
        if (d.initializer().isPresent()) {
          initializer(d.initializer().get());
          set(d.variable());
        } else if (assigned != null) {
          assigned.clear(number(d.variable()));
        }
      }
      case Statement.If i -> ifStatement(i);
      case Statement.While w -> loop(w.condition(), null, w.body());
      case Statement.DoWhile d -> doWhile(d);
      case Statement.For f -> {
        f.initial().forEach(this::statement);
        loop(f.condition().orElse(null), f.step().orElse(null), f.body());
      }
      case Statement.Switch w -> switchStatement(w);
      case Statement.Case c -> assigned = join(assigned, cases.get(c));
      case Statement.Label l -> assigned = join(assigned, labels.get(l.name()));
      case Statement.Goto g -> {
        record(g.label());
        assigned = null;
      }
      case Statement.Break _ -> {
        exit(breaks);
        assigned = null;
      }
      case Statement.Continue _ -> {
        exit(continues);
        assigned = null;
      }
      case Statement.Return r -> {
        r.value().ifPresent(this::value);
        assigned = null;
      }
    }
  }

  private void record(String label) {
    if (assigned == null) {
      return;
    }
    BitSet before = labels.get(label);
    BitSet after = join(before, assigned);
    if (before == null || !after.equals(before)) {
      labels.put(label, after);
      changed = true;
    }
  }

  private void ifStatement(Statement.If i) {
    Branches b = condition(i.condition());
    assigned = b.whenTrue();
    statement(i.then());
    BitSet afterThen = assigned;
    assigned = b.whenFalse();
    i.otherwise().ifPresent(this::statement);
    assigned = join(afterThen, assigned);
  }

  /** The state on the edges that leave a construct by break or continue. */
  private static final class Exit {
    private BitSet state;
  }

  private void exit(Deque<Exit> exits) {
    exits.peek().state = join(exits.peek().state, assigned);
  }

  private void loop(Expression condition, Expression step, Statement body) {
    breaks.push(new Exit());
    continues.push(new Exit());
    // What is assigned before a loop stays assigned in it, and each round only adds.
    Branches b = condition == null ? new Branches(copy(assigned), null) : condition(condition);
    BitSet after = copy(b.whenFalse());
    assigned = b.whenTrue();
    statement(body);
    assigned = join(assigned, continues.pop().state);
    if (step != null) {
      value(step);
    }
    assigned = join(after, breaks.pop().state);
  }

  private void doWhile(Statement.DoWhile d) {
    breaks.push(new Exit());
    continues.push(new Exit());
    statement(d.body());
    assigned = join(assigned, continues.pop().state);
    Branches b = condition(d.condition());
    assigned = join(b.whenFalse(), breaks.pop().state);
  }

  private void switchStatement(Statement.Switch w) {
    value(w.selector());
    BitSet before = copy(assigned);
    for (Statement.Case c : w.cases()) {
      cases.put(c, copy(before));
    }
    breaks.push(new Exit());
    assigned = null;
    statement(w.body());
    assigned = join(assigned, breaks.pop().state);
    if (!w.hasDefault()) {
      assigned = join(assigned, before);
    }
  }

  // ---- Expressions -----------------------------------------------------------------------------------

  private record Branches(BitSet whenTrue, BitSet whenFalse) {}

  private Branches condition(Expression e) {
    switch (e) {
      case Expression.IntConstant c -> {
        return c.value() != 0 ? new Branches(copy(assigned), null) : new Branches(null, copy(assigned));
      }
      case Expression.Unary u when u.operator() == UnaryOperator.NOT -> {
        Branches b = condition(u.operand());
        return new Branches(b.whenFalse(), b.whenTrue());
      }
      case Expression.Logical l -> {
        Branches left = condition(l.left());
        assigned = copy(l.isAnd() ? left.whenTrue() : left.whenFalse());
        Branches right = condition(l.right());
        return l.isAnd()
            ? new Branches(right.whenTrue(), join(left.whenFalse(), right.whenFalse()))
            : new Branches(join(left.whenTrue(), right.whenTrue()), right.whenFalse());
      }
      default -> {
        value(e);
        return new Branches(copy(assigned), copy(assigned));
      }
    }
  }

  private void values(List<Expression> all) {
    all.forEach(this::value);
  }

  private void value(Expression e) {
    switch (e) {
      case Expression.Load l -> {
        place(l.place());
        if (l.place() instanceof Place.OfVariable v) {
          use(v.variable(), l.range());
        }
      }
      case Expression.AddressOf a -> place(a.place());
      case Expression.Decay d -> place(d.array());
      case Expression.PointerAdd a -> values(List.of(a.pointer(), a.index()));
      case Expression.Convert c -> value(c.operand());
      case Expression.PointerConvert c -> value(c.operand());
      case Expression.ToHandle h -> value(h.operand());
      case Expression.FromHandle h -> value(h.operand());
      case Expression.Unary u -> value(u.operand());
      case Expression.Binary b -> values(List.of(b.left(), b.right()));
      case Expression.Compare c -> values(List.of(c.left(), c.right()));
      case Expression.Logical _ -> {
        Branches b = condition(e);
        assigned = join(b.whenTrue(), b.whenFalse());
      }
      case Expression.Conditional c -> {
        Branches b = condition(c.condition());
        assigned = copy(b.whenTrue());
        value(c.whenTrue());
        BitSet after = assigned;
        assigned = copy(b.whenFalse());
        value(c.whenFalse());
        assigned = join(after, assigned);
      }
      case Expression.Comma c -> values(List.of(c.left(), c.right()));
      case Expression.Assign a -> {
        place(a.target());
        value(a.value());
        if (a.target() instanceof Place.OfVariable v) {
          set(v.variable());
        }
      }
      case Expression.Update u -> {
        place(u.target());
        value(u.value());
        if (u.target() instanceof Place.OfVariable v) {
          use(v.variable(), u.range());
        }
      }
      case Expression.PointerUpdate u -> {
        place(u.target());
        value(u.index());
        if (u.target() instanceof Place.OfVariable v) {
          use(v.variable(), u.range());
        }
      }
      case Expression.Call c -> values(c.arguments());
      case Expression.CallPointer c -> {
        value(c.pointer());
        values(c.arguments());
      }
      case Expression.Builtin b -> values(b.arguments());
      case Expression.IntConstant _, Expression.FloatConstant _, Expression.Null _,
          Expression.FunctionAddress _ ->
          {}
    }
  }

  private void initializer(Initializer i) {
    i.entries().forEach(e -> value(e.value()));
  }

  private void place(Place p) {
    switch (p) {
      case Place.Dereference d -> value(d.pointer());
      case Place.Element e -> values(List.of(e.pointer(), e.index()));
      case Place.ElementOfArray e -> {
        place(e.array());
        value(e.index());
      }
      case Place.Member m -> place(m.base());
      case Place.CompoundLiteral c -> initializer(c.initializer());
      case Place.OfValue v -> value(v.value());
      case Place.OfVariable _, Place.StringLiteral _ -> {}
    }
  }
}
