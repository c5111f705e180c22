package org.spindle.frontend.modula3.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.Fingerprint;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.TrapCode;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** Finds the storage that expressions designate. */
final class DesignatorLowering {
  private static final int WORD = 8;
  private static final String PACKED_FIELDS = "/_packed";

  private final FunctionLowering f;
  private final ProcedureBuilder builder;

  DesignatorLowering(FunctionLowering f) {
    this.f = f;
    this.builder = f.builder();
  }

  /** The storage of a value: that which it designates, or a temporary. */
  Place place(TypedExpression e) {
    return switch (e) {
      case TypedExpression.VariableUse(_, VariableSymbol v) -> variable(v);
      case TypedExpression.RecordField x -> f.packed().field(place(x.record()), x.owner(), x.field());
      case TypedExpression.ObjectField x -> {
        Value object = f.expressions().scalar(x.object());
        f.checkNotNil(object);
        yield field(object, x.owner(), x.field());
      }
      case TypedExpression.Dereference x -> {
        Value reference = f.expressions().scalar(x.reference());
        f.checkNotNil(reference);
        yield new Place(reference, 0, heap(x.reference().type(), ""));
      }
      case TypedExpression.Element x -> element(x);
      case TypedExpression.View x -> view(x);
      case TypedExpression.Loophole x when !SirTypes.isScalar(x.type())
          || TypedExpression.isDesignator(x.operand()) ->
          addressed(x.operand()).in(MemoryClass.ANY).alignedAs(x.operand().type());
      case TypedExpression.Literal x when !SirTypes.isScalar(x.type()) ->
          new Place(builder.globalAddress(f.unit().constant(x.type(), x.value()), 0), 0, MemoryClass.CONST);
      case TypedExpression.Subarray x -> {
        yield start(open(x, 1));
      }
      default -> {
        if (SirTypes.isOpen(e.type())) {
          yield start(open(e, SirTypes.openDimensions(e.type())));
        }
        Place temporary = f.temporary(e.type());
        f.aggregates().assignInto(temporary, e.type(), e);
        yield temporary;
      }
    };
  }

  /** The storage of a value, with an address of its own even if it is packed where it lies. */
  Place addressed(TypedExpression e) {
    Place place = place(e);
    if (!place.isPacked()) {
      return place;
    }
    Place temporary = f.temporary(e.type());
    f.aggregates().copy(temporary, place, e.type());
    return temporary;
  }

  /** The storage of an object's field. */
  Place field(Value object, ObjectType owner, Field field) {
    if (Layout.isWhole(owner, field)) {
      return new Place(object, Layout.offset(owner, field), heap(owner, "/" + field.name()));
    }
    // Fields that share bytes share a memory class.
    Place start = new Place(object, 0, heap(owner, PACKED_FIELDS));
    return PackedAccess.near(start, Layout.bitOffset(owner, field), WORD, Layout.bits(field.type()));
  }

  /** The first element of an open array. */
  private Place start(OpenArray a) {
    return elementAt(a.data(), a.element(), a.memory());
  }

  /** The element of an open array with that address. */
  Place elementAt(Value data, Type element, MemoryClass memory) {
    return SirTypes.hasBitAddress(element)
        ? f.packed().placeAt(data, memory, Layout.bits(element))
        : new Place(data, 0, memory);
  }

  /** The address of the elements of an open array that starts at a place. */
  private Value addressOf(Place start, Type element) {
    return SirTypes.hasBitAddress(element) ? f.packed().bitAddress(start) : f.pointer(start);
  }

  /** The memory class of what a reference of a type refers to. */
  MemoryClass heap(Type type, String field) {
    if (f.options().unsafe()) {
      return MemoryClass.ANY;
    }
    return MemoryClass.heap(Fingerprint.hex(Fingerprint.of(type)) + field);
  }

