package org.spindle.frontend.modula3.lower;

import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/**
 * Reads and writes values of packed types (docs/abi.md, section Storage) by shifts and masks.
 *
 * <p>No access touches a byte that has no bit of the value in it, except where the storage around it consists of larger
 * units. So values beside it that are not packed may be accessed under another memory class.
 */
final class PackedAccess {
  private static final int BYTE = Byte.SIZE;
  private static final int WORD_BITS = Long.SIZE;

  /** Values of up to this many bits are copied without a loop. */
  private static final long MAX_UNROLLED = 512;

  private final FunctionLowering f;
  private final ProcedureBuilder builder;

  PackedAccess(FunctionLowering f) {
    this.f = f;
    this.builder = f.builder();
  }

  // Places.

  /** The storage of a record's field. */
  Place field(Place record, RecordType type, Field field) {
    long position = Layout.bitOffset(type, field);
    long width = Layout.bits(field.type());
    if (record.isPacked()) {
      return record.at(record.bits().part(position, width));
    }
    if (!Layout.isWhole(type, field)) {
      return near(record, position, Layout.align(type), width);
    }
    Place place = record.plus(position / BYTE);
    // A field that shares its bytes with no other has a memory class of its own, which is part of the record's.
    return record.memory().isHeap() ? place.in(record.memory().part(field.name())) : place;
  }

  /** The storage of the element with a known position in a fixed array. */
  Place element(Place array, ArrayType type, long position) {
    long bits = Layout.bits(type.element());
    if (array.isPacked()) {
      return array.at(array.bits().part(position * bits, bits));
    }
    return Layout.isWhole(type.element())
        ? array.plus(position * (bits / BYTE))
        : near(array, position * bits, Layout.align(type), bits);
  }

  /** The storage of the element with a computed position in a fixed array. */
  Place element(Place array, ArrayType type, Value position) {
    long bits = Layout.bits(type.element());
    if (array.isPacked()) {
      Bits all = array.bits();
      Value offset = times(position, bits);
      Value sum = all.variable() == null ? offset : f.binary(BinaryOp.ADD, all.variable(), offset);
      return array.at(all.part(sum, bits, bits));
    }
    if (Layout.isWhole(type.element())) {
      Value address = builder.pointerAdd(array.base(), times(position, bits / BYTE));
      return new Place(address, array.offset(), array.memory());
    }
    Bits none = Bits.whole(Layout.align(type), bits);
    return array.at(none.part(times(position, bits), bits, bits));
  }

  /** Packed storage a known number of bits from a place, counted from the nearest aligned address. */
  static Place near(Place place, long position, int align, long width) {
    long unit = (long) align * BYTE;
    return place.plus(position / unit * align).at(new Bits(position % unit, null, 0, align, width));
  }

  private Value times(Value value, long factor) {
    return factor == 1 ? value : f.binary(BinaryOp.MUL, value, f.word(factor));
  }

  // Bit addresses: those of the elements of open arrays whose elements may start within a byte. The low three bits of
  // such a number are the bit, the others those of the byte's address, which keeps its upper bits by its sign.

