package org.spindle.runtime.alpha;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.ir.memory.Memory;

class FloatUnitTest {
  private static final long CODE = Memory.KSEG;
  private static final int ADDT = 0x0a0;
  private static final int MULT = 0x0a2;
  private static final int DIVT = 0x0a3;
  private static final int DIVS = 0x083;
  private static final int CMPTLT = 0x0a6;
  private static final int CVTTQ = 0x0af;
  private static final int SU = 0x500;
  private static final int SUI = 0x700;

  private final Memory memory = new Memory(Memory.PAGE);
  private final AlphaCpu cpu = new AlphaCpu(AddressSpace.kernel(memory), Processor.EV67);

  private Stop run(int function, double a, double b) {
    memory.store32(CODE, Words.floating(function, 1, 2, 3));
    memory.store32(CODE + 4, 0);
    cpu.codeChanged();
    cpu.floatRegister(1, Double.doubleToRawLongBits(a));
    cpu.floatRegister(2, Double.doubleToRawLongBits(b));
    cpu.pc(CODE);
    return cpu.run(2);
  }

  private double result(int function, double a, double b) {
    assertThat(run(function, a, b)).isInstanceOf(Stop.Halt.class);
    return Double.longBitsToDouble(cpu.floatRegister(3));
  }

  private static Stop trap(int summary) {
    return new Stop.Arithmetic(CODE, summary, 1L << 35);
  }

  @ParameterizedTest
  @ValueSource(ints = {ADDT, MULT, DIVT})
  void operandsOtherThanFiniteNumbersTrapWithoutSoftwareCompletion(int function) {
    for (double bad : new double[] {Double.POSITIVE_INFINITY, Double.NaN, Double.MIN_VALUE}) {
      assertThat(run(function, bad, 1.5)).isEqualTo(trap(ArithmeticTrap.INVALID));
      assertThat(run(function, 1.5, bad)).isEqualTo(trap(ArithmeticTrap.INVALID));
      assertThat(run(function | SU, bad, 1.5)).isInstanceOf(Stop.Halt.class);
    }
  }

  @Test
  void comparisonsTrapForNotANumberButNotForInfinity() {
    assertThat(run(CMPTLT, Double.NaN, 1)).isInstanceOf(Stop.Arithmetic.class);
    assertThat(result(CMPTLT, 1, Double.POSITIVE_INFINITY)).isEqualTo(2.0);
    cpu.floats().fpcr(FloatUnit.INITIAL_FPCR);
    assertThat(result(CMPTLT | SU, Double.NaN, 1)).isEqualTo(0.0);
    assertThat(cpu.floats().fpcr() >>> 52 & 1).isEqualTo(1);
  }

  @Test
  void divisionByZeroTrapsOrGivesInfinity() {
    assertThat(run(DIVT, 1, 0)).isEqualTo(trap(ArithmeticTrap.DIVISION_BY_ZERO));
    assertThat(result(DIVT | SU, -1, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    cpu.floats().enable(ArithmeticTrap.DIVISION_BY_ZERO);
    assertThat(run(DIVT | SU, 1, 0))
        .isEqualTo(trap(ArithmeticTrap.DIVISION_BY_ZERO | ArithmeticTrap.SOFTWARE_COMPLETION));
  }

  @Test
  void overflowTrapsAndUnderflowIsFlushedWithoutQualifiers() {
    assertThat(run(MULT, 1e300, 1e300)).isEqualTo(trap(ArithmeticTrap.OVERFLOW));
    assertThat(result(MULT, 1e-200, 1e-200)).isEqualTo(0.0);
    assertThat(run(MULT | 0x100, 1e-200, 1e-200)).isEqualTo(trap(ArithmeticTrap.UNDERFLOW));
    assertThat(result(MULT | SU, 1e-160, 1e-160)).isEqualTo(1e-160 * 1e-160);
    assertThat(result(MULT | SU, 1e300, 1e300)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void inexactResultsAreNotedWhereAskedFor() {
    result(DIVT | SU, 1, 3);
    assertThat(cpu.floats().fpcr()).isEqualTo(FloatUnit.INITIAL_FPCR);
    result(DIVT | SUI, 1, 4);
    assertThat(cpu.floats().fpcr()).isEqualTo(FloatUnit.INITIAL_FPCR);
    result(DIVT | SUI, 1, 3);
    assertThat(cpu.floats().fpcr()).isEqualTo(FloatUnit.INITIAL_FPCR | 1L << 56 | 1L << 63);
  }

  @Test
  void directedRoundingBracketsTheExactValue() {
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      double a = random.nextGaussian() * 1e3;
      double b = random.nextGaussian() * 1e-3;
      BigDecimal exact = new BigDecimal(a).divide(new BigDecimal(b), new MathContext(60));
      double down = result(DIVT & ~0xc0 | 0x40 | SU, a, b);
      double chopped = result(DIVT & ~0xc0 | SU, a, b);
      cpu.floats().fpcr(FloatUnit.INITIAL_FPCR | 3L << 58);
      double up = result(DIVT | 0xc0 | SU, a, b);
      cpu.floats().fpcr(FloatUnit.INITIAL_FPCR);
      assertThat(new BigDecimal(down)).isLessThanOrEqualTo(exact);
      assertThat(new BigDecimal(up)).isGreaterThanOrEqualTo(exact);
      assertThat(up).isEqualTo(Math.nextUp(down));
      assertThat(chopped).isEqualTo(a / b > 0 ? down : up);
      assertThat(result(DIVT | SU, a, b)).isEqualTo(a / b);
    }
  }

  @Test
  void singlePrecisionRoundsToSingle() {
    float third = 1f / 3f;
    assertThat(result(DIVS | SU, 1, 3)).isEqualTo(third);
    assertThat(result(DIVS & ~0xc0 | SU, 1, 3)).isEqualTo(Math.nextDown(third));
  }

  @ParameterizedTest
  @CsvSource({"2.5, 2", "-2.5, -2", "3.5, 4", "0.4, 0", "-9.3e18, 9146744073709551616", "1e300, 0",
      "18446744073709551616, 0", "9223372036854775808, -9223372036854775808"})
  void conversionToIntegerWrapsOnOverflow(double value, long expected) {
    run(CVTTQ | SU, 0, value);
    assertThat(cpu.floatRegister(3)).isEqualTo(expected);
  }

  @Test
  void singlePrecisionInMemoryAndRegisterCorrespond() {
    for (float value : new float[] {0f, -0f, 1f, -1.5f, Float.MAX_VALUE, Float.MIN_NORMAL,
        Float.POSITIVE_INFINITY}) {
      int bits = Float.floatToRawIntBits(value);
      assertThat(FloatUnit.toRegister(bits)).isEqualTo(Double.doubleToRawLongBits(value));
      assertThat(FloatUnit.toMemory(FloatUnit.toRegister(bits))).isEqualTo(bits);
    }
    assertThat(FloatUnit.toMemory(FloatUnit.toRegister(1))).isEqualTo(1);
  }
}