  private Place variable(VariableSymbol v) {
    if (v.isGlobal()) {
      MemoryClass memory = v.isExternal() ? MemoryClass.ANY : MemoryClass.global(v.linkName());
      return new Place(builder.globalAddress(v.linkName(), 0), 0, memory);
    }
    return switch (f.location(v)) {
      case Location.Slot(int slot) -> new Place(builder.slotAddress(slot, 0), 0, MemoryClass.SLOT);
      case Location.InFrame(FunctionLowering owner, long offset) ->
          new Place(f.frameOf(owner), offset, MemoryClass.SLOT);
      case Location.FramePointer p -> framePointer(p);
      case Location.At(Place place) -> place;
      case Location.Open(OpenArray a) -> start(a);
    };
  }

  private Place framePointer(Location.FramePointer p) {
    Value frame = f.frameOf(p.owner());
    Value address = builder.load(org.spindle.ir.Type.PTR, MemoryClass.SLOT, frame, p.offset());
    Bits bits = p.bits();
    if (bits == null || bits.variable() == null) {
      return new Place(address, 0, p.memory(), bits);
    }
    Value variable =
        builder.load(org.spindle.ir.Type.I64, MemoryClass.SLOT, frame, p.offset() + WORD);
    return new Place(
        address, 0, p.memory(),
        new Bits(bits.first(), variable, bits.multiple(), bits.align(), bits.width()));
  }

  private Place element(TypedExpression.Element x) {
    Type array = TypeRelations.unpacked(x.array().type());
    if (array instanceof ArrayType a) {
      Place base = place(x.array());
      MemoryClass memory = elementClass(base, a.element());
      long first = a.index().first();
      if (x.index() instanceof TypedExpression.Literal(_, _, Constant.Ordinal(long n))
          && n >= first
          && n <= a.index().last()) {
        return f.packed().element(base, a, n - first).in(memory);
      }
      Value index = f.expressions().scalar(x.index());
      f.at(x.range());
      Value position = first == 0 ? index : f.binary(BinaryOp.SUB, index, f.word(first));
      f.trapIf(f.compare(CompareOp.UGE, position, f.word(a.length())), TrapCode.BOUNDS);
      return f.packed().element(base, a, position).in(memory);
    }
    OpenArray open = open(x.array(), SirTypes.openDimensions(array));
    return start(select(open, x));
  }

  private MemoryClass elementClass(Place array, Type element) {
    return array.isPacked() ? array.memory() : elementClass(array.memory(), element);
  }

  /** Bytes have one memory class wherever they lie, except in the frame of a procedure that must not write elsewhere. */
  private MemoryClass elementClass(MemoryClass array, Type element) {
    if (!SirTypes.isByte(element)) {
      return array;
    }
    if (array.equals(MemoryClass.SLOT)) {
      return f.isFunctional() ? array : MemoryClass.ANY;
    }
    return array.isConstant() ? array : MemoryClass.BYTES;
  }

  /** The part of an open array that one index selects. */
  private OpenArray select(OpenArray a, TypedExpression.Element x) {
    Value index = f.expressions().scalar(x.index());
    f.at(x.range());
    f.trapIf(f.compare(CompareOp.UGE, index, a.lengths().getFirst()), TrapCode.BOUNDS);
    List<Value> rest = a.lengths().subList(1, a.lengths().size());
    Value data = builder.pointerAdd(a.data(), distance(index, rest, a.element()));
    return new OpenArray(data, rest, a.element(), a.memory());
  }

  /** The distance in addresses, in bytes or bits, of {@code count} times the elements of the given dimensions. */
  Value distance(Value count, List<Value> lengths, Type element) {
    Value n = count;
    for (Value length : lengths) {
      n = f.binary(BinaryOp.MUL, n, length);
    }
    long size = SirTypes.hasBitAddress(element) ? Layout.bits(element) : Layout.size(element);
    return size == 1 ? n : f.binary(BinaryOp.MUL, n, f.word(size));
  }

  /** The bytes of {@code count} times the elements of the given dimensions. */
  Value bytes(Value count, List<Value> lengths, Type element) {
    Value distance = distance(count, lengths, element);
    return SirTypes.hasBitAddress(element)
        ? f.binary(BinaryOp.LSHR, f.binary(BinaryOp.ADD, distance, f.word(Byte.SIZE - 1)), f.word(3))
        : distance;
  }