  /** The bit address of a place, as a ptr. */
  Value bitAddress(Place place) {
    Bits bits = place.bits();
    Value address = builder.unary(
        UnaryOp.BITCAST, org.spindle.ir.Type.I64,
        f.pointer(new Place(place.base(), place.offset(), place.memory())));
    Value first = f.binary(BinaryOp.SHL, address, f.word(3));
    if (bits != null && bits.variable() != null) {
      first = f.binary(BinaryOp.ADD, first, bits.variable());
    }
    if (bits != null && bits.first() != 0) {
      first = f.binary(BinaryOp.ADD, first, f.word(bits.first()));
    }
    return builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.PTR, first);
  }

  /** The place that a bit address is that of. */
  Place placeAt(Value bitAddress, MemoryClass memory, long width) {
    Value first = builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.I64, bitAddress);
    Value address = builder.unary(
        UnaryOp.BITCAST, org.spindle.ir.Type.PTR, f.binary(BinaryOp.ASHR, first, f.word(3)));
    Value bit = f.binary(BinaryOp.AND, first, f.word(7));
    return new Place(address, 0, memory, new Bits(0, bit, 1, 1, width));
  }

  // Values of up to 64 bits.

  /** The value, extended to a word by its sign if it is {@code signed}. */
  Value load(Place written, boolean signed) {
    Place place = byBytes(written);
    Bits b = place.bits();
    Value value;
    if (b.variable() == null) {
      value = loadKnown(place);
    } else if (inOneByte(b)) {
      Value at = position(b);
      Value unit = unit(place, at, 1);
      value = f.binary(BinaryOp.LSHR, unit, f.binary(BinaryOp.AND, at, f.word(7)));
    } else if (b.width() <= (long) unitFor(b) * BYTE) {
      value = loadStraddling(place, unitFor(b));
    } else {
      value = null;
      for (long i = 0; i < b.width(); i += BYTE) {
        Value part = load(place.at(b.part(i, Math.min(BYTE, b.width() - i))), false);
        Value shifted = i == 0 ? part : f.binary(BinaryOp.SHL, part, f.word(i));
        value = value == null ? shifted : f.binary(BinaryOp.OR, value, shifted);
      }
    }
    return extended(value, b.width(), signed);
  }

  private Value extended(Value value, long width, boolean signed) {
    if (width == WORD_BITS) {
      return value;
    }
    if (!signed) {
      return f.binary(BinaryOp.AND, value, f.word(mask(width)));
    }
    Value shift = f.word(WORD_BITS - width);
    return f.binary(BinaryOp.ASHR, f.binary(BinaryOp.SHL, value, shift), shift);
  }

  /** Stores the low bits of a word. */
  void store(Place written, Value value) {
    Place place = byBytes(written);
    Bits b = place.bits();
    if (b.variable() == null) {
      storeKnown(place, value);
    } else if (inOneByte(b)) {
      Value at = position(b);
      Value shift = f.binary(BinaryOp.AND, at, f.word(7));
      replace(
          place, at, 1, f.binary(BinaryOp.SHL, f.word(mask(b.width())), shift),
          f.binary(BinaryOp.SHL, value, shift));
    } else if (b.width() <= (long) unitFor(b) * BYTE) {
      storeStraddling(place, unitFor(b), value);
    } else {
      for (long i = 0; i < b.width(); i += BYTE) {
        Value part = i == 0 ? value : f.binary(BinaryOp.LSHR, value, f.word(i));
        store(place.at(b.part(i, Math.min(BYTE, b.width() - i))), part);
      }
    }
  }

  /** A place whose variable part is a number of bytes, with that in its address. */
  private Place byBytes(Place place) {
    Bits b = place.bits();
    if (b.variable() == null || b.multiple() % BYTE != 0) {
      return place;
    }
    Value address = builder.pointerAdd(place.base(), f.binary(BinaryOp.LSHR, b.variable(), f.word(3)));
    int align = b.align();
    while (b.multiple() / BYTE % align != 0) {
      align /= 2;
    }
    return new Place(
        address, place.offset(), place.memory(), new Bits(b.first(), null, 0, align, b.width()));
  }

  private static boolean inOneByte(Bits b) {
    return b.width() == 1
        || b.width() < BYTE
            && BYTE % b.width() == 0
            && b.multiple() % b.width() == 0
            && b.first() % b.width() == 0;
  }

  /** The bytes of the units in which a value at a variable bit is accessed. */
  private static int unitFor(Bits b) {
    int unit = 1;
    while (unit < b.align() && b.width() > (long) unit * BYTE) {
      unit *= 2;
    }
    return unit;
  }

  private Value position(Bits b) {
    return b.first() == 0 ? b.variable() : f.binary(BinaryOp.ADD, b.variable(), f.word(b.first()));
  }

  private static long mask(long width) {
    return width == WORD_BITS ? -1 : (1L << width) - 1;
  }

  private Value loadKnown(Place place) {
    Bits b = place.bits();
    Value value = null;
    for (long at = b.first(); at < b.first() + b.width();) {
      int bytes = piece(b, at);
      long shift = at % ((long) bytes * BYTE);
      Value unit = loadUnit(place.base(), place.offset() + (at - shift) / BYTE, place.memory(), bytes);
      Value part = shift == 0 ? unit : f.binary(BinaryOp.LSHR, unit, f.word(shift));
      long done = at - b.first();
      Value shifted = done == 0 ? part : f.binary(BinaryOp.SHL, part, f.word(done));
      value = value == null ? shifted : f.binary(BinaryOp.OR, value, shifted);
      at += (long) bytes * BYTE - shift;
    }
    return value;
  }

  private void storeKnown(Place place, Value value) {
    Bits b = place.bits();
    long end = b.first() + b.width();
    for (long at = b.first(); at < end;) {
      int bytes = piece(b, at);
      long shift = at % ((long) bytes * BYTE);
      long count = Math.min(end - at, (long) bytes * BYTE - shift);
      long offset = place.offset() + (at - shift) / BYTE;
      long done = at - b.first();
      Value part = done == 0 ? value : f.binary(BinaryOp.LSHR, value, f.word(done));
      if (count < (long) bytes * BYTE) {
        Value old = loadUnit(place.base(), offset, place.memory(), bytes);
        Value shifted = shift == 0 ? part : f.binary(BinaryOp.SHL, part, f.word(shift));
        part = merged(old, f.word(mask(count) << shift), shifted);
      }
      storeUnit(place.base(), offset, place.memory(), bytes, part);
      at += count;
    }
  }

  /** The bytes of the largest aligned unit at a bit that lies within the bytes of the value. */
  private static int piece(Bits b, long at) {
    long firstByte = b.first() / BYTE;
    long endByte = Layout.bytes(b.first() + b.width());
    int bytes = b.align();
    while (bytes > 1
        && (at / BYTE / bytes * bytes < firstByte || (at / BYTE / bytes + 1) * bytes > endByte)) {
      bytes /= 2;
    }
    return bytes;
  }

  private Value loadUnit(Value base, long offset, MemoryClass memory, int bytes) {
    org.spindle.ir.Type type = unitType(bytes);
    Value raw = builder.load(type, memory, base, offset);
    return bytes == 8 ? raw : builder.unary(UnaryOp.ZEXT, org.spindle.ir.Type.I64, raw);
  }

  private void storeUnit(Value base, long offset, MemoryClass memory, int bytes, Value value) {
    org.spindle.ir.Type type = unitType(bytes);
    builder.store(memory, base, offset, bytes == 8 ? value : builder.unary(UnaryOp.TRUNC, type, value));
  }

  private static org.spindle.ir.Type unitType(int bytes) {
    return switch (bytes) {
      case 1 -> org.spindle.ir.Type.I8;
      case 2 -> org.spindle.ir.Type.I16;
      case 4 -> org.spindle.ir.Type.I32;
      default -> org.spindle.ir.Type.I64;
    };
  }

  private Value merged(Value old, Value mask, Value bits) {
    Value kept = f.binary(BinaryOp.AND, old, f.binary(BinaryOp.XOR, mask, f.word(-1)));
    return f.binary(BinaryOp.OR, kept, f.binary(BinaryOp.AND, bits, mask));
  }

  private Value unitAddress(Place place, Value bit, int bytes) {
    Value index = f.binary(BinaryOp.LSHR, bit, f.word(Integer.numberOfTrailingZeros(bytes * BYTE)));
    return builder.pointerAdd(place.base(), times(index, bytes));
  }

  private Value unit(Place place, Value bit, int bytes) {
    return loadUnit(unitAddress(place, bit, bytes), place.offset(), place.memory(), bytes);
  }

  private void replace(Place place, Value bit, int bytes, Value mask, Value bits) {
    Value address = unitAddress(place, bit, bytes);
    Value old = loadUnit(address, place.offset(), place.memory(), bytes);
    storeUnit(address, place.offset(), place.memory(), bytes, merged(old, mask, bits));
  }

  /** A value that may start in one unit and end in the next; if it does not, that part of the result is masked off. */
  private Value loadStraddling(Place place, int bytes) {
    Bits b = place.bits();
    Value at = position(b);
    Value last = f.binary(BinaryOp.ADD, at, f.word(b.width() - 1));
    Value shift = f.binary(BinaryOp.AND, at, f.word(bytes * BYTE - 1L));
    Value low = f.binary(BinaryOp.LSHR, unit(place, at, bytes), shift);
    Value high = f.binary(BinaryOp.SHL, unit(place, last, bytes), f.word(1));
    Value rest = f.binary(BinaryOp.SUB, f.word(bytes * BYTE - 1L), shift);
    return f.binary(BinaryOp.OR, low, f.binary(BinaryOp.SHL, high, rest));
  }

  /** The mask for the second unit is empty when the value ends in the first, which is then the same unit. */
  private void storeStraddling(Place place, int bytes, Value value) {
    Bits b = place.bits();
    Value at = position(b);
    Value last = f.binary(BinaryOp.ADD, at, f.word(b.width() - 1));
    Value shift = f.binary(BinaryOp.AND, at, f.word(bytes * BYTE - 1L));
    Value mask = f.word(mask(b.width()));
    Value bits = f.binary(BinaryOp.AND, value, mask);
    replace(place, at, bytes, f.binary(BinaryOp.SHL, mask, shift), f.binary(BinaryOp.SHL, bits, shift));
    Value rest = f.binary(BinaryOp.SUB, f.word(bytes * BYTE - 1L), shift);
    Value one = f.word(1);
    replace(
        place,
        last,
        bytes,
        f.binary(BinaryOp.LSHR, f.binary(BinaryOp.LSHR, mask, one), rest),
        f.binary(BinaryOp.LSHR, f.binary(BinaryOp.LSHR, bits, one), rest));
  }

  // Larger values.

  /** Copies a value that is packed on one side or both. */
  void copy(Place to, Place from, Type written) {
    Type type = TypeRelations.unpacked(written);
    if (SirTypes.isScalar(type)) {
      f.store(to, type, f.load(from, type));
      return;
    }
    Bits target = bitsOf(to, type);
    Bits source = bitsOf(from, type);
    long width = Layout.leastBits(type);
    if (width <= MAX_UNROLLED) {
      for (long i = 0; i < width; i += WORD_BITS) {
        long part = Math.min(WORD_BITS, width - i);
        store(to.at(target.part(i, part)), load(from.at(source.part(i, part)), false));
      }
      return;
    }
    f.aggregates().repeat(
        f.word(width / WORD_BITS),
        i -> {
          Value offset = f.binary(BinaryOp.SHL, i, f.word(6));
          store(moved(to, target, offset), load(moved(from, source, offset), false));
        });
    long done = width / WORD_BITS * WORD_BITS;
    if (done < width) {
      Value rest = load(from.at(source.part(done, width - done)), false);
      store(to.at(target.part(done, width - done)), rest);
    }
  }

  private static Bits bitsOf(Place place, Type type) {
    return place.isPacked() ? place.bits() : Bits.whole(Layout.align(type), Layout.size(type) * BYTE);
  }

  private Place moved(Place place, Bits bits, Value offset) {
    Value sum = bits.variable() == null ? offset : f.binary(BinaryOp.ADD, bits.variable(), offset);
    return place.at(bits.part(sum, WORD_BITS, WORD_BITS));
  }

  /**
   * Copies elements of open arrays with bit addresses as if all were read before any is written.
   *
   * @param bits of one element
   */
  void copyElements(OpenArray to, OpenArray from, Value count, long bits) {
    Value down = f.compare(CompareOp.UGT, to.data(), from.data());
    Value last = f.binary(BinaryOp.SUB, count, f.word(1));
    f.aggregates().repeat(
        count,
        i -> {
          Value index = builder.select(down, f.binary(BinaryOp.SUB, last, i), i);
          Value offset = times(index, bits);
          Place target = placeAt(builder.pointerAdd(to.data(), offset), to.memory(), bits);
          Place source = placeAt(builder.pointerAdd(from.data(), offset), from.memory(), bits);
          copy(target, source, to.element());
        });
  }
}
