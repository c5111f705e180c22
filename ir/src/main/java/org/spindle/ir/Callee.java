package org.spindle.ir;

import java.util.List;
import java.util.function.UnaryOperator;

/** What a call calls. */
public sealed interface Callee {
  /** The value operands needed to find the procedure, before the arguments. */
  List<Value> operands();

  /** This callee with its operands mapped. */
  Callee map(UnaryOperator<Value> uses);

  /** A procedure or extern by its symbol. */
  record Direct(String symbol) implements Callee {
    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Callee map(UnaryOperator<Value> uses) {
      return this;
    }
  }

  /** The procedure whose descriptor's address is {@code target}; calling 0 or no descriptor traps {@code nil}. */
  record Indirect(Value target, Signature signature) implements Callee {
    @Override
    public List<Value> operands() {
      return List.of(target);
    }

    @Override
    public Callee map(UnaryOperator<Value> uses) {
      return new Indirect(uses.apply(target), signature);
    }
  }

  /** The event of an interface procedure: whatever implementation is published for it at this moment. */
  record Event(String symbol) implements Callee {
    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Callee map(UnaryOperator<Value> uses) {
      return this;
    }
  }
}