  private Place view(TypedExpression.View x) {
    OpenArray bytes = open(x.bytes(), 1);
    f.at(x.range());
    f.trapIf(
        f.compare(CompareOp.SLT, bytes.lengths().getFirst(), f.word(Layout.size(x.type()))), TrapCode.VIEW);
    int align = Layout.align(x.type());
    if (align > 1) {
      Value address = builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.I64, bytes.data());
      Value low = f.binary(BinaryOp.AND, address, f.word(align - 1));
      f.trapIf(f.compare(CompareOp.NE, low, f.word(0)), TrapCode.VIEW);
    }
    return new Place(bytes.data(), 0, bytes.memory());
  }

  /** An array expression with its first {@code dimensions} dimensions seen as open. */
  OpenArray open(TypedExpression e, int dimensions) {
    Type type = TypeRelations.unpacked(e.type());
    OpenArray array;
    if (type instanceof ArrayType) {
      Place place = place(e);
      OpenArray whole = opened(new OpenArray(null, List.of(), type, place.memory()), dimensions);
      Place start = place;
      if (place.isPacked() && !SirTypes.hasBitAddress(whole.element())) {
        start = f.temporary(type);
        f.aggregates().copy(start, place, type);
      }
      MemoryClass memory = place.isPacked() ? start.memory() : whole.memory();
      return new OpenArray(addressOf(start, whole.element()), whole.lengths(), whole.element(), memory);
    } else {
      array = openValue(e, (OpenArrayType) type);
    }
    return opened(array, dimensions);
  }

  /** An array expression as one of an assignable open array type; traps if its further open dimensions do not fit. */
  OpenArray openAs(TypedExpression e, Type type) {
    int dimensions = SirTypes.openDimensions(type);
    OpenArray array = open(e, dimensions);
    int all = array.lengths().size();
    if (all == dimensions) {
      return array;
    }
    Type element = SirTypes.innermost(type);
    f.at(e.range());
    f.aggregates().checkShape(element, array.lengths().subList(dimensions, all));
    Value data = array.data();
    if (SirTypes.hasBitAddress(array.element()) && !SirTypes.hasBitAddress(element)) {
      data = byteAddress(data);
    }
    return new OpenArray(data, array.lengths().subList(0, dimensions), element, array.memory());
  }

  /** The address of the byte that a bit address is the first bit of; traps if it is not. */
  Value byteAddress(Value bitAddress) {
    Place place = f.packed().placeAt(bitAddress, MemoryClass.ANY, Byte.SIZE);
    f.trapIf(f.compare(CompareOp.NE, place.bits().variable(), f.word(0)), TrapCode.SHAPE);
    return place.base();
  }

  /** Opens fixed dimensions below the open ones until there are {@code dimensions}. */
  private OpenArray opened(OpenArray array, int dimensions) {
    List<Value> lengths = new ArrayList<>(array.lengths());
    Type element = array.element();
    while (lengths.size() < dimensions) {
      ArrayType fixed = (ArrayType) TypeRelations.unpacked(element);
      lengths.add(f.word(fixed.length()));
      element = fixed.element();
    }
    Value data = array.data();
    if (data != null && SirTypes.hasBitAddress(element) && !SirTypes.hasBitAddress(array.element())) {
      data = f.packed().bitAddress(new Place(data, 0, array.memory()));
    }
    return new OpenArray(data, lengths, element, elementClass(array.memory(), element));
  }

  private OpenArray openValue(TypedExpression e, OpenArrayType type) {
    int dimensions = type.dimensions();
    Type element = type.innermost();
    return switch (e) {
      case TypedExpression.VariableUse(_, VariableSymbol v) -> openVariable(v, dimensions, element);
      case TypedExpression.Dereference x -> {
        Value reference = f.expressions().scalar(x.reference());
        f.at(x.range());
        f.checkNotNil(reference);
        List<Value> lengths = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
          lengths.add(builder.load(org.spindle.ir.Type.I64, MemoryClass.LENGTH, reference, (long) WORD * i));
        }
        Place start = new Place(reference, (long) WORD * dimensions, MemoryClass.ANY);
        Value data = addressOf(start, element);
        yield new OpenArray(data, lengths, element, elementClass(heap(x.reference().type(), ""), element));
      }
      case TypedExpression.Element x -> {
        if (TypeRelations.unpacked(x.array().type()) instanceof OpenArrayType) {
          yield select(open(x.array(), dimensions + 1), x);
        }
        throw new IllegalStateException("a fixed array of open arrays");
      }
      case TypedExpression.Subarray x -> subarray(x);
      case TypedExpression.Literal(_, _, Constant.ArrayValue v) -> {
        Value start = builder.globalAddress(f.unit().constant(type, v), 0);
        Value data = addressOf(new Place(start, 0, MemoryClass.CONST), element);
        yield new OpenArray(data, literalLengths(v, dimensions), element, MemoryClass.CONST);
      }
      case TypedExpression.ArrayValue x -> f.aggregates().openConstructor(x, type);
      case TypedExpression.Loophole x -> {
        Place place = place(x);
        long bits = Layout.size(x.operand().type()) * Byte.SIZE;
        Value length = f.word(bits / Layout.bits(element));
        yield new OpenArray(addressOf(place, element), List.of(length), element, MemoryClass.ANY);
      }
      default -> throw new IllegalStateException("open array value " + e.getClass());
    };
  }

  private List<Value> literalLengths(Constant.ArrayValue v, int dimensions) {
    List<Value> lengths = new ArrayList<>();
    Constant.ArrayValue current = v;
    for (int i = 0; i < dimensions; i++) {
      lengths.add(f.word(current.length()));
      if (i + 1 < dimensions) {
        current = current.length() == 0
            ? new Constant.ArrayValue(List.of(), 0)
            : (Constant.ArrayValue) current.element(0);
      }
    }
    return lengths;
  }

  private OpenArray openVariable(VariableSymbol v, int dimensions, Type element) {
    return switch (f.location(v)) {
      case Location.Open(OpenArray a) -> a;
      case Location.FramePointer(FunctionLowering owner, long offset, MemoryClass memory, Bits _) -> {
        Value frame = f.frameOf(owner);
        Value data = builder.load(org.spindle.ir.Type.PTR, MemoryClass.SLOT, frame, offset);
        List<Value> lengths = new ArrayList<>();
        for (int i = 1; i <= dimensions; i++) {
          lengths.add(
              builder.load(org.spindle.ir.Type.I64, MemoryClass.SLOT, frame, offset + (long) WORD * i));
        }
        yield new OpenArray(data, lengths, element, memory);
      }
      case Location.Slot _, Location.InFrame _, Location.At _ ->
          throw new IllegalStateException("open array " + v.name());
    };
  }

  private OpenArray subarray(TypedExpression.Subarray x) {
    int dimensions = SirTypes.openDimensions(x.type());
    OpenArray array = open(x.array(), dimensions);
    Value start = f.expressions().scalar(x.start());
    Value length = f.expressions().scalar(x.length());
    f.at(x.range());
    // Neither may be negative, and together they stay inside; unsigned comparison tests all of it.
    Value total = array.lengths().getFirst();
    f.trapIf(f.compare(CompareOp.UGT, start, total), TrapCode.RANGE);
    f.trapIf(f.compare(CompareOp.UGT, length, f.binary(BinaryOp.SUB, total, start)), TrapCode.RANGE);
    List<Value> rest = array.lengths().subList(1, array.lengths().size());
    Value data = builder.pointerAdd(array.data(), distance(start, rest, array.element()));
    List<Value> lengths = new ArrayList<>();
    lengths.add(length);
    lengths.addAll(rest);
    return new OpenArray(data, lengths, array.element(), array.memory());
  }
}
