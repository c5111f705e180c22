package org.spindle.ir;

import java.util.List;

/** A value that is the same in every run of a loaded program: a number, or the address of something static. */
public sealed interface Constant {

  /** An integer or address by its number, in {@link Type#canonical} form. */
  record Number(long value) implements Constant {}

  /** The address {@code offset} bytes beyond the start of a global. */
  record GlobalAddress(String symbol, long offset) implements Constant {}

  /** The address of a procedure's descriptor. */
  record Descriptor(String procedure) implements Constant {}

  /** The instruction that makes the constant, of its result's type. */
  default Instruction define(Value result, Position position) {
    return switch (this) {
      case Number(long value) -> new Instruction.IntConstant(result, value, position);
      case GlobalAddress(String symbol, long offset) ->
          new Instruction.GlobalAddress(result, symbol, offset, position);
      case Descriptor(String procedure) -> new Instruction.ProcedureAddress(result, procedure, position);
    };
  }

  /** The integer or address that an instruction makes whatever its operands are, or null. */
  static Constant of(Instruction instruction) {
    return switch (instruction) {
      case Instruction.IntConstant i -> new Number(i.value());
      case Instruction.GlobalAddress i -> new GlobalAddress(i.symbol(), i.offset());
      case Instruction.ProcedureAddress i -> new Descriptor(i.symbol());
      case null, default -> null;
    };
  }

  /** The constants among which an instruction chooses, if it makes constants; else none. */
  static List<Constant> choices(Instruction instruction) {
    if (instruction instanceof Instruction.Element element) {
      return element.choices();
    }
    Constant one = of(instruction);
    return one == null ? List.of() : List.of(one);
  }
}
