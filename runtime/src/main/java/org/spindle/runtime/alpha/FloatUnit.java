package org.spindle.runtime.alpha;

/**
 * The floating point registers and IEEE operations (Alpha Architecture Reference Manual, sections 4.7 to
 * 4.10, and appendix B for software completion).
 *
 * <p>With the /S qualifier an operation behaves as the operating system completes it: IEEE results, and a trap
 * only for exceptions that {@link #enable} asks for. Without it, operands other than finite normal numbers and
 * all exceptions that the qualifiers do not mask trap; underflow then gives zero. Status bits that the
 * qualifiers mask are not recorded in the FPCR.
 *
 * <p>Values are in register format: T_floating for both; see {@link #toMemory} for S_floating.
 */
public final class FloatUnit {
  /** FPCR bit of the first status bit, invalid operation; the others follow in summary order. */
  private static final int STATUS_SHIFT = 51;

  private static final long SUMMARY = 1L << 63;
  private static final long UNDERFLOW_TO_ZERO = 1L << 60;
  private static final int DYNAMIC_SHIFT = 58;

  /** The FPCR that programs start with: round to nearest, all traps disabled. */
  public static final long INITIAL_FPCR = 0x680e800000000000L;

  private static final int QUALIFIER_U = 0x100;
  private static final int QUALIFIER_I = 0x200;
  private static final int QUALIFIER_S = 0x400;
  private static final long TRUE = 0x4000000000000000L;

  private static final int ANY_EXCEPTION = 0x7e;

  private final long[] f = new long[Decoded.SINK + 1];
  private long fpcr = INITIAL_FPCR;
  private int enabled;

  FloatUnit() {}

  /** The register file, in register format; register 31 is zero. */
  long[] registers() {
    return f;
  }

  /** The floating point control register. */
  public long fpcr() {
    return fpcr;
  }

  /** Sets the floating point control register. */
  public void fpcr(long value) {
    fpcr = value;
  }

  /**
   * Sets which exceptions of operations with /S trap, as the operating system's floating point control does.
   *
   * @param summary exception summary bits of {@link ArithmeticTrap}
   */
  public void enable(int summary) {
    enabled = summary;
  }

  /** The exceptions of operations with /S that trap. */
  public int enabled() {
    return enabled;
  }

  /** Widens S_floating in memory format to register format. */
  public static long toRegister(int memory) {
    long sign = (long) (memory >>> 31) << 63;
    int exponent = memory >>> 23 & 255;
    long fraction = (long) (memory & 0x7fffff) << 29;
    long wide;
    if (exponent == 255) {
      wide = 0x7ff;
    } else {
      wide = exponent == 0 ? 0 : exponent + 896L;
    }
    return sign | wide << 52 | fraction;
  }

  /** Narrows register format to S_floating in memory format, by dropping bits. */
  public static int toMemory(long register) {
    return (int) (register >>> 32 & 0xc0000000L | register >>> 29 & 0x3fffffff);
  }

  private double t(int register) {
    return Double.longBitsToDouble(f[register]);
  }

  private float s(int register) {
    return Float.intBitsToFloat(toMemory(f[register]));
  }

  private Rounding rounding(int function) {
    return switch (function >> 6 & 3) {
      case 0 -> Rounding.CHOPPED;
      case 1 -> Rounding.MINUS_INFINITY;
      case 2 -> Rounding.NEAREST;
      default -> ROUNDINGS[(int) (fpcr >>> DYNAMIC_SHIFT) & 3];
    };
  }

  private static final Rounding[] ROUNDINGS = Rounding.values();

  /** Whether the host's rounding is the wanted one and nobody asks whether the result is inexact. */
  private boolean hostRounds(int function) {
    return (function & (QUALIFIER_I | 0xc0)) == 0x80
        || (function & (QUALIFIER_I | 0xc0)) == 0xc0 && (fpcr >>> DYNAMIC_SHIFT & 3) == 2;
  }

