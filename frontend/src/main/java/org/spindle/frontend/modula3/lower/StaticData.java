package org.spindle.frontend.modula3.lower;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.ir.Datum;

/** Lays out constants as the initial contents of globals. */
final class StaticData {
  /** Makes the symbols that constants refer to. */
  interface References {
    /** The symbol of the static object of a text; its data start 8 bytes in. */
    String text(String value);

    /** Notes that a procedure is used by its descriptor. */
    void procedure(Constant.ProcedureIdentity procedure);
  }

  private final References references;
  private final byte[] bytes;
  private final List<Datum> pointers = new ArrayList<>();

  private StaticData(References references, int size) {
    this.references = references;
    this.bytes = new byte[size];
  }

  /** The data of a constant of a type, laid out from offset 0. */
  static List<Datum> of(Type type, Constant value, References references) {
    return of(type, value, references, 0, size(type, value));
  }

  /** The data of a constant laid out from {@code offset} in a global of {@code size} bytes. */
  static List<Datum> of(Type type, Constant value, References references, int offset, long size) {
    StaticData data = new StaticData(references, Math.toIntExact(size));
    data.put(type, value, (long) offset * Byte.SIZE, Layout.size(type) * Byte.SIZE);
    List<Datum> result = new ArrayList<>(data.pointers);
    data.addRuns(result);
    return result;
  }

  /** The bytes a constant takes; open arrays are counted by their elements. */
  static long size(Type type, Constant value) {
    return TypeRelations.unpacked(type) instanceof OpenArrayType a && value instanceof Constant.ArrayValue v
        ? Layout.bytes(v.length() * elementBits(a, v))
        : Layout.size(type);
  }

  private static long elementBits(Type array, Constant.ArrayValue v) {
    Type element = SirTypes.element(array);
    return element instanceof OpenArrayType && v.length() > 0 && v.element(0) instanceof Constant.ArrayValue x
        ? x.length() * elementBits(element, x)
        : Layout.bits(element);
  }

  /** Runs of bytes that are not zero, since what no datum covers is zero. */
  private void addRuns(List<Datum> into) {
    boolean[] taken = new boolean[bytes.length];
    for (Datum d : pointers) {
      for (int i = 0; i < 8; i++) {
        taken[(int) d.offset() + i] = true;
      }
    }
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] == 0 || taken[i]) {
        i++;
        continue;
      }
      int end = i;
      int last = i;
      while (end < bytes.length && !taken[end] && end - last < 8) {
        if (bytes[end] != 0) {
          last = end;
        }
        end++;
      }
      into.add(new Datum.Bytes(i, Arrays.copyOfRange(bytes, i, last + 1)));
      i = last + 1;
    }
  }

  private void word(int offset, int size, long value) {
    bits((long) offset * Byte.SIZE, (long) size * Byte.SIZE, value);
  }

  /** Puts the low bits of a word into storage that is zero. */
  private void bits(long at, long width, long value) {
    for (long i = 0; i < width; i += Byte.SIZE - (at + i) % Byte.SIZE) {
      int shift = (int) ((at + i) % Byte.SIZE);
      long part = value >> i & (1L << Math.min(Byte.SIZE - shift, width - i)) - 1;
      bytes[(int) ((at + i) / Byte.SIZE)] |= (byte) (part << shift);
    }
  }

  /** Puts a value of {@code width} bits, if it is a scalar, at a bit. */
  private void put(Type written, Constant value, long at, long width) {
    Type type = TypeRelations.unpacked(written);
    int offset = (int) (at / Byte.SIZE);
    switch (value) {
      case Constant.Ordinal(long n) -> bits(at, width, n);
      case Constant.Real(double d) -> {
        if (type == RealType.REAL) {
          word(offset, 4, Float.floatToRawIntBits((float) d));
        } else {
          word(offset, 8, Double.doubleToRawLongBits(d));
        }
      }
      case Constant.Text(String text) ->
          pointers.add(new Datum.GlobalReference(offset, references.text(text), 8));
      case Constant.Nil() -> {}
      case Constant.Procedure(Constant.ProcedureIdentity p) -> {
        references.procedure(p);
        pointers.add(new Datum.ProcedureReference(offset, p.linkName()));
      }
      case Constant.MethodValue m -> put(written, TypeDescriptors.resolved(m), at, width);
      case Constant.SetValue(BigInteger bits) when width < Long.SIZE -> bits(at, width, bits.longValue());
      case Constant.SetValue(BigInteger bits) -> {
        long words = Layout.size(type) / 8;
        for (int i = 0; i < words; i++) {
          word(offset + 8 * i, 8, bits.shiftRight(64 * i).longValue());
        }
      }
      case Constant.RecordValue(List<Constant> fields) -> {
        RecordType record = (RecordType) type;
        for (int i = 0; i < fields.size(); i++) {
          var field = record.fields().get(i);
          put(
              field.type(), fields.get(i), at + Layout.bitOffset(record, field), Layout.bits(field.type()));
        }
      }
      case Constant.ArrayValue v -> {
        Type element = SirTypes.element(type);
        long bits = elementBits(type, v);
        for (int i = 0; i < v.length(); i++) {
          put(element, v.element(i), at + i * bits, bits);
        }
      }
    }
  }

  /** Whether a variable of the type that is all zero holds a value of it, its defaults included. */
  static boolean isZeroValid(Type written) {
    return switch (TypeRelations.unpacked(written)) {
      case OrdinalType o -> o.isEmpty() || o.first() <= 0 && o.last() >= 0;
      case ArrayType a -> a.length() == 0 || isZeroValid(a.element());
      case OpenArrayType a -> isZeroValid(a.element());
      case RecordType r -> r.fields().stream().allMatch(f -> f.initial().isEmpty() && isZeroValid(f.type()));
      default -> true;
    };
  }

  /** The value that a variable without an initial value gets; null for zero. */
  static Constant defaultValue(Type written) {
    if (isZeroValid(written)) {
      return null;
    }
    return switch (TypeRelations.unpacked(written)) {
      case OrdinalType o -> new Constant.Ordinal(o.first());
      case ArrayType a -> new Constant.ArrayValue(List.of(orZero(a.element())), a.length());
      case RecordType r -> new Constant.RecordValue(
          r.fields().stream().map(f -> f.initial().orElseGet(() -> orZero(f.type()))).toList());
      default -> throw new IllegalArgumentException(written.show());
    };
  }

  private static Constant orZero(Type type) {
    Constant value = defaultValue(type);
    return value != null ? value : zero(type);
  }

  private static Constant zero(Type written) {
    return switch (TypeRelations.unpacked(written)) {
      case OrdinalType _ -> new Constant.Ordinal(0);
      case RealType _ -> new Constant.Real(0);
      case SetType _ -> new Constant.SetValue(BigInteger.ZERO);
      case ArrayType a -> new Constant.ArrayValue(List.of(zero(a.element())), a.length());
      case RecordType r -> new Constant.RecordValue(
          r.fields().stream().map(f -> f.initial().orElseGet(() -> zero(f.type()))).toList());
      default -> new Constant.Nil();
    };
  }
}
