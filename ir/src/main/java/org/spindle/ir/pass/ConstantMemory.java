package org.spindle.ir.pass;

import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Type;

/** What loads from globals that never change give. */
final class ConstantMemory {
  /** The layout of the program gives type descriptors their typecodes, in word 0 (docs/abi.md). */
  private static final String TYPE_DESCRIPTOR = "type.";

  private final SymbolTable symbols;

  ConstantMemory(SymbolTable symbols) {
    this.symbols = symbols;
  }

  /** An instruction that makes the value without memory, or null when that is not known. */
  Instruction fold(Instruction.Load load, Definitions definitions) {
    if (!(definitions.of(load.address()) instanceof Instruction.GlobalAddress base)
        || !(symbols.global(base.symbol()) instanceof Global global)
        || global.mutability() != Global.Mutability.CONST) {
      return null;
    }
    long from = base.offset() + load.offset();
    Type type = load.result().type();
    if (from < 0
        || from % type.bytes() != 0
        || from > global.size() - type.bytes()
        || (from == 0 && global.name().startsWith(TYPE_DESCRIPTOR))) {
      return null;
    }
    long bits = 0;
    for (Datum datum : global.data()) {
      switch (datum) {
        case Datum.Word(long offset, long value) -> {
          for (int i = 0; i < 8; i++) {
            bits |= at(offset + i - from, value >>> 8 * i, type);
          }
        }
        case Datum.Bytes bytes -> {
          int first = (int) Math.max(0, from - bytes.offset());
          long last = Math.min(bytes.content().length, from - bytes.offset() + type.bytes());
          for (int i = first; i < last; i++) {
            bits |= at(bytes.offset() + i - from, bytes.content()[i], type);
          }
        }
        case Datum.GlobalReference(long offset, String symbol, long addend) -> {
          if (offset == from && type.isAddress()) {
            return new Instruction.GlobalAddress(load.result(), symbol, addend, load.position());
          }
          if (overlaps(offset, from, type)) {
            return null;
          }
        }
        case Datum.ProcedureReference(long offset, String symbol) -> {
          if (offset == from && type == Type.PTR) {
            return new Instruction.ProcedureAddress(load.result(), symbol, load.position());
          }
          if (overlaps(offset, from, type)) {
            return null;
          }
        }
      }
    }
    if (type.isFloat()) {
      return new Instruction.FloatConstant(load.result(), bits, load.position());
    }
    long value = type == Type.I1 ? bits & 1 : type.canonical(bits);
    return type == Type.REF && value != 0
        ? null
        : new Instruction.IntConstant(load.result(), value, load.position());
  }

  /** The part that a byte has in the value, when it is the value's {@code index}-th. */
  private static long at(long index, long octet, Type type) {
    return index < 0 || index >= type.bytes() ? 0 : (octet & 0xFF) << 8 * index;
  }

  private static boolean overlaps(long reference, long from, Type type) {
    return reference < from + type.bytes() && from < reference + 8;
  }
}