  private static boolean isDenormal(long bits) {
    return (bits & 0x7ff0000000000000L) == 0 && bits << 1 != 0;
  }

  /** Whether operands cannot trap, given that the result shows they are finite. */
  private boolean fit(int function, int a, int b) {
    return (function & QUALIFIER_S) != 0 || !isDenormal(f[a]) && !isDenormal(f[b]);
  }

  /** Whether a result is so far inside the normal range that neither overflow nor underflow happened. */
  private static boolean plain(double result) {
    int exponent = (int) (Double.doubleToRawLongBits(result) >>> 52) & 0x7ff;
    return exponent >= 2 && exponent < 0x7ff;
  }

  private static boolean plain(float result) {
    int exponent = Float.floatToRawIntBits(result) >>> 23 & 255;
    return exponent >= 2 && exponent < 255;
  }

  /** Executes one operation of the floating point unit; moves to and from memory are not among them. */
  void execute(int operation, long instruction) {
    int a = Decoded.a(instruction);
    int b = Decoded.b(instruction);
    int c = Decoded.c(instruction);
    int function = Decoded.displacement(instruction);
    switch (operation) {
      case Op.ADDT -> {
        double result = t(a) + t(b);
        tResult(operation, result, plain(result) || result == 0, function, a, b, c);
      }
      case Op.SUBT -> {
        double result = t(a) - t(b);
        tResult(operation, result, plain(result) || result == 0, function, a, b, c);
      }
      case Op.MULT -> {
        double result = t(a) * t(b);
        boolean zero = result == 0 && (t(a) == 0 || t(b) == 0);
        tResult(operation, result, plain(result) || zero, function, a, b, c);
      }
      case Op.DIVT -> {
        double result = t(a) / t(b);
        boolean zero = t(a) == 0 && plain(t(b));
        tResult(operation, result, plain(result) || zero, function, a, b, c);
      }
      case Op.SQRTT -> {
        double result = Math.sqrt(t(b));
        tResult(operation, result, plain(result) || result == 0, function, b, b, c);
      }
      case Op.ADDS -> {
        float result = s(a) + s(b);
        sResult(operation, result, plain(result) || result == 0, function, a, b, c);
      }
      case Op.SUBS -> {
        float result = s(a) - s(b);
        sResult(operation, result, plain(result) || result == 0, function, a, b, c);
      }
      case Op.MULS -> {
        float result = s(a) * s(b);
        boolean zero = result == 0 && (s(a) == 0 || s(b) == 0);
        sResult(operation, result, plain(result) || zero, function, a, b, c);
      }
      case Op.DIVS -> {
        float result = s(a) / s(b);
        boolean zero = s(a) == 0 && plain(s(b));
        sResult(operation, result, plain(result) || zero, function, a, b, c);
      }
      case Op.SQRTS -> {
        float result = (float) Math.sqrt(s(b));
        sResult(operation, result, plain(result) || result == 0, function, b, b, c);
      }
      case Op.CVTTS -> {
        float result = (float) t(b);
        sResult(operation, result, plain(result) || t(b) == 0, function, b, b, c);
      }
      case Op.CVTST -> {
        float value = s(b);
        if (plain(value) || value == 0) {
          f[c] = Double.doubleToRawLongBits(value);
        } else {
          exactly(operation, function, b, b, c);
        }
      }
      case Op.CVTQT -> {
        if (hostRounds(function)) {
          f[c] = Double.doubleToRawLongBits((double) f[b]);
        } else {
          exactly(operation, function, b, b, c);
        }
      }
      case Op.CVTQS -> {
        if (hostRounds(function)) {
          f[c] = Double.doubleToRawLongBits((float) f[b]);
        } else {
          exactly(operation, function, b, b, c);
        }
      }
      case Op.CVTTQ -> {
        double value = t(b);
        if ((function & (QUALIFIER_I | 0xc0)) == 0 && Math.abs(value) < 0x1p63 && fit(function, b, b)) {
          f[c] = (long) value;
        } else {
          exactly(operation, function, b, b, c);
        }
      }
      case Op.CMPTEQ, Op.CMPTLT, Op.CMPTLE, Op.CMPTUN -> compare(operation, function, a, b, c);
      default -> move(operation, function, a, b, c);
    }
  }

