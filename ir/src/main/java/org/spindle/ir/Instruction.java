package org.spindle.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One SIR instruction other than a terminator. Immutable; docs/sir.md is the authority on syntax and semantics.
 *
 * <p>{@link #copy} is how transformations rename: it maps used and defined values and keeps all else.
 */
public sealed interface Instruction {

  /** The value defined, or null. */
  Value result();

  /** The values used, in order. */
  List<Value> operands();

  /** The source position, {@link Position#NONE} when there is none. */
  Position position();

  /** This instruction with used values mapped by {@code uses} and the defined value (if any) by {@code defs}. */
  Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs);

  /** This instruction with another position. */
  Instruction at(Position position);

  /** This instruction with used values mapped. */
  default Instruction map(UnaryOperator<Value> uses) {
    return copy(uses, UnaryOperator.identity());
  }

  /**
   * {@code %r = iconst T n}: an integer or address constant, in {@link Type#canonical} form. Of type ref only NIL (0).
   */
  record IntConstant(Value result, long value, Position position) implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new IntConstant(defs.apply(result), value, position);
    }

    @Override
    public Instruction at(Position p) {
      return new IntConstant(result, value, p);
    }
  }

  /** {@code %r = fconst T bits}: a floating constant, {@code bits} as in {@link Double#doubleToRawLongBits} or the int form. */
  record FloatConstant(Value result, long bits, Position position) implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new FloatConstant(defs.apply(result), bits, position);
    }

    @Override
    public Instruction at(Position p) {
      return new FloatConstant(result, bits, p);
    }
  }

  /** {@code %r = global_addr @g + offset}; of type ptr, or ref when the global is a static heap object. */
  record GlobalAddress(Value result, String symbol, long offset, Position position) implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new GlobalAddress(defs.apply(result), symbol, offset, position);
    }

    @Override
    public Instruction at(Position p) {
      return new GlobalAddress(result, symbol, offset, p);
    }
  }

  /** {@code %r = proc_addr @p}: the address of the procedure's descriptor. */
  record ProcedureAddress(Value result, String symbol, Position position) implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new ProcedureAddress(defs.apply(result), symbol, position);
    }

    @Override
    public Instruction at(Position p) {
      return new ProcedureAddress(result, symbol, p);
    }
  }

  /** {@code %r = slot_addr $n + offset}: an address in this activation's frame. */
  record SlotAddress(Value result, int slot, long offset, Position position) implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new SlotAddress(defs.apply(result), slot, offset, position);
    }

    @Override
    public Instruction at(Position p) {
      return new SlotAddress(result, slot, offset, p);
    }
  }

  /** {@code %r = add %a, %b} and the other {@link BinaryOp}s. */
  record Binary(Value result, BinaryOp op, Value left, Value right, Position position)
      implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of(left, right);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new Binary(defs.apply(result), op, uses.apply(left), uses.apply(right), position);
    }

    @Override
    public Instruction at(Position p) {
      return new Binary(result, op, left, right, p);
    }
  }

  /** {@code %r = slt %a, %b} and the other {@link CompareOp}s; the result is i1. */
  record Compare(Value result, CompareOp op, Value left, Value right, Position position)
      implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of(left, right);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new Compare(defs.apply(result), op, uses.apply(left), uses.apply(right), position);
    }

    @Override
    public Instruction at(Position p) {
      return new Compare(result, op, left, right, p);
    }
  }

  /** {@code %r = zext i64 %a} and the other {@link UnaryOp}s. */
  record Unary(Value result, UnaryOp op, Value operand, Position position) implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new Unary(defs.apply(result), op, uses.apply(operand), position);
    }

    @Override
    public Instruction at(Position p) {
      return new Unary(result, op, operand, p);
    }
  }

  /** {@code %r = select %c, %a, %b}. */
  record Select(Value result, Value condition, Value whenTrue, Value whenFalse, Position position)
      implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of(condition, whenTrue, whenFalse);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new Select(
          defs.apply(result), uses.apply(condition), uses.apply(whenTrue), uses.apply(whenFalse), position);
    }

    @Override
    public Instruction at(Position p) {
      return new Select(result, condition, whenTrue, whenFalse, p);
    }
  }

  /** {@code %r = find %a, [k0, k1, ...]}: an i64, the position of an integer among distinct constants, or -1. */
  record Find(Value result, Value selector, List<Long> keys, Position position) implements Instruction {
    public Find {
      keys = List.copyOf(keys);
    }

    @Override
    public List<Value> operands() {
      return List.of(selector);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new Find(defs.apply(result), uses.apply(selector), keys, position);
    }

    @Override
    public Instruction at(Position p) {
      return new Find(result, selector, keys, p);
    }
  }

  /**
   * {@code %r = element T %i, [c0, c1, ...], c}: the constant with a number.
   *
   * @param index an i64, counted from 0
   * @param otherwise the result for all other numbers
   */
  record Element(Value result, Value index, List<Constant> elements, Constant otherwise, Position position)
      implements Instruction {
    public Element {
      elements = List.copyOf(elements);
    }

    /** The constant that the result is for a value of the index. */
    public Constant at(long number) {
      return number >= 0 && number < elements.size() ? elements.get((int) number) : otherwise;
    }

    /** All constants that the result may be. */
    public List<Constant> choices() {
      List<Constant> all = new ArrayList<>(elements);
      all.add(otherwise);
      return all;
    }

    @Override
    public List<Value> operands() {
      return List.of(index);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new Element(defs.apply(result), uses.apply(index), elements, otherwise, position);
    }

    @Override
    public Instruction at(Position p) {
      return new Element(result, index, elements, otherwise, p);
    }
  }

  /** {@code %r = ptr_add %base, %n}: a ptr, {@code n} (i64) bytes beyond {@code base} (ptr or ref), modulo 2^64. */
  record PointerAdd(Value result, Value base, Value offset, Position position) implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of(base, offset);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new PointerAdd(defs.apply(result), uses.apply(base), uses.apply(offset), position);
    }

    @Override
    public Instruction at(Position p) {
      return new PointerAdd(result, base, offset, p);
    }
  }

  /** {@code %r = load T class %a + offset}; the address must be a multiple of the width, else trap {@code fault}. */
  record Load(Value result, MemoryClass memory, Value address, long offset, Position position)
      implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of(address);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new Load(defs.apply(result), memory, uses.apply(address), offset, position);
    }

    @Override
    public Instruction at(Position p) {
      return new Load(result, memory, address, offset, p);
    }
  }

  /** {@code store class %a + offset, %v}; aligned as for {@link Load}. */
  record Store(MemoryClass memory, Value address, long offset, Value value, Position position)
      implements Instruction {
    @Override
    public Value result() {
      return null;
    }

    @Override
    public List<Value> operands() {
      return List.of(address, value);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new Store(memory, uses.apply(address), offset, uses.apply(value), position);
    }

    @Override
    public Instruction at(Position p) {
      return new Store(memory, address, offset, value, p);
    }
  }

  /**
   * {@code mem_copy toClass %to, fromClass %from, %n align a}: as if the source were copied first.
   *
   * @param align a power of two, at most 16, of which both addresses are multiples
   */
  record MemoryCopy(MemoryClass toMemory, Value to, MemoryClass fromMemory, Value from, Value size, int align,
      Position position)
      implements Instruction {
    @Override
    public Value result() {
      return null;
    }

    @Override
    public List<Value> operands() {
      return List.of(to, from, size);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new MemoryCopy(toMemory, uses.apply(to), fromMemory, uses.apply(from), uses.apply(size), align,
          position);
    }

    @Override
    public Instruction at(Position p) {
      return new MemoryCopy(toMemory, to, fromMemory, from, size, align, p);
    }
  }

  /** {@code mem_fill class %to, %byte, %n}: {@code n} (i64) copies of an i8. */
  record MemoryFill(MemoryClass memory, Value to, Value octet, Value size, Position position)
      implements Instruction {
    @Override
    public Value result() {
      return null;
    }

    @Override
    public List<Value> operands() {
      return List.of(to, octet, size);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new MemoryFill(memory, uses.apply(to), uses.apply(octet), uses.apply(size), position);
    }

    @Override
    public Instruction at(Position p) {
      return new MemoryFill(memory, to, octet, size, p);
    }
  }

  /** {@code %r = alloca %n}: n (i64) zeroed bytes of stack, aligned to 16, given back when the procedure ends. */
  record StackAllocate(Value result, Value size, Position position) implements Instruction {
    @Override
    public List<Value> operands() {
      return List.of(size);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new StackAllocate(defs.apply(result), uses.apply(size), position);
    }

    @Override
    public Instruction at(Position p) {
      return new StackAllocate(result, size, p);
    }
  }

  /** {@code %r = call ...}, {@code call_indirect ...} or {@code raise ...}; an exception passes to the caller. */
  record Call(Value result, Callee callee, List<Value> arguments, Position position) implements Instruction {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Value> operands() {
      List<Value> all = new ArrayList<>(callee.operands());
      all.addAll(arguments);
      return all;
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new Call(
          result == null ? null : defs.apply(result),
          callee.map(uses),
          arguments.stream().map(uses).toList(),
          position);
    }

    @Override
    public Instruction at(Position p) {
      return new Call(result, callee, arguments, p);
    }
  }

  /** {@code trap_if %c, code}. */
  record TrapIf(Value condition, TrapCode code, Position position) implements Instruction {
    @Override
    public Value result() {
      return null;
    }

    @Override
    public List<Value> operands() {
      return List.of(condition);
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return new TrapIf(uses.apply(condition), code, position);
    }

    @Override
    public Instruction at(Position p) {
      return new TrapIf(condition, code, p);
    }
  }

  /** {@code safepoint cost}: charges {@code cost} cycles to the budget; trap {@code time} when it is used up. */
  record Safepoint(long cost, Position position) implements Instruction {
    @Override
    public Value result() {
      return null;
    }

    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Instruction copy(UnaryOperator<Value> uses, UnaryOperator<Value> defs) {
      return this;
    }

    @Override
    public Instruction at(Position p) {
      return new Safepoint(cost, p);
    }
  }
}
