package org.spindle.alpha.encode;

import org.spindle.alpha.isa.Format;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Qualifier;
import org.spindle.alpha.isa.QualifierSet;
import org.spindle.alpha.isa.Registers;

/**
 * Instruction words from their fields. Registers are numbered as in {@link Registers}. Every method
 * throws {@link IllegalArgumentException} when a field is out of range or the instruction has
 * another format.
 */
public final class Encoding {
  private Encoding() {}

  /**
   * {@code op a, displacement(b)}; {@code a} is a floating register in the floating memory format.
   */
  public static int memory(Op op, int a, int displacement, int b) {
    boolean floating = op.format() == Format.FP_MEMORY;
    require(op, floating || op.format() == Format.MEMORY);
    require(op, displacement == (short) displacement);
    return major(op) | file(op, a, floating) << 21 | integer(op, b) << 16 | displacement & 0xffff;
  }

  /** {@code op a, b, c} over integer registers. */
  public static int operate(Op op, int a, int b, int c) {
    require(op, isOperate(op, a));
    return operateWord(op, a) | integer(op, b) << 16 | integer(op, c);
  }

  /** {@code op a, literal, c} with an unsigned 8-bit literal. */
  public static int operateLiteral(Op op, int a, int literal, int c) {
    require(op, isOperate(op, a) && takesLiteral(op));
    require(op, literal >= 0 && literal <= 255);
    require(op, op.format() != Format.IMPLVER || literal == 1);
    return operateWord(op, a) | literal << 13 | 1 << 12 | integer(op, c);
  }

  private static boolean isOperate(Op op, int a) {
    return switch (op.format()) {
      case OPERATE, OPERATE_REGISTER -> true;
      case OPERATE_ONE, OPERATE_ONE_REGISTER, IMPLVER -> a == Registers.ZERO;
      default -> false;
    };
  }

  private static boolean takesLiteral(Op op) {
    return op.format() != Format.OPERATE_REGISTER && op.format() != Format.OPERATE_ONE_REGISTER;
  }

  private static int operateWord(Op op, int a) {
    return major(op) | integer(op, a) << 21 | op.function() << 5;
  }

  /**
   * A floating operate instruction. {@code a} is $f31 in the one-source formats; transfers between
   * the register files take their integer register in the place the handbook gives it.
   */
  public static int floating(Op op, Qualifier qualifier, int a, int b, int c) {
    require(
        op, op.qualifiers() != QualifierSet.NONE && op.qualifiers().members().contains(qualifier));
    return floatingWord(op, qualifier.bits() << 6 | op.function(), a, b, c);
  }

  /** A floating operate instruction in its plain form. */
  public static int floating(Op op, int a, int b, int c) {
    if (op.qualifiers() != QualifierSet.NONE) {
      return floating(op, op.qualifiers().named(""), a, b, c);
    }
    return floatingWord(op, op.function(), a, b, c);
  }

  private static int floatingWord(Op op, int function, int a, int b, int c) {
    boolean fromInteger = false;
    boolean toInteger = false;
    switch (op.format()) {
      case FP_OPERATE -> {}
      case FP_OPERATE_ONE -> require(op, a == Registers.FZERO);
      case FP_CONTROL -> require(op, a == b && b == c);
      case INTEGER_TO_FP -> fromInteger = true;
      case FP_TO_INTEGER -> toInteger = true;
      default -> require(op, false);
    }
    require(op, !fromInteger || b == Registers.FZERO);
    require(op, !toInteger || b == Registers.FZERO);
    return major(op)
        | file(op, a, !fromInteger) << 21
        | file(op, b, true) << 16
        | function << 5
        | file(op, c, !toInteger);
  }

  /** {@code op a, .+4+4*words}. */
  public static int branch(Op op, int a, int words) {
    boolean floating = op.format() == Format.FP_BRANCH;
    require(op, floating || op.format() == Format.BRANCH);
    require(op, isBranchDistance(words));
    return major(op) | file(op, a, floating) << 21 | words & 0x1fffff;
  }

  /** True if a branch can span this many words, counted from the instruction after it. */
  public static boolean isBranchDistance(long words) {
    return words >= -(1 << 20) && words < 1 << 20;
  }

  /** A jump through {@code b} that leaves the return address in {@code a}; the hint has 14 bits. */
  public static int jump(Op op, int a, int b, int hint) {
    require(op, op.format() == Format.JUMP && hint >>> 14 == 0);
    return major(op) | integer(op, a) << 21 | integer(op, b) << 16 | op.function() << 14 | hint;
  }

  /** A memory-format instruction with a function code, such as {@code MB} or {@code RPCC}. */
  public static int function(Op op, int a, int b) {
    require(op, op.format() == Format.MEMORY_FUNCTION);
    return major(op) | integer(op, a) << 21 | integer(op, b) << 16 | op.function();
  }

  /** {@code CALL_PAL function}. */
  public static int callPal(int function) {
    require(Op.CALL_PAL, function >>> 26 == 0);
    return major(Op.CALL_PAL) | function;
  }

  private static int major(Op op) {
    return op.opcode() << 26;
  }

  private static int integer(Op op, int register) {
    return file(op, register, false);
  }

  private static int file(Op op, int register, boolean floating) {
    require(op, register >>> 6 == 0 && Registers.isFloating(register) == floating);
    return Registers.field(register);
  }

  private static void require(Op op, boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("operands do not fit " + op.mnemonic());
    }
  }
}
