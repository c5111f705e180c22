package org.spindle.frontend.cove.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Initializer;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.types.CType;
import org.spindle.ir.Datum;

/** The initial data of static variables. */
final class StaticData {
  private final UnitLowering unit;
  private final byte[] bytes;
  private final BitSet words = new BitSet();
  private final List<Datum> references = new ArrayList<>();

  private StaticData(UnitLowering unit, int size) {
    this.unit = unit;
    this.bytes = new byte[size];
  }

  static List<Datum> of(UnitLowering unit, CType type, Initializer initializer) {
    StaticData data = new StaticData(unit, (int) type.size());
    initializer.entries().forEach(data::add);
    return data.result();
  }

  private void add(Initializer.Entry e) {
    int at = (int) e.offset();
    int size = (int) e.type().size();
    switch (e.value()) {
      case Expression.IntConstant c when e.field() != null -> addBits(at, e, c.value());
      case Expression.IntConstant c -> put(at, c.value(), size);
      case Expression.FloatConstant c -> put(
          at,
          size == 8 ? Double.doubleToRawLongBits(c.value()) : Float.floatToRawIntBits((float) c.value()),
          size);
      case Expression.Null _ -> put(at, 0, size);
      default -> reference(at, stripped(e.value()));
    }
  }

  private static Expression stripped(Expression e) {
    return e instanceof Expression.PointerConvert c ? stripped(c.operand()) : e;
  }

  private void put(int at, long value, int size) {
    references.removeIf(r -> r.offset() == at);
    words.clear(at, at + size);
    System.arraycopy(UnitLowering.littleEndian(value, size), 0, bytes, at, size);
  }

  private void addBits(int at, Initializer.Entry e, long value) {
    int size = (int) e.type().size();
    long unit = 0;
    for (int i = size - 1; i >= 0; i--) {
      unit = unit << 8 | bytes[at + i] & 0xFF;
    }
    long ones = e.field().width() == 64 ? -1 : (1L << e.field().width()) - 1;
    put(at, unit & ~(ones << e.field().bit()) | (value & ones) << e.field().bit(), size);
  }

  private void reference(int at, Expression e) {
    references.removeIf(r -> r.offset() == at);
    words.set(at, at + 8);
    references.add(
        e instanceof Expression.FunctionAddress f
            ? new Datum.ProcedureReference(at, unit.use(f.function()))
            : address(at, e, 0));
  }

  private Datum address(int at, Expression e, long addend) {
    return switch (e) {
      case Expression.PointerConvert c -> address(at, c.operand(), addend);
      case Expression.PointerAdd a -> address(
          at,
          a.pointer(),
          addend + ((Expression.IntConstant) a.index()).value()
              * ((CType.Pointer) a.type().plain()).target().size());
      case Expression.Decay d -> place(at, d.array(), addend);
      case Expression.AddressOf a -> place(at, a.place(), addend);
      default -> throw new IllegalStateException("not constant: " + e);
    };
  }

  private Datum place(int at, Place place, long addend) {
    return switch (place) {
      case Place.OfVariable v -> new Datum.GlobalReference(at, unit.symbol(v.variable()), addend);
      case Place.StringLiteral s -> new Datum.GlobalReference(at, unit.string(s.bytes()), addend);
      case Place.Member m -> place(at, m.base(), addend + m.field().offset());
      case Place.ElementOfArray e -> place(
          at, e.array(), addend + ((Expression.IntConstant) e.index()).value() * e.type().size());
      case Place.Dereference _, Place.Element _, Place.CompoundLiteral _, Place.OfValue _ ->
          throw new IllegalStateException("not constant: " + place);
    };
  }

  private List<Datum> result() {
    List<Datum> data = new ArrayList<>(references);
    int start = 0;
    while (start < bytes.length) {
      int from = words.nextClearBit(start);
      if (from >= bytes.length) {
        break;
      }
      int next = words.nextSetBit(from);
      int to = next < 0 ? bytes.length : next;
      byte[] part = Arrays.copyOfRange(bytes, from, to);
      if (!isZero(part)) {
        data.add(new Datum.Bytes(from, part));
      }
      start = to;
    }
    data.sort(java.util.Comparator.comparingLong(Datum::offset));
    return data;
  }

  private static boolean isZero(byte[] part) {
    for (byte x : part) {
      if (x != 0) {
        return false;
      }
    }
    return true;
  }
}