  private void tResult(int operation, double result, boolean plain, int function, int a, int b, int c) {
    if (plain && hostRounds(function) && fit(function, a, b)) {
      f[c] = Double.doubleToRawLongBits(result);
    } else {
      exactly(operation, function, a, b, c);
    }
  }

  private void sResult(int operation, float result, boolean plain, int function, int a, int b, int c) {
    if (plain && hostRounds(function) && fit(function, a, b)) {
      f[c] = Double.doubleToRawLongBits(result);
    } else {
      exactly(operation, function, a, b, c);
    }
  }

  private void compare(int operation, int function, int a, int b, int c) {
    double x = t(a);
    double y = t(b);
    boolean unordered = Double.isNaN(x) || Double.isNaN(y);
    if ((function & QUALIFIER_S) == 0) {
      if (unordered || isDenormal(f[a]) || isDenormal(f[b])) {
        trap(ArithmeticTrap.INVALID, c, unordered);
      }
    }
    boolean result =
        switch (operation) {
          case Op.CMPTEQ -> x == y;
          case Op.CMPTLT -> x < y;
          case Op.CMPTLE -> x <= y;
          default -> unordered;
        };
    boolean signals = operation == Op.CMPTLT || operation == Op.CMPTLE;
    if (unordered
        && (signals || FloatFormat.T.isSignallingNan(f[a]) || FloatFormat.T.isSignallingNan(f[b]))) {
      finish(ArithmeticTrap.INVALID, function, false, c);
    }
    f[c] = result ? TRUE : 0;
  }

  /** Executes an operation by exact arithmetic, with all checks and exceptions. */
  private void exactly(int operation, int function, int a, int b, int c) {
    boolean integerSource = operation == Op.CVTQT || operation == Op.CVTQS;
    if ((function & QUALIFIER_S) == 0 && !integerSource) {
      checkOperand(f[a], c);
      checkOperand(f[b], c);
    }
    boolean completes = (function & QUALIFIER_S) != 0 && (function & QUALIFIER_U) != 0;
    boolean flush = !completes || (fpcr & UNDERFLOW_TO_ZERO) != 0;
    IeeeArithmetic arithmetic = new IeeeArithmetic(rounding(function), flush);
    long x = f[a];
    long y = f[b];
    long result =
        switch (operation) {
          case Op.ADDT -> arithmetic.add(FloatFormat.T, x, y);
          case Op.SUBT -> arithmetic.subtract(FloatFormat.T, x, y);
          case Op.MULT -> arithmetic.multiply(FloatFormat.T, x, y);
          case Op.DIVT -> arithmetic.divide(FloatFormat.T, x, y);
          case Op.SQRTT -> arithmetic.squareRoot(FloatFormat.T, y);
          case Op.ADDS -> toRegister((int) arithmetic.add(FloatFormat.S, single(x), single(y)));
          case Op.SUBS -> toRegister((int) arithmetic.subtract(FloatFormat.S, single(x), single(y)));
          case Op.MULS -> toRegister((int) arithmetic.multiply(FloatFormat.S, single(x), single(y)));
          case Op.DIVS -> toRegister((int) arithmetic.divide(FloatFormat.S, single(x), single(y)));
          case Op.SQRTS -> toRegister((int) arithmetic.squareRoot(FloatFormat.S, single(y)));
          case Op.CVTTS -> toRegister((int) arithmetic.convert(FloatFormat.T, FloatFormat.S, y));
          case Op.CVTST -> arithmetic.convert(FloatFormat.S, FloatFormat.T, single(y));
          case Op.CVTQT -> arithmetic.fromInteger(FloatFormat.T, y);
          case Op.CVTQS -> toRegister((int) arithmetic.fromInteger(FloatFormat.S, y));
          case Op.CVTTQ -> arithmetic.toInteger(y);
          default -> throw new IllegalStateException("not an arithmetic operation: " + operation);
        };
    finish(arithmetic.flags(), function, operation == Op.CVTTQ, c);
    f[c] = result;
  }

