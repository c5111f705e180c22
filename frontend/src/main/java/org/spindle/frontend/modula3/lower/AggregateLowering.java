package org.spindle.frontend.modula3.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedExpression.BinaryOperation;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Successor;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Value;

/** Records, arrays and sets: assignment, comparison, construction. */
final class AggregateLowering {
  private static final int WORD = 8;
  private static final int WORD_BITS = 64;

  private final FunctionLowering f;
  private final ProcedureBuilder builder;

  AggregateLowering(FunctionLowering f) {
    this.f = f;
    this.builder = f.builder();
  }

  /** What a copy of a whole value may alias: arrays of bytes inside it have a class of their own. */
  private MemoryClass whole(Place place, Type type) {
    boolean own = place.memory().isConstant() || place.memory().equals(MemoryClass.BYTES)
        || f.isFunctional() && place.memory().equals(MemoryClass.SLOT);
    return !own && SirTypes.holdsBytes(type) ? MemoryClass.ANY : place.memory();
  }

  void copy(Place to, Place from, Type type) {
    if (to.isPacked() || from.isPacked()) {
      f.packed().copy(to.in(whole(to, type)), from.in(whole(from, type)), type);
    } else {
      long size = Layout.size(TypeRelations.unpacked(type));
      f.safepointForBytes(size);
      uncharged(to, from, type, f.word(size));
    }
  }

  private void copy(Place to, Place from, Type type, Value bytes) {
    f.safepointForBytes(bytes);
    uncharged(to, from, type, bytes);
  }

  private void uncharged(Place to, Place from, Type type, Value bytes) {
    int align = Math.min(Layout.align(type), Math.min(to.mostAligned(), from.mostAligned()));
    builder.copy(whole(to, type), f.pointer(to), whole(from, type), f.pointer(from), bytes, align);
  }

  /** Stores a value into storage that the value does not mention. */
  void assignInto(Place target, Type type, TypedExpression value) {
    if (SirTypes.isScalar(type)) {
      f.store(target, type, f.expressions().scalar(value));
      return;
    }
    switch (value) {
      case TypedExpression.RecordValue r -> {
        for (TypedExpression.FieldValue v : r.fields()) {
          assignInto(f.packed().field(target, r.record(), v.field()), v.field().type(), v.value());
        }
      }
      case TypedExpression.ArrayValue a when TypeRelations.unpacked(a.type()) instanceof ArrayType fixed ->
          arrayInto(target, fixed, a);
      case TypedExpression.SetValue s -> setInto(target, (SetType) TypeRelations.unpacked(s.type()), s);
      case TypedExpression.Binary b -> setOperationInto(target, b);
      case TypedExpression.Call c when target.isPacked() -> {
        Place result = f.temporary(type);
        f.calls().call(c, result);
        copy(target, result, type);
      }
      case TypedExpression.Call c -> f.calls().call(c, target);
      default -> assignArrayOr(target, type, value);
    }
  }

  private void assignArrayOr(Place target, Type type, TypedExpression value) {
    if (SirTypes.isOpen(value.type())) {
      // An open array into a fixed one.
      int dimensions = SirTypes.openDimensions(value.type());
      OpenArray from = f.designators().open(value, dimensions);
      checkShape(type, from.lengths());
      copy(target, wholeOf(from, type), type);
      return;
    }
    copy(target, f.designators().place(value), type);
  }

  /** The storage of an open array as that of a fixed one of its shape. */
  private Place wholeOf(OpenArray a, Type fixed) {
    return SirTypes.hasBitAddress(a.element())
        ? f.packed().placeAt(a.data(), a.memory(), Layout.leastBits(TypeRelations.unpacked(fixed)))
        : new Place(a.data(), 0, a.memory());
  }

  /** Traps unless the leading dimensions of a fixed array have these lengths. */
  void checkShape(Type fixed, List<Value> lengths) {
    Type type = TypeRelations.unpacked(fixed);
    for (Value length : lengths) {
      ArrayType array = (ArrayType) type;
      f.trapIf(f.compare(CompareOp.NE, length, f.word(array.length())), TrapCode.SHAPE);
      type = TypeRelations.unpacked(array.element());
    }
  }

