package org.spindle.alpha.select;

import java.math.BigInteger;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.Source;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Type;

/**
 * Division by a positive constant as a multiplication by its reciprocal (Granlund and Montgomery, "Division by
 * Invariant Integers using Multiplication", 1994). The dividend is first made a number below 2^63, or 2^63 itself: for
 * that range the reciprocal fits 64 bits.
 */
final class ConstantDivision {
  private static final int SIGN = 63;

  private final Selection selection;

  ConstantDivision(Selection selection) {
    this.selection = selection;
  }

  /**
   * Selects a division.
   *
   * @return false if its divisor is no such constant
   */
  boolean select(Instruction.Binary division) {
    Long divisor = selection.definitions.constant(division.right());
    Type type = division.left().type();
    boolean unsigned = division.op() == BinaryOp.UDIV || division.op() == BinaryOp.UREM;
    if (divisor == null || divisor < 3 || unsigned && type.bits() == 64) {
      return false;
    }
    int n = selection.register(division.left());
    int d = selection.definedRegister(division.result());
    switch (division.op()) {
      case UDIV -> unsignedQuotient(extended(n, type), divisor, d);
      case UREM -> {
        int whole = extended(n, type);
        remainder(whole, unsignedQuotient(whole, divisor, integer()), divisor, d);
      }
      case DIV -> flooredQuotient(n, divisor, d);
      case MOD -> remainder(n, flooredQuotient(n, divisor, integer()), divisor, d);
      case QUOT -> truncatedQuotient(n, divisor, d);
      case REM -> remainder(n, truncatedQuotient(n, divisor, integer()), divisor, d);
      default -> throw new IllegalArgumentException(division.toString());
    }
    return true;
  }

  private int extended(int n, Type type) {
    return operate(Op.ZAPNOT, n, new Source.Literal((1 << type.bytes()) - 1), integer());
  }

  /** The quotient of a number of at most 2^63 without sign. */
  private int unsignedQuotient(int n, long divisor, int d) {
    int log = 64 - Long.numberOfLeadingZeros(divisor - 1);
    BigInteger power = BigInteger.ONE.shiftLeft(SIGN + log);
    BigInteger reciprocal = power.add(BigInteger.valueOf(divisor - 1)).divide(BigInteger.valueOf(divisor));
    int factor = integer();
    selection.emit(new MachineInstruction.Constant(reciprocal.longValue(), factor));
    int high = operate(Op.UMULH, n, new Source.Register(factor), integer());
    return operate(Op.SRL, high, new Source.Literal(log - 1), d);
  }

  /** The complement of the quotient of the complement, for negative numbers: so it is rounded down. */
  private int flooredQuotient(int n, long divisor, int d) {
    int sign = sign(n);
    int positive = operate(Op.XOR, n, new Source.Register(sign), integer());
    int quotient = unsignedQuotient(positive, divisor, integer());
    return operate(Op.XOR, quotient, new Source.Register(sign), d);
  }

  private int truncatedQuotient(int n, long divisor, int d) {
    int sign = sign(n);
    int flipped = operate(Op.XOR, n, new Source.Register(sign), integer());
    int magnitude = operate(Op.SUBQ, flipped, new Source.Register(sign), integer());
    int quotient = unsignedQuotient(magnitude, divisor, integer());
    int back = operate(Op.XOR, quotient, new Source.Register(sign), integer());
    return operate(Op.SUBQ, back, new Source.Register(sign), d);
  }

  private int sign(int n) {
    return operate(Op.SRA, n, new Source.Literal(SIGN), integer());
  }

  private void remainder(int n, int quotient, long divisor, int d) {
    Source factor;
    if (ConstantKind.LIT.accepts(divisor, 64)) {
      factor = new Source.Literal((int) divisor);
    } else {
      int register = integer();
      selection.emit(new MachineInstruction.Constant(divisor, register));
      factor = new Source.Register(register);
    }
    int product = operate(Op.MULQ, quotient, factor, integer());
    operate(Op.SUBQ, n, new Source.Register(product), d);
  }

  private int integer() {
    return selection.registers.newInteger();
  }

  private int operate(Op op, int a, Source b, int d) {
    selection.emit(new MachineInstruction.Operate(op, a, b, d));
    return d;
  }
}
