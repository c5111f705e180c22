package org.spindle.frontend.modula3.typed;

import java.util.List;
import java.util.Optional;

/** The procedures of the interface Word (and Long), compiled in line and folded in constants. */
public enum WordOperator {
  PLUS("Plus", 2),
  TIMES("Times", 2),
  MINUS("Minus", 2),
  DIVIDE("Divide", 2),
  MOD("Mod", 2),
  LT("LT", 2),
  LE("LE", 2),
  GT("GT", 2),
  GE("GE", 2),
  AND("And", 2),
  OR("Or", 2),
  XOR("Xor", 2),
  NOT("Not", 1),
  SHIFT("Shift", 2),
  LEFT_SHIFT("LeftShift", 2),
  RIGHT_SHIFT("RightShift", 2),
  ROTATE("Rotate", 2),
  LEFT_ROTATE("LeftRotate", 2),
  RIGHT_ROTATE("RightRotate", 2),
  EXTRACT("Extract", 3),
  INSERT("Insert", 4);

  private final String procedure;
  private final int operands;

  WordOperator(String procedure, int operands) {
    this.procedure = procedure;
    this.operands = operands;
  }

  /** The operation of a procedure of that name and number of parameters. */
  public static Optional<WordOperator> of(String procedure, int operands) {
    for (WordOperator op : values()) {
      if (op.procedure.equals(procedure) && op.operands == operands) {
        return Optional.of(op);
      }
    }
    return Optional.empty();
  }

  public boolean isComparison() {
    return this == LT || this == LE || this == GT || this == GE;
  }

  /**
   * The result for constant operands.
   *
   * @return nothing if it is a checked run-time error
   */
  public Optional<Long> fold(List<Long> x) {
    long a = x.get(0);
    long b = x.size() > 1 ? x.get(1) : 0;
    return switch (this) {
      case PLUS -> Optional.of(a + b);
      case TIMES -> Optional.of(a * b);
      case MINUS -> Optional.of(a - b);
      case DIVIDE -> b == 0 ? Optional.empty() : Optional.of(Long.divideUnsigned(a, b));
      case MOD -> b == 0 ? Optional.empty() : Optional.of(Long.remainderUnsigned(a, b));
      case LT -> truth(Long.compareUnsigned(a, b) < 0);
      case LE -> truth(Long.compareUnsigned(a, b) <= 0);
      case GT -> truth(Long.compareUnsigned(a, b) > 0);
      case GE -> truth(Long.compareUnsigned(a, b) >= 0);
      case AND -> Optional.of(a & b);
      case OR -> Optional.of(a | b);
      case XOR -> Optional.of(a ^ b);
      case NOT -> Optional.of(~a);
      case SHIFT -> Optional.of(b >= 64 || b <= -64 ? 0 : b >= 0 ? a << b : a >>> -b);
      case LEFT_SHIFT -> b < 0 || b >= 64 ? Optional.empty() : Optional.of(a << b);
      case RIGHT_SHIFT -> b < 0 || b >= 64 ? Optional.empty() : Optional.of(a >>> b);
      case ROTATE -> Optional.of(Long.rotateLeft(a, (int) (b & 63)));
      case LEFT_ROTATE -> b < 0 || b >= 64 ? Optional.empty() : Optional.of(Long.rotateLeft(a, (int) b));
      case RIGHT_ROTATE -> b < 0 || b >= 64 ? Optional.empty() : Optional.of(Long.rotateRight(a, (int) b));
      case EXTRACT ->
          field(b, x.get(2)) ? Optional.of(b == 64 ? 0 : a >>> b & mask(x.get(2))) : Optional.empty();
      case INSERT -> {
        long i = x.get(2);
        long n = x.get(3);
        if (!field(i, n)) {
          yield Optional.empty();
        }
        long m = i == 64 ? 0 : mask(n) << i;
        yield Optional.of(a & ~m | (i == 64 ? 0 : b << i) & m);
      }
    };
  }

  private static boolean field(long i, long n) {
    return i >= 0 && n >= 0 && i <= 64 && n <= 64 && i + n <= 64;
  }

  private static long mask(long n) {
    return n >= 64 ? -1 : (1L << n) - 1;
  }

  private static Optional<Long> truth(boolean b) {
    return Optional.of(b ? 1L : 0L);
  }
}