  /** The assignment statement. */
  void assign(TypedExpression target, TypedExpression value) {
    Type type = target.type();
    if (SirTypes.isScalar(type)) {
      // The designator comes first; what is in its memory only counts when the value is there.
      Place place = f.designators().place(target);
      Value v = f.expressions().scalar(value);
      f.calls().checkNoClosure(value, v);
      f.store(place, type, v);
      return;
    }
    if (SirTypes.isOpen(type)) {
      int dimensions = SirTypes.openDimensions(type);
      OpenArray to = f.designators().open(target, dimensions);
      OpenArray from = f.designators().openAs(value, type);
      for (int i = 0; i < dimensions; i++) {
        f.trapIf(f.compare(CompareOp.NE, to.lengths().get(i), from.lengths().get(i)), TrapCode.SHAPE);
      }
      copyElements(to, from);
      return;
    }
    Place place = f.designators().place(target);
    if (TypedExpression.isDesignator(value) || value instanceof TypedExpression.Literal) {
      assignInto(place, type, value);
    } else {
      Place temporary = f.temporary(type);
      assignInto(temporary, type, value);
      copy(place, temporary, type);
    }
  }

  /** Copies all elements of an array to another one of the same lengths. */
  void copyElements(OpenArray to, OpenArray from) {
    List<Value> rest = to.lengths().subList(1, to.lengths().size());
    if (SirTypes.hasBitAddress(to.element())) {
      Value count = to.lengths().getFirst();
      for (Value length : rest) {
        count = f.binary(BinaryOp.MUL, count, length);
      }
      f.packed().copyElements(to, from, count, Layout.bits(to.element()));
      return;
    }
    copy(
        new Place(to.data(), 0, to.memory()),
        new Place(from.data(), 0, from.memory()),
        to.element(),
        f.designators().bytes(to.lengths().getFirst(), rest, to.element()));
  }

  private void arrayInto(Place target, ArrayType array, TypedExpression.ArrayValue value) {
    int given = value.elements().size();
    for (int i = 0; i < given; i++) {
      assignInto(f.packed().element(target, array, i), array.element(), value.elements().get(i));
    }
    if (value.replicated() && given > 0 && array.length() > given) {
      Place last = f.packed().element(target, array, given - 1L);
      repeat(
          f.word(array.length() - given),
          i -> {
            Value position = f.binary(BinaryOp.ADD, i, f.word(given));
            copy(f.packed().element(target, array, position), last, array.element());
          });
    }
  }

  /** An open array constructor whose elements are not all constant, in a temporary. */
  OpenArray openConstructor(TypedExpression.ArrayValue value, OpenArrayType type) {
    if (type.dimensions() > 1) {
      return nestedConstructor(value, type);
    }
    int n = value.elements().size();
    long bits = Layout.bits(type.element());
    int slot =
        builder.newSlot(
            Math.max(WORD, Layout.round(Layout.bytes(n * bits), WORD)),
            Math.max(WORD, Layout.align(type.element())),
            Layout.isTraced(type.element()));
    for (int i = 0; i < n; i++) {
      Place start = new Place(builder.slotAddress(slot, 0), 0, MemoryClass.SLOT);
      Place to = SirTypes.hasBitAddress(type.element())
          ? PackedAccess.near(start, i * bits, WORD, bits)
          : start.plus(i * bits / Byte.SIZE);
      MemoryClass memory =
          SirTypes.isByte(type.element()) && !f.isFunctional() ? MemoryClass.ANY : MemoryClass.SLOT;
      assignInto(to.in(memory), type.element(), value.elements().get(i));
    }
    Value data = builder.slotAddress(slot, 0);
    if (SirTypes.hasBitAddress(type.element())) {
      data = f.packed().bitAddress(new Place(data, 0, MemoryClass.SLOT));
    }
    return new OpenArray(data, List.of(f.word(n)), type.element(), MemoryClass.ANY);
  }

  /** One or more elements that are open arrays themselves, and must have the lengths of the first. */
  private OpenArray nestedConstructor(TypedExpression.ArrayValue value, OpenArrayType type) {
    int n = value.elements().size();
    int inner = type.dimensions() - 1;
    List<Value> lengths = new ArrayList<>(List.of(f.word(n)));
    Value data = null;
    Value size = null;
    for (int i = 0; i < n; i++) {
      TypedExpression e = value.elements().get(i);
      OpenArray from = f.designators().open(e, inner);
      f.at(e.range());
      if (i == 0) {
        lengths.addAll(from.lengths());
        size = f.designators().distance(f.word(1), from.lengths(), from.element());
        data = elements(lengths, from.element());
      } else {
        for (int d = 0; d < inner; d++) {
          f.trapIf(f.compare(CompareOp.NE, from.lengths().get(d), lengths.get(d + 1)), TrapCode.SHAPE);
        }
      }
      Value to = builder.pointerAdd(data, f.binary(BinaryOp.MUL, size, f.word(i)));
      copyElements(new OpenArray(to, from.lengths(), from.element(), MemoryClass.ANY), from);
    }
    return new OpenArray(data, lengths, type.innermost(), MemoryClass.ANY);
  }

