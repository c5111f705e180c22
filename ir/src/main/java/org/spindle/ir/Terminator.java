package org.spindle.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The transfer of control that ends a block. Immutable; docs/sir.md is the authority. */
public sealed interface Terminator {

  /** The values used, those of the successors' arguments last. */
  List<Value> operands();

  /** The edges out, in a fixed order. */
  List<Successor> successors();

  /** The edge with a number, in the order of {@link #successors}. */
  default Successor successor(int index) {
    return successors().get(index);
  }

  /** The source position. */
  Position position();

  /** This terminator with used values mapped and each edge replaced. {@code edges} sees edges already renamed. */
  Terminator copy(UnaryOperator<Value> uses, UnaryOperator<Successor> edges);

  /** This terminator with used values mapped. */
  default Terminator map(UnaryOperator<Value> uses) {
    return copy(uses, UnaryOperator.identity());
  }

  /** This terminator with each edge replaced. */
  default Terminator mapSuccessors(UnaryOperator<Successor> edges) {
    return copy(UnaryOperator.identity(), edges);
  }

  private static List<Value> join(List<Value> first, List<Successor> edges) {
    List<Value> all = new ArrayList<>(first);
    for (Successor edge : edges) {
      all.addAll(edge.arguments());
    }
    return all;
  }

  /** {@code jump ^b(args)}. */
  record Jump(Successor successor, Position position) implements Terminator {
    @Override
    public List<Value> operands() {
      return successor.arguments();
    }

    @Override
    public List<Successor> successors() {
      return List.of(successor);
    }

    @Override
    public Terminator copy(UnaryOperator<Value> uses, UnaryOperator<Successor> edges) {
      return new Jump(edges.apply(successor.map(uses)), position);
    }
  }

  /** {@code branch %c, ^t(args), ^f(args)}; {@code c} is i1. */
  record Branch(Value condition, Successor whenTrue, Successor whenFalse, Position position)
      implements Terminator {
    @Override
    public List<Value> operands() {
      return join(List.of(condition), successors());
    }

    @Override
    public List<Successor> successors() {
      return List.of(whenTrue, whenFalse);
    }

    @Override
    public Terminator copy(UnaryOperator<Value> uses, UnaryOperator<Successor> edges) {
      return new Branch(
          uses.apply(condition), edges.apply(whenTrue.map(uses)), edges.apply(whenFalse.map(uses)), position);
    }
  }

  /** {@code switch %v, [n -> ^b(args), ...], ^default(args)}; {@code v} is an integer, cases are distinct. */
  record Switch(Value selector, List<Case> cases, Successor otherwise, Position position)
      implements Terminator {
    public Switch {
      cases = List.copyOf(cases);
    }

    /** One case; {@code value} is in {@link Type#canonical} form of the selector's type. */
    public record Case(long value, Successor successor) {}

    @Override
    public List<Value> operands() {
      return join(List.of(selector), successors());
    }

    @Override
    public List<Successor> successors() {
      List<Successor> all = new ArrayList<>(cases.size() + 1);
      for (Case one : cases) {
        all.add(one.successor());
      }
      all.add(otherwise);
      return all;
    }

    @Override
    public Successor successor(int index) {
      return index < cases.size() ? cases.get(index).successor() : otherwise;
    }

    @Override
    public Terminator copy(UnaryOperator<Value> uses, UnaryOperator<Successor> edges) {
      return new Switch(
          uses.apply(selector),
          cases.stream().map(c -> new Case(c.value(), edges.apply(c.successor().map(uses)))).toList(),
          edges.apply(otherwise.map(uses)),
          position);
    }
  }

  /**
   * {@code invoke call ... to ^ok(args) unwind ^bad(args)}: a call whose exceptions and traps are caught.
   *
   * @param call the call; its {@code result} is null, because the value is passed to the normal successor
   * @param resultType the type of the call's result, null when it has none
   * @param normal its target has one more parameter when {@code resultType} is not null
   * @param unwind its target has one more parameter, of type ptr: the exception activation
   */
  record Invoke(Instruction.Call call, Type resultType, Successor normal, Successor unwind)
      implements Terminator {
    @Override
    public List<Value> operands() {
      return join(call.operands(), successors());
    }

    @Override
    public List<Successor> successors() {
      return List.of(normal, unwind);
    }

    @Override
    public Position position() {
      return call.position();
    }

    @Override
    public Terminator copy(UnaryOperator<Value> uses, UnaryOperator<Successor> edges) {
      return new Invoke(
          (Instruction.Call) call.map(uses),
          resultType,
          edges.apply(normal.map(uses)),
          edges.apply(unwind.map(uses)));
    }
  }

  /** {@code return} or {@code return %v}; {@code value} may be null. */
  record Return(Value value, Position position) implements Terminator {
    @Override
    public List<Value> operands() {
      return value == null ? List.of() : List.of(value);
    }

    @Override
    public List<Successor> successors() {
      return List.of();
    }

    @Override
    public Terminator copy(UnaryOperator<Value> uses, UnaryOperator<Successor> edges) {
      return value == null ? this : new Return(uses.apply(value), position);
    }
  }

  /** {@code throw %activation}: leaves the procedure by its caller's unwind path. */
  record Throw(Value activation, Position position) implements Terminator {
    @Override
    public List<Value> operands() {
      return List.of(activation);
    }

    @Override
    public List<Successor> successors() {
      return List.of();
    }

    @Override
    public Terminator copy(UnaryOperator<Value> uses, UnaryOperator<Successor> edges) {
      return new Throw(uses.apply(activation), position);
    }
  }

  /**
   * {@code trap code} or {@code trap code unwind ^bad(args)}.
   *
   * @param unwind where the exception activation made of the trap goes (its target has one more parameter, of type ptr),
   *     or null: then the trap leaves the procedure by its caller's unwind path
   */
  record Trap(TrapCode code, Successor unwind, Position position) implements Terminator {
    @Override
    public List<Value> operands() {
      return unwind == null ? List.of() : unwind.arguments();
    }

    @Override
    public List<Successor> successors() {
      return unwind == null ? List.of() : List.of(unwind);
    }

    @Override
    public Terminator copy(UnaryOperator<Value> uses, UnaryOperator<Successor> edges) {
      return unwind == null ? this : new Trap(code, edges.apply(unwind.map(uses)), position);
    }
  }
}
