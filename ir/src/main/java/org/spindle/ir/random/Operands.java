package org.spindle.ir.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** Emits random operations on values of the pool and on constants. */
final class Operands {
  private static final Type[] INTEGERS = {Type.I64, Type.I64, Type.I64, Type.I32, Type.I16, Type.I8};
  private static final long[] INTERESTING =
      {0, 1, -1, 2, 3, 7, 8, 63, 64, 127, 128, 255, 256, 32767, 65535, Integer.MAX_VALUE, Integer.MIN_VALUE,
          0xFFFF_FFFFL, Long.MAX_VALUE, Long.MIN_VALUE};
  private static final double[] INTERESTING_FLOATS =
      {0.0, -0.0, 1.0, -1.5, 0.1, 1e10, -1e300, 1e-310, 0x1p62, 0x1p63, 0x1p31, Double.NaN,
          Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

  private final Random random;
  private final ProcedureBuilder builder;
  private final Pool pool;

  Operands(Random random, ProcedureBuilder builder, Pool pool) {
    this.random = random;
    this.builder = builder;
    this.pool = pool;
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  /** Some value of a type other than ptr and ref. */
  Value value(Type type) {
    List<Value> known = pool.values(type);
    if (known.isEmpty() || random.nextInt(4) == 0) {
      return constant(type);
    }
    // recent values make longer chains of dependent operations
    int back = Math.min(random.nextInt(known.size()), random.nextInt(known.size()));
    return known.get(known.size() - 1 - back);
  }

  private Value constant(Type type) {
    if (type == Type.F64) {
      return builder.constant(INTERESTING_FLOATS[random.nextInt(INTERESTING_FLOATS.length)]);
    }
    if (type == Type.F32) {
      return builder.constant((float) INTERESTING_FLOATS[random.nextInt(INTERESTING_FLOATS.length)]);
    }
    return builder.constant(type, switch (random.nextInt(3)) {
      case 0 -> INTERESTING[random.nextInt(INTERESTING.length)];
      case 1 -> random.nextInt(200) - 100L;
      default -> random.nextLong();
    });
  }

  Value integerOperation() {
    if (random.nextInt(10) == 0) {
      BinaryOp op = any(new BinaryOp[] {BinaryOp.AND, BinaryOp.OR, BinaryOp.XOR});
      return builder.binary(op, value(Type.I1), value(Type.I1));
    }
    BinaryOp op = BinaryOp.values()[random.nextInt(BinaryOp.FADD.ordinal())];
    Type type = op == BinaryOp.UMULH ? Type.I64 : any(INTEGERS);
    return builder.binary(op, value(type), value(type));
  }

  Value floatOperation() {
    Type type = random.nextInt(3) == 0 ? Type.F32 : Type.F64;
    if (random.nextInt(5) == 0) {
      return builder.unary(random.nextBoolean() ? UnaryOp.FNEG : UnaryOp.FABS, type, value(type));
    }
    BinaryOp op = any(new BinaryOp[] {BinaryOp.FADD, BinaryOp.FSUB, BinaryOp.FMUL, BinaryOp.FDIV});
    return builder.binary(op, value(type), value(type));
  }

  Value comparison() {
    CompareOp op = any(CompareOp.values());
    if (op.isFloat()) {
      Type type = random.nextBoolean() ? Type.F32 : Type.F64;
      return builder.compare(op, value(type), value(type));
    }
    if (random.nextInt(8) == 0) {
      List<Value> references = pool.values(Type.REF);
      CompareOp equality = random.nextBoolean() ? CompareOp.EQ : CompareOp.NE;
      Value left = references.isEmpty() ? builder.nil(Type.REF) : any(references.toArray(Value[]::new));
      return builder.compare(equality, left, builder.nil(Type.REF));
    }
    Type type = any(INTEGERS);
    return builder.compare(op, value(type), value(type));
  }

  Value conversion() {
    List<Conversion> all = Conversion.ALL;
    Conversion chosen = all.get(random.nextInt(all.size()));
    return builder.unary(chosen.op(), chosen.to(), value(chosen.from()));
  }

  /** A number made from the newest values of each type. */
  Value digest() {
    Value sum = builder.constant(Type.I64, 17);
    Value factor = builder.constant(Type.I64, 31);
    List<Value> newest = new ArrayList<>();
    for (Type type : Type.values()) {
      List<Value> known = pool.values(type);
      if (!type.isAddress()) {
        newest.addAll(known.subList(Math.max(0, known.size() - 3), known.size()));
      }
    }
    for (Value value : newest) {
      sum = builder.binary(BinaryOp.MUL, sum, factor);
      sum = builder.binary(BinaryOp.ADD, sum, bits(value));
    }
    return sum;
  }

  private Value bits(Value value) {
    return switch (value.type()) {
      case I64 -> value;
      case I1, I8, I16, I32 -> builder.unary(UnaryOp.ZEXT, Type.I64, value);
      case F32 -> bits(builder.unary(UnaryOp.BITCAST, Type.I32, value));
      case F64 -> builder.unary(UnaryOp.BITCAST, Type.I64, value);
      case REF, PTR -> throw new IllegalArgumentException("an address is no number");
    };
  }

  /** An i64 as another type. */
  Value convert(Value number, Type type) {
    return switch (type) {
      case I64 -> number;
      case I1, I8, I16, I32 -> builder.unary(UnaryOp.TRUNC, type, number);
      case F32, F64 -> builder.unary(UnaryOp.INT_TO_FLOAT, type, number);
      case REF, PTR -> throw new IllegalArgumentException("a number is no address");
    };
  }

  /** A conversion between types that are no addresses. */
  private record Conversion(UnaryOp op, Type from, Type to) {
    private static final List<Conversion> ALL = all();

    private static List<Conversion> all() {
      List<Conversion> all = new ArrayList<>();
      Type[] integers = {Type.I1, Type.I8, Type.I16, Type.I32, Type.I64};
      for (int narrow = 0; narrow < integers.length; narrow++) {
        for (int wide = narrow + 1; wide < integers.length; wide++) {
          all.add(new Conversion(UnaryOp.SEXT, integers[narrow], integers[wide]));
          all.add(new Conversion(UnaryOp.ZEXT, integers[narrow], integers[wide]));
          all.add(new Conversion(UnaryOp.TRUNC, integers[wide], integers[narrow]));
        }
      }
      for (Type integer : new Type[] {Type.I32, Type.I64}) {
        for (Type floating : new Type[] {Type.F32, Type.F64}) {
          all.add(new Conversion(UnaryOp.INT_TO_FLOAT, integer, floating));
          all.add(new Conversion(UnaryOp.FLOAT_TO_INT, floating, integer));
          if (integer.bits() == floating.bits()) {
            all.add(new Conversion(UnaryOp.BITCAST, integer, floating));
            all.add(new Conversion(UnaryOp.BITCAST, floating, integer));
          }
        }
      }
      all.add(new Conversion(UnaryOp.PROMOTE, Type.F32, Type.F64));
      all.add(new Conversion(UnaryOp.DEMOTE, Type.F64, Type.F32));
      return List.copyOf(all);
    }
  }
}
