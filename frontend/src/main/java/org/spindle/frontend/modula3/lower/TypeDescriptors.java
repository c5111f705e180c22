package org.spindle.frontend.modula3.lower;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.Fingerprint;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.Method;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.SubrangeType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.Signature;
import org.spindle.ir.Value;

/**
 * The type descriptors of a program (docs/abi.md, section Heap objects). They are made once, in a unit of their own, when
 * all types in use and all revelations are known.
 */
public final class TypeDescriptors {
  private static final int WORD = 8;
  private static final int METHODS = 12 * WORD;
  private static final int FIXED = 0;
  private static final int OPEN_ARRAY = 1;
  private static final int OBJECT = 2;
  private static final int MAX_STEPS = 1000;

  private final Map<String, Type> used = new HashMap<>();
  private final Map<Type, String> symbols = new IdentityHashMap<>();
  private final Deque<String> pending = new ArrayDeque<>();

  /** The symbol of the descriptor of a reference or object type. */
  String symbol(Type type) {
    return symbols.computeIfAbsent(
        TypeRelations.canonical(TypeRelations.unpacked(type)),
        t -> {
          String symbol = "type." + Fingerprint.hex(Fingerprint.of(t));
          if (used.putIfAbsent(symbol, t) == null) {
            pending.add(symbol);
          }
          return symbol;
        });
  }

  /** The place of a method in descriptors of the type that adds it and of its subtypes. */
  static long methodOffset(ObjectType owner, Method method) {
    return METHODS + (long) WORD * Layout.methodIndex(owner, method);
  }

  /** The unit with all descriptors asked for, and those of their supertypes. */
  public Program build() {
    UnitEmitter unit = new UnitEmitter("types", this);
    while (!pending.isEmpty()) {
      String symbol = pending.poll();
      new Descriptor(unit, symbol, used.get(symbol)).emit();
    }
    return unit.build();
  }

  /** One descriptor being laid out. */
  private final class Descriptor {
    private final UnitEmitter unit;
    private final String symbol;
    private final Type type;
    private final List<Datum> data = new ArrayList<>();

    Descriptor(UnitEmitter unit, String symbol, Type type) {
      this.unit = unit;
      this.symbol = symbol;
      this.type = type;
    }

    void emit() {
      word(9, Fingerprint.of(type));
      List<Constant> methods = List.of();
      List<Long> map = new ArrayList<>();
      Type shape = shape();
      switch (shape) {
        case ObjectType o -> {
          word(1, OBJECT);
          word(2, Layout.objectSize(o));
          ObjectType parent = Layout.parent(o);
          if (parent != null) {
            data.add(new Datum.GlobalReference(3 * WORD, TypeDescriptors.this.symbol(parent), 0));
          }
          word(4, depth(o));
          methods = methods(o);
          objectMap(o, map);
        }
        case OpenArrayType a -> {
          if (TypeRelations.same(type, Builtin.WIDE_TEXT)) {
            String text = TypeDescriptors.this.symbol(Builtin.TEXT);
            data.add(new Datum.GlobalReference(3 * WORD, text, 0));
            word(4, 1);
          }
          word(1, OPEN_ARRAY);
          word(2, (long) WORD * a.dimensions());
          word(5, a.dimensions());
          word(6, SirTypes.hasBitAddress(a.innermost())
              ? -Layout.bits(a.innermost())
              : Layout.size(a.innermost()));
          references(a.innermost(), 0, map);
        }
        default -> {
          word(1, FIXED);
          word(2, Layout.size(shape));
          references(shape, 0, map);
        }
      }
      word(10, methods.size());
      for (int i = 0; i < methods.size(); i++) {
        Constant body = methods.get(i) instanceof Constant.MethodValue m ? resolved(m) : methods.get(i);
        if (body instanceof Constant.Procedure(Constant.ProcedureIdentity p)) {
          unit.use((ProcedureSymbol) p);
          data.add(new Datum.ProcedureReference(METHODS + (long) WORD * i, p.linkName()));
        }
      }
      if (needsInitializer(shape)) {
        String initializer = "init." + symbol.substring("type.".length());
        unit.add(buildInitializer(unit, initializer, shape));
        data.add(new Datum.ProcedureReference(11 * WORD, initializer));
      }
      finish(METHODS + (long) WORD * methods.size(), map);
    }

    /** Appends the reference map and the name. */
    private void finish(long end, List<Long> map) {
      long at = end;
      if (!map.isEmpty()) {
        data.add(new Datum.GlobalReference(7 * WORD, symbol, at));
        data.add(new Datum.Word(at, map.size()));
        at += WORD;
        for (long offset : map) {
          if (offset != 0) {
            data.add(new Datum.Word(at, offset));
          }
          at += WORD;
        }
      }
      byte[] name = (type.show() + "\0").getBytes(StandardCharsets.UTF_8);
      data.add(new Datum.GlobalReference(8 * WORD, symbol, at));
      data.add(new Datum.Bytes(at, name));
      long size = Layout.round(at + name.length, WORD);
      unit.add(new Global(symbol, Linkage.LINK_ONCE, size, WORD, Global.Mutability.CONST, false, data));
    }

    private void word(int index, long value) {
      if (value != 0) {
        data.add(new Datum.Word((long) WORD * index, value));
      }
    }

    /** What is allocated: an object type, an open array, or any other type. */
    private Type shape() {
      return switch (type) {
        case OpaqueType o when o == Builtin.TEXT -> new OpenArrayType(Builtin.CHAR);
        case RefType r -> TypeRelations.unpacked(r.referent());
        case ObjectType o -> o;
        case OpaqueType o when o.concrete() instanceof RefType r -> TypeRelations.unpacked(r.referent());
        default -> Layout.concreteObject(type);
      };
    }
  }