  /**
   * The address of storage for an open array's elements until the procedure ends. References are kept on the heap, where
   * the collector finds them; a FUNCTIONAL procedure allocates nothing, so that nothing is collected while it runs.
   */
  Value elements(List<Value> lengths, Type element) {
    if (!Layout.isTraced(element) || f.isFunctional()) {
      Value bytes = f.designators().bytes(lengths.getFirst(), lengths.subList(1, lengths.size()), element);
      Value data = builder.stackAllocate(bytes);
      return SirTypes.hasBitAddress(element)
          ? f.packed().bitAddress(new Place(data, 0, MemoryClass.ANY))
          : data;
    }
    Type array = element;
    int slot = builder.newSlot((long) WORD * lengths.size(), WORD, false);
    for (int i = 0; i < lengths.size(); i++) {
      array = new OpenArrayType(array);
      builder.store(MemoryClass.SLOT, builder.slotAddress(slot, 0), (long) WORD * i, lengths.get(i));
    }
    Value type = builder.globalAddress(f.unit().descriptor(new RefType(null, true, null, Lazy.of(array))), 0);
    Value reference =
        f.runtime(
            "RTHeapRep.AllocateArray", org.spindle.ir.Type.REF, type, builder.slotAddress(slot, 0),
            f.word(lengths.size()));
    return builder.pointerAdd(reference, f.word((long) WORD * lengths.size()));
  }

  /** Runs code for 0, 1, ... count - 1. */
  void repeat(Value count, Consumer<Value> body) {
    Label head = builder.newBlock();
    Value index = builder.addParameter(head, org.spindle.ir.Type.I64);
    Label inside = builder.newBlock();
    Label end = builder.newBlock();
    builder.jump(head, f.word(0));
    builder.enter(head);
    builder.branch(f.compare(CompareOp.SLT, index, count), inside, end);
    builder.enter(inside);
    f.safepoint();
    body.accept(index);
    builder.jump(head, f.binary(BinaryOp.ADD, index, f.word(1)));
    builder.enter(end);
  }

  /** Gives a variable without an initial value a member of its type. */
  void initialize(Place place, Type type) {
    Constant value = StaticData.defaultValue(type);
    if (SirTypes.isScalar(type)) {
      org.spindle.ir.Type sir = SirTypes.value(type);
      Value v = value != null
          ? f.constant(type, value)
          : switch (sir) {
            case F32 -> builder.constant(0f);
            case F64 -> builder.constant(0d);
            case I1, I8, I16, I32, I64, REF, PTR -> builder.constant(sir, 0);
          };
      f.store(place, type, v);
    } else if (value != null) {
      Place from = new Place(builder.globalAddress(f.unit().constant(type, value), 0), 0, MemoryClass.CONST);
      copy(place, from, type);
    }
  }

  // Comparison.

  /** Whether two values are equal, as an i1. */
  Value equal(TypedExpression left, TypedExpression right) {
    Type type = TypeRelations.unpacked(left.type());
    Type other = TypeRelations.unpacked(right.type());
    int dimensions = Math.max(SirTypes.openDimensions(type), SirTypes.openDimensions(other));
    if (dimensions > 0) {
      return equalOpen(left, right, dimensions);
    }
    Place a = f.designators().place(left);
    Place b = f.designators().place(right);
    return equalPlaces(a, b, type);
  }

  private Value equalOpen(TypedExpression left, TypedExpression right, int dimensions) {
    OpenArray a = f.designators().open(left, dimensions);
    OpenArray b = f.designators().open(right, dimensions);
    Label differ = builder.newBlock();
    Label end = builder.newBlock();
    Value result = builder.addParameter(end, org.spindle.ir.Type.I1);
    Value count = f.word(1);
    for (int i = 0; i < dimensions; i++) {
      Label next = builder.newBlock();
      builder.branch(f.compare(CompareOp.EQ, a.lengths().get(i), b.lengths().get(i)), next, differ);
      builder.enter(next);
      count = f.binary(BinaryOp.MUL, count, a.lengths().get(i));
    }
    builder.jump(end, equalElements(a.element(), count, i -> element(a, i), i -> element(b, i)));
    builder.enter(differ);
    builder.jump(end, builder.constant(org.spindle.ir.Type.I1, 0));
    builder.enter(end);
    return result;
  }