  private static long single(long register) {
    return toMemory(register) & 0xffffffffL;
  }

  private void checkOperand(long bits, int c) {
    boolean finite = FloatFormat.T.exponent(bits) != 0x7ff;
    if (!finite || isDenormal(bits)) {
      trap(ArithmeticTrap.INVALID, c, !finite);
    }
  }

  /** Records exceptions and traps for those that the qualifiers do not mask. */
  private void finish(int flags, int function, boolean integerResult, int c) {
    int masked = (function & QUALIFIER_I) == 0 ? ArithmeticTrap.INEXACT : 0;
    if ((function & QUALIFIER_U) == 0) {
      masked |= integerResult ? ArithmeticTrap.INTEGER_OVERFLOW : ArithmeticTrap.UNDERFLOW;
    }
    int raised = flags & ~masked & ANY_EXCEPTION;
    if (raised == 0) {
      return;
    }
    record(raised);
    if ((function & QUALIFIER_S) == 0) {
      throw new ArithmeticTrap(raised, registerMask(c));
    }
    if ((raised & enabled) != 0) {
      throw new ArithmeticTrap(raised & enabled | ArithmeticTrap.SOFTWARE_COMPLETION, registerMask(c));
    }
  }

  private void trap(int flags, int c, boolean recorded) {
    if (recorded) {
      record(flags);
    }
    throw new ArithmeticTrap(flags, registerMask(c));
  }

  private void record(int flags) {
    fpcr |= (long) flags << STATUS_SHIFT | SUMMARY;
  }

  private static long registerMask(int c) {
    return c == Decoded.SINK ? 0 : 1L << 32 + c;
  }

  private void move(int operation, int function, int a, int b, int c) {
    long x = f[a];
    long y = f[b];
    switch (operation) {
      case Op.CPYS -> f[c] = x & Long.MIN_VALUE | y & Long.MAX_VALUE;
      case Op.CPYSN -> f[c] = ~x & Long.MIN_VALUE | y & Long.MAX_VALUE;
      case Op.CPYSE -> f[c] = x & 0xfff0000000000000L | y & 0x000fffffffffffffL;
      case Op.CVTLQ -> f[c] = toMemory(y);
      case Op.CVTQL -> {
        if (y != (int) y) {
          finish(ArithmeticTrap.INTEGER_OVERFLOW | ArithmeticTrap.INEXACT, function, true, c);
        }
        f[c] = (y & 0xc0000000L) << 32 | (y & 0x3fffffff) << 29;
      }
      case Op.FCMOVEQ -> f[c] = x << 1 == 0 ? y : f[c];
      case Op.FCMOVNE -> f[c] = x << 1 != 0 ? y : f[c];
      case Op.FCMOVLT -> f[c] = x < 0 && x << 1 != 0 ? y : f[c];
      case Op.FCMOVGE -> f[c] = x >= 0 || x << 1 == 0 ? y : f[c];
      case Op.FCMOVLE -> f[c] = x <= 0 ? y : f[c];
      case Op.FCMOVGT -> f[c] = x > 0 ? y : f[c];
      case Op.MT_FPCR -> fpcr = x;
      case Op.MF_FPCR -> f[c] = fpcr;
      default -> throw new IllegalStateException("not a floating point operation: " + operation);
    }
  }
}