  private static int depth(ObjectType type) {
    ObjectType parent = Layout.parent(type);
    return parent == null ? 0 : depth(parent) + 1;
  }

  /** The procedures of all methods, inherited ones first. */
  private static List<Constant> methods(ObjectType type) {
    ObjectType parent = Layout.parent(type);
    List<Constant> bodies = parent == null ? new ArrayList<>() : methods(parent);
    type.overrides().forEach((name, body) -> bodies.set(indexOf(parent, name), body));
    type.methods().forEach(m -> bodies.add(m.body().get().orElse(new Constant.Nil())));
    return bodies;
  }

  /** The procedure, or NIL, that a method of a type is when all types are known. */
  static Constant resolved(Constant.MethodValue value) {
    Constant body = value;
    // Types of different units may refer to each other's methods in a circle, in which there is no procedure.
    for (int i = 0; i < MAX_STEPS && body instanceof Constant.MethodValue m; i++) {
      body = methods(Layout.concreteObject(m.object())).get(Layout.methodIndex(m.owner(), m.method()));
    }
    return body instanceof Constant.MethodValue ? new Constant.Nil() : body;
  }

  private static int indexOf(ObjectType type, String method) {
    return type.method(method)
        .map(m -> Layout.methodIndex(type, m))
        .orElseGet(() -> indexOf(Layout.parent(type), method));
  }

  private static void objectMap(ObjectType type, List<Long> into) {
    ObjectType parent = Layout.parent(type);
    if (parent != null) {
      objectMap(parent, into);
    }
    type.fields().forEach(x -> references(x.type(), Layout.offset(type, x), into));
  }

  /** The offsets of traced references in a value. */
  private static void references(Type written, long offset, List<Long> into) {
    switch (TypeRelations.unpacked(written)) {
      case RecordType r -> r.fields().forEach(x -> references(x.type(), offset + Layout.offset(r, x), into));
      case ArrayType a -> {
        if (Layout.isTraced(a.element())) {
          long size = Layout.size(a.element());
          for (long i = 0; i < a.length(); i++) {
            references(a.element(), offset + i * size, into);
          }
        }
      }
      case Type t -> {
        if (Layout.isTraced(t)) {
          into.add(offset);
        }
      }
    }
  }

  private static boolean needsInitializer(Type shape) {
    return switch (shape) {
      case ObjectType o -> {
        ObjectType parent = Layout.parent(o);
        yield parent != null && needsInitializer(parent)
            || o.fields().stream()
                .anyMatch(x -> x.initial().isPresent() && !isZero(x) || !StaticData.isZeroValid(x.type()));
      }
      case OpenArrayType a -> !StaticData.isZeroValid(a.innermost());
      default -> !StaticData.isZeroValid(shape);
    };
  }

  private static boolean isZero(Field field) {
    return switch (field.initial().orElseThrow()) {
      case Constant.Ordinal(long n) -> n == 0;
      case Constant.Nil() -> true;
      case Constant.Real _, Constant.Text _, Constant.Procedure _, Constant.MethodValue _,
          Constant.SetValue _, Constant.RecordValue _, Constant.ArrayValue _ ->
          false;
    };
  }

  private static Procedure buildInitializer(UnitEmitter unit, String symbol, Type shape) {
    ProcedureBuilder builder =
        new ProcedureBuilder(symbol, Signature.of(null, org.spindle.ir.Type.REF)).linkage(Linkage.LINK_ONCE);
    FunctionLowering f = new FunctionLowering(unit, new UnitOptions(true, true), builder, null, null, false);
    Value reference = builder.parameter(0);
    switch (shape) {
      case ObjectType o -> initializeObject(f, o, reference);
      case OpenArrayType a -> {
        Value count = f.word(1);
        for (int i = 0; i < a.dimensions(); i++) {
          Value length =
              builder.load(org.spindle.ir.Type.I64, MemoryClass.LENGTH, reference, (long) WORD * i);
          count = f.binary(BinaryOp.MUL, count, length);
        }
        // The elements as those of a fixed array, which has the same layout whatever its length.
        ArrayType elements =
            new ArrayType(new SubrangeType(null, Builtin.INTEGER, 0, 0), a.innermost());
        Place start = new Place(reference, (long) WORD * a.dimensions(), MemoryClass.ANY);
        f.aggregates().repeat(
            count, i -> f.aggregates().initialize(f.packed().element(start, elements, i), a.innermost()));
      }
      default -> f.aggregates().initialize(new Place(reference, 0, MemoryClass.ANY), shape);
    }
    builder.ret(null);
    return builder.build();
  }

  private static void initializeObject(FunctionLowering f, ObjectType type, Value reference) {
    ObjectType parent = Layout.parent(type);
    if (parent != null) {
      initializeObject(f, parent, reference);
    }
    for (Field x : type.fields()) {
      Place place = f.designators().field(reference, type, x).in(MemoryClass.ANY);
      if (x.initial().isPresent()) {
        if (SirTypes.isScalar(x.type())) {
          f.store(place, x.type(), f.constant(x.type(), x.initial().get()));
        } else {
          String constant = f.unit().constant(x.type(), x.initial().get());
          Place from = new Place(f.builder().globalAddress(constant, 0), 0, MemoryClass.CONST);
          f.aggregates().copy(place, from, x.type());
        }
      } else if (!StaticData.isZeroValid(x.type())) {
        f.aggregates().initialize(place, x.type());
      }
    }
  }
}