  private Place element(OpenArray a, Value index) {
    Value data = builder.pointerAdd(a.data(), f.designators().distance(index, List.of(), a.element()));
    return f.designators().elementAt(data, a.element(), a.memory());
  }

  private Value equalElements(
      Type element, Value count, Function<Value, Place> left, Function<Value, Place> right) {
    Label head = builder.newBlock();
    Value index = builder.addParameter(head, org.spindle.ir.Type.I64);
    Label inside = builder.newBlock();
    Label end = builder.newBlock();
    Value result = builder.addParameter(end, org.spindle.ir.Type.I1);
    builder.jump(head, f.word(0));
    builder.enter(head);
    Successor done = new Successor(end, List.of(builder.constant(org.spindle.ir.Type.I1, 1)));
    builder.branch(f.compare(CompareOp.SLT, index, count), new Successor(inside), done);
    builder.enter(inside);
    f.safepoint();
    Value same = equalPlaces(left.apply(index), right.apply(index), element);
    Value next = f.binary(BinaryOp.ADD, index, f.word(1));
    builder.branch(
        same,
        new Successor(head, List.of(next)),
        new Successor(end, List.of(builder.constant(org.spindle.ir.Type.I1, 0))));
    builder.enter(end);
    return result;
  }

  private Value equalPlaces(Place a, Place b, Type written) {
    Type type = TypeRelations.unpacked(written);
    if (SirTypes.isScalar(type)) {
      Value x = f.load(a, written);
      Value y = f.load(b, written);
      return f.compare(x.type().isFloat() ? CompareOp.FEQ : CompareOp.EQ, x, y);
    }
    return switch (type) {
      case RecordType r -> {
        Value result = builder.constant(org.spindle.ir.Type.I1, 1);
        for (Field field : r.fields()) {
          Place x = f.packed().field(a, r, field);
          Value same = equalPlaces(x, f.packed().field(b, r, field), field.type());
          result = f.binary(BinaryOp.AND, result, same);
        }
        yield result;
      }
      case ArrayType x -> equalElements(
          x.element(),
          f.word(x.length()),
          i -> f.packed().element(bytesIn(a, x), x, i),
          i -> f.packed().element(bytesIn(b, x), x, i));
      case SetType _ -> equalElements(
          Builtin.INTEGER,
          f.word(Layout.size(type) / WORD),
          i -> wordOfSet(a, i),
          i -> wordOfSet(b, i));
      default -> throw new IllegalArgumentException(type.show());
    };
  }

  private Place wordOfSet(Place set, Value index) {
    Value offset = f.binary(BinaryOp.SHL, index, f.word(3));
    return new Place(builder.pointerAdd(set.base(), offset), set.offset(), set.memory());
  }

  private Place bytesIn(Place place, ArrayType array) {
    return SirTypes.isByte(array.element()) && !place.memory().isConstant()
        ? place.in(MemoryClass.ANY)
        : place;
  }

  // Sets.

  /** The position of an element in its set's bits. */
  private Value position(SetType set, Value element) {
    long first = set.element().first();
    return first == 0 ? element : f.binary(BinaryOp.SUB, element, f.word(first));
  }

  /** {@code element IN set} as an i1. */
  Value contains(TypedExpression element, TypedExpression setExpression) {
    SetType set = (SetType) TypeRelations.unpacked(setExpression.type());
    Value e = f.expressions().scalar(element);
    Value position = position(set, e);
    Value inside = f.compare(CompareOp.ULT, position, f.word(set.size()));
    if (SirTypes.isScalar(set)) {
      Value bits = f.expressions().scalar(setExpression);
      Value bit = f.binary(BinaryOp.AND, f.binary(BinaryOp.LSHR, bits, position), f.word(1));
      return f.binary(BinaryOp.AND, inside, f.toTruth(bit));
    }
    Place place = f.designators().place(setExpression);
    Label look = builder.newBlock();
    Label end = builder.newBlock();
    Value result = builder.addParameter(end, org.spindle.ir.Type.I1);
    builder.branch(
        inside,
        new Successor(look),
        new Successor(end, List.of(builder.constant(org.spindle.ir.Type.I1, 0))));
    builder.enter(look);
    Place word = wordOf(place, position);
    Value bits = builder.load(org.spindle.ir.Type.I64, word.memory(), word.base(), word.offset());
    builder.jump(end, f.toTruth(f.binary(BinaryOp.AND, f.binary(BinaryOp.LSHR, bits, position), f.word(1))));
    builder.enter(end);
    return result;
  }

