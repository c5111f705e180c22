package org.spindle.alpha.disassemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Qualifier;
import org.spindle.alpha.isa.QualifierSet;
import org.spindle.alpha.isa.Registers;

/**
 * Finds the instruction a word encodes. Fields an instruction does not use are ignored where the
 * processor ignores them, and must have their prescribed value where the assembler can write no
 * other.
 */
final class Decoder {
  private record Row(int bits, int mask, Op op, String suffix) {}

  private static final int OPCODE_MASK = 0x3f << 26;
  private static final int OPERATE_MASK = OPCODE_MASK | 0x7f << 5;
  private static final int FP_MASK = OPCODE_MASK | 0x7ff << 5;

  private final List<List<Row>> rowsByOpcode =
      IntStream.range(0, 64).<List<Row>>mapToObj(_ -> new ArrayList<>()).toList();

  Decoder() {
    for (Op op : Op.values()) {
      if (op.qualifiers() == QualifierSet.NONE) {
        add(op, op.function(), "");
      }
      for (Qualifier q : op.qualifiers().members()) {
        add(op, q.bits() << 6 | op.function(), q.suffix());
      }
    }
  }

  private void add(Op op, int function, String suffix) {
    int opcode = op.opcode() << 26;
    Row row =
        switch (op.format()) {
          case MEMORY, FP_MEMORY, BRANCH, FP_BRANCH, PALCODE ->
              new Row(opcode, OPCODE_MASK, op, suffix);
          case MEMORY_FUNCTION -> new Row(opcode | function, OPCODE_MASK | 0xffff, op, suffix);
          case JUMP -> new Row(opcode | function << 14, OPCODE_MASK | 3 << 14, op, suffix);
          case OPERATE, OPERATE_REGISTER, OPERATE_ONE, OPERATE_ONE_REGISTER, IMPLVER ->
              new Row(opcode | function << 5, OPERATE_MASK, op, suffix);
          case FP_OPERATE, FP_OPERATE_ONE, FP_CONTROL, INTEGER_TO_FP, FP_TO_INTEGER ->
              new Row(opcode | function << 5, FP_MASK, op, suffix);
        };
    rowsByOpcode.get(op.opcode()).add(row);
  }

  Optional<Decoded> decode(int word) {
    for (Row row : rowsByOpcode.get(word >>> 26)) {
      if ((word & row.mask) == row.bits) {
        return Optional.of(new Decoded(row.op, row.suffix, word))
            .filter(Decoder::hasPrescribedFields);
      }
    }
    return Optional.empty();
  }

  private static boolean hasPrescribedFields(Decoded d) {
    boolean noFirst = d.a() == Registers.ZERO;
    boolean noSecond = d.b() == Registers.ZERO;
    return switch (d.op().format()) {
      case OPERATE_ONE, FP_OPERATE_ONE -> noFirst;
      case OPERATE_REGISTER -> !d.isLiteral();
      case OPERATE_ONE_REGISTER -> noFirst && !d.isLiteral();
      case IMPLVER -> noFirst && d.isLiteral() && d.literal() == 1;
      case FP_CONTROL -> d.a() == d.b() && d.b() == d.c();
      case INTEGER_TO_FP, FP_TO_INTEGER -> noSecond;
      case MEMORY_FUNCTION ->
          switch (d.op()) {
            case FETCH, FETCH_M, ECB, WH64, WH64EN -> noFirst;
            default -> true;
          };
      case MEMORY, FP_MEMORY, JUMP, BRANCH, FP_BRANCH, OPERATE, FP_OPERATE, PALCODE -> true;
    };
  }
}
