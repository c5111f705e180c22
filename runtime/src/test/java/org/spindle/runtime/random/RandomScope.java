package org.spindle.runtime.random;

import java.util.ArrayList;
import java.util.List;
import org.spindle.runtime.random.RandomType.Ordinal;

/** What a place of a random program can name. */
final class RandomScope {
  /**
   * A variable.
   *
   * @param packed whether it is a name for something packed, which cannot be passed by VAR
   */
  record Variable(String name, RandomType type, boolean writable, boolean packed) {}

  /** How a parameter is passed. */
  enum Mode {
    VALUE(""), VAR("VAR "), READONLY("READONLY ");

    final String word;

    Mode(String word) {
      this.word = word;
    }
  }

  /**
   * A parameter.
   *
   * @param open whether it is an open array with the elements of {@code type}, a table
   */
  record Formal(String name, Mode mode, RandomType type, boolean open) {}

  /** A procedure; {@code result} is null if it has none. */
  record Callable(String name, List<Formal> formals, RandomType result) {}

  final List<Variable> variables;
  final List<Formal> openArrays;
  final List<Callable> procedures;
  final boolean isInProcedure;
  final RandomType result;
  final int loops;
  final boolean calls;

  private RandomScope(
      List<Variable> variables, List<Formal> openArrays, List<Callable> procedures, boolean isInProcedure,
      RandomType result, int loops, boolean calls) {
    this.variables = variables;
    this.openArrays = openArrays;
    this.procedures = procedures;
    this.isInProcedure = isInProcedure;
    this.result = result;
    this.loops = loops;
    this.calls = calls;
  }

  static RandomScope empty() {
    return new RandomScope(List.of(), List.of(), List.of(), false, null, 0, true);
  }

  RandomScope with(Variable v) {
    return new RandomScope(plus(variables, v), openArrays, procedures, isInProcedure, result, loops, calls);
  }

  RandomScope with(Callable c) {
    return new RandomScope(variables, openArrays, plus(procedures, c), isInProcedure, result, loops, calls);
  }

  RandomScope with(Formal f) {
    if (f.open()) {
      return new RandomScope(variables, plus(openArrays, f), procedures, isInProcedure, result, loops, calls);
    }
    return with(new Variable(f.name(), f.type(), f.mode() != Mode.READONLY, false));
  }

  RandomScope inProcedure(RandomType returned, boolean mayCall) {
    return new RandomScope(variables, openArrays, procedures, true, returned, 0, mayCall);
  }

  RandomScope inLoop() {
    return new RandomScope(variables, openArrays, procedures, isInProcedure, result, loops + 1, calls);
  }

  /** A FOR index: readable, but not passed by VAR. */
  RandomScope withIndex(String name, Ordinal type) {
    return with(new Variable(name, type, false, true));
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return List.copyOf(longer);
  }
}