  private Place wordOf(Place set, Value position) {
    return wordOfSet(set, f.binary(BinaryOp.LSHR, position, f.word(6)));
  }

  /** A set of one word, constructed. */
  Value smallSet(TypedExpression.SetValue value) {
    SetType set = (SetType) TypeRelations.unpacked(value.type());
    Value result = f.word(0);
    for (TypedExpression.SetElement e : value.elements()) {
      Value low = position(set, f.expressions().scalar(e.low()));
      Value bits;
      if (e.high().isEmpty()) {
        bits = f.binary(BinaryOp.SHL, f.word(1), low);
      } else {
        Value high = position(set, f.expressions().scalar(e.high().get()));
        Value above = f.binary(BinaryOp.SHL, f.word(-1), low);
        Value below =
            f.binary(BinaryOp.LSHR, f.word(-1), f.binary(BinaryOp.SUB, f.word(WORD_BITS - 1), high));
        Value both = f.binary(BinaryOp.AND, above, below);
        bits = builder.select(f.compare(CompareOp.SLE, low, high), both, f.word(0));
      }
      result = f.binary(BinaryOp.OR, result, bits);
    }
    return result;
  }

  private void setInto(Place target, SetType set, TypedExpression.SetValue value) {
    builder.fill(
        target.memory(),
        f.pointer(target),
        builder.constant(org.spindle.ir.Type.I8, 0),
        f.word(Layout.size(set)));
    for (TypedExpression.SetElement e : value.elements()) {
      Value low = position(set, f.expressions().scalar(e.low()));
      if (e.high().isEmpty()) {
        include(target, low);
        continue;
      }
      Value high = position(set, f.expressions().scalar(e.high().get()));
      Value count = f.binary(BinaryOp.ADD, f.binary(BinaryOp.SUB, high, low), f.word(1));
      repeat(count, i -> include(target, f.binary(BinaryOp.ADD, low, i)));
    }
  }

  private void include(Place set, Value position) {
    Place word = wordOf(set, position);
    Value bits = builder.load(org.spindle.ir.Type.I64, word.memory(), word.base(), word.offset());
    Value bit = f.binary(BinaryOp.SHL, f.word(1), position);
    builder.store(word.memory(), word.base(), word.offset(), f.binary(BinaryOp.OR, bits, bit));
  }

  /** A set operation on words of bits. */
  Value setWord(BinaryOperation operation, Value a, Value b) {
    return switch (operation) {
      case ADD -> f.binary(BinaryOp.OR, a, b);
      case SUBTRACT -> f.binary(BinaryOp.AND, a, f.binary(BinaryOp.XOR, b, f.word(-1)));
      case MULTIPLY -> f.binary(BinaryOp.AND, a, b);
      case DIVIDE -> f.binary(BinaryOp.XOR, a, b);
      default -> throw new IllegalArgumentException(operation.toString());
    };
  }

  private void setOperationInto(Place target, TypedExpression.Binary b) {
    Place left = f.designators().place(b.left());
    Place right = f.designators().place(b.right());
    eachWord(
        (SetType) TypeRelations.unpacked(b.type()),
        offset -> builder.store(
            target.memory(),
            builder.pointerAdd(target.base(), offset),
            target.offset(),
            setWord(b.operation(), wordAt(left, offset), wordAt(right, offset))));
  }

  private Value wordAt(Place set, Value offset) {
    Value address = builder.pointerAdd(set.base(), offset);
    return builder.load(org.spindle.ir.Type.I64, set.memory(), address, set.offset());
  }

  private void eachWord(SetType set, Consumer<Value> body) {
    repeat(f.word(Layout.size(set) / WORD), i -> body.accept(f.binary(BinaryOp.SHL, i, f.word(3))));
  }

  /** Whether every member of the left set is in the right one, for sets of several words. */
  Value isSubset(TypedExpression left, TypedExpression right) {
    SetType set = (SetType) TypeRelations.unpacked(left.type());
    Place a = f.designators().place(left);
    Place b = f.designators().place(right);
    Place extra = f.temporary(Builtin.INTEGER);
    f.store(extra, Builtin.INTEGER, f.word(0));
    eachWord(
        set,
        offset -> {
          Value more = setWord(BinaryOperation.SUBTRACT, wordAt(a, offset), wordAt(b, offset));
          Value old = f.load(extra, Builtin.INTEGER);
          f.store(extra, Builtin.INTEGER, f.binary(BinaryOp.OR, old, more));
        });
    Value left0 = f.load(extra, Builtin.INTEGER);
    return f.compare(CompareOp.EQ, left0, f.word(0));
  }
}
