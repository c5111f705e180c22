package org.spindle.specializer.truffle.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.arithmetic.Arithmetic;

/** What is computed in an {@code int} is what docs/sir.md says. */
class NarrowBinaryNodeTest {
  private static final Set<BinaryOp> WIDE = EnumSet.of(BinaryOp.UMULH);

  private static long[] operands(Type type) {
    long least = -1L << (type.bits() - 1);
    Random random = new Random(17);
    return LongStream.concat(
        LongStream.of(least, least + 1, -64, -33, -8, -7, -2, -1, 0, 1, 2, 3, 7, 8, 31, 32, 33, 100,
            -least - 1),
        random.longs(20)).map(type::canonical).toArray();
  }

  @ParameterizedTest
  @EnumSource(names = {"I8", "I16", "I32"})
  void operations(Type type) {
    for (BinaryOp op : BinaryOp.values()) {
      if (op.isFloat() || WIDE.contains(op)) {
        continue;
      }
      for (long a : operands(type)) {
        for (long b : operands(type)) {
          var node = new NarrowBinaryNode(op, type, new ConstantNode(a), new ConstantNode(b));
          assertThat(node.executeLong(null)).as("%s %s %d %d", op, type, a, b)
              .isEqualTo(Arithmetic.binary(op, type, a, b));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"I8", "I16", "I32"})
  void comparisons(Type type) {
    for (CompareOp op : CompareOp.values()) {
      if (op.isFloat()) {
        continue;
      }
      for (long a : operands(type)) {
        for (long b : operands(type)) {
          var node = new IntegerCompareNode(op, type, new ConstantNode(a), new ConstantNode(b));
          assertThat(node.executeBoolean(null)).as("%s %s %d %d", op, type, a, b)
              .isEqualTo(Arithmetic.compare(op, type, a, b));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"I1", "I8", "I16", "I32", "I64"})
  void conversions(Type from) {
    for (long a : operands(from)) {
      for (Type to : new Type[] {Type.I1, Type.I8, Type.I16, Type.I32, Type.I64}) {
        for (UnaryOp op : new UnaryOp[] {UnaryOp.SEXT, UnaryOp.ZEXT, UnaryOp.TRUNC}) {
          if (op == UnaryOp.TRUNC ? to.bits() < from.bits() : to.bits() > from.bits()) {
            var node = new UnaryNode(op, from, to, new ConstantNode(a));
            long expected = Arithmetic.unary(op, from, to, a);
            assertThat(node.executeLong(null)).as("%s %s %s %d", op, from, to, a).isEqualTo(expected);
            if (to != Type.I64) {
              assertThat(node.executeInt(null)).as("%s %s %s %d", op, from, to, a).isEqualTo((int) expected);
            }
          }
        }
      }
    }
  }
}
