package org.spindle.frontend.modula3.types;

/**
 * How values are laid out in memory (docs/abi.md, section Storage). Sizes and offsets are in bytes unless they are said to
 * be in bits.
 */
public final class Layout {
  private static final int WORD = 8;
  private static final int BYTE = Byte.SIZE;

  private Layout() {}

  /** The bytes a variable of the type takes; an open array's dope is not counted. */
  public static long size(Type type) {
    return switch (type) {
      case OrdinalType o -> o.storageBytes();
      case RealType r -> r.bytes();
      case ReferenceType _, ProcedureType _ -> WORD;
      case SetType s -> s.size() <= 64 ? WORD : (s.size() + 63) / 64 * WORD;
      case ArrayType a -> round(bytes(elementBits(a)), align(a));
      case OpenArrayType _ -> 0;
      case RecordType r -> round(bytes(r.layout().end()), align(r));
      case PackedType p -> packedBytes(p);
      case ErrorType _ -> WORD;
    };
  }

  public static int align(Type type) {
    return switch (type) {
      case OrdinalType o -> o.storageBytes();
      case RealType r -> r.bytes();
      case ReferenceType _, ProcedureType _, SetType _, ErrorType _ -> WORD;
      case ArrayType a -> isWhole(a.element()) ? align(a.element()) : packedArrayAlign(a);
      case OpenArrayType a -> align(a.element());
      case RecordType r -> r.layout().align();
      case PackedType p -> p.base() instanceof OrdinalType ? (int) packedBytes(p) : align(p.base());
    };
  }

  /** The bytes that hold so many bits. */
  public static long bytes(long bits) {
    return round(bits, BYTE) / BYTE;
  }

  /** The bits of an element of an array, from one to the next. */
  public static long bits(Type element) {
    return switch (element) {
      case PackedType p -> p.bits();
      case ArrayType a -> elementBits(a);
      default -> Math.multiplyExact(size(element), BYTE);
    };
  }

  private static long elementBits(ArrayType a) {
    return Math.multiplyExact(a.length(), bits(a.element()));
  }

  /** Whether the elements of an array lie as variables of their type would, so that they have addresses. */
  public static boolean isWhole(Type element) {
    long bits = bits(element);
    return bits == size(element) * BYTE && bits % ((long) align(element) * BYTE) == 0;
  }

  /** Elements that share bytes are reached through units that hold one, if the array consists of such units. */
  private static int packedArrayAlign(ArrayType a) {
    long bits = bits(a.element());
    int align = WORD;
    while (align > 1 && (bits <= align * BYTE / 2 || bytes(elementBits(a)) % align != 0)) {
      align /= 2;
    }
    return align;
  }

  private static long packedBytes(PackedType p) {
    if (!(TypeRelations.unpacked(p) instanceof OrdinalType)) {
      return round(Math.max(size(p.base()), bytes(p.bits())), align(p.base()));
    }
    for (int bytes = 1; bytes < WORD; bytes *= 2) {
      if (p.bits() <= bytes * BYTE) {
        return bytes;
      }
    }
    return WORD;
  }

  /** Whether values may lie at any bit, since they consist of bits that are not references or floating numbers. */
  public static boolean isPackable(Type type) {
    return switch (type) {
      case OrdinalType _, ErrorType _ -> true;
      case SetType s -> s.size() <= 64;
      case ArrayType a -> isPackable(a.element());
      case RecordType r -> r.fields().stream().allMatch(f -> isPackable(f.type()));
      case PackedType p -> isPackable(p.base());
      case RealType _, ReferenceType _, ProcedureType _, OpenArrayType _ -> false;
    };
  }

  /** The fewest bits that BITS FOR may give a type. */
  public static long leastBits(Type type) {
    return switch (type) {
      case OrdinalType o when o.isEmpty() -> 0;
      case OrdinalType o when o.first() < 0 ->
          65 - Long.numberOfLeadingZeros(Math.max(~o.first(), Math.max(0, o.last())));
      case OrdinalType o -> 64 - Long.numberOfLeadingZeros(o.last());
      case SetType s when s.size() <= 64 -> s.size();
      case PackedType p -> p.bits();
      case ArrayType a -> elementBits(a);
      case RecordType r -> r.layout().end();
      case RealType _, ReferenceType _, ProcedureType _, SetType _, OpenArrayType _, ErrorType _ ->
          size(type) * BYTE;
    };
  }

  /** Whether a field of a record lies as a variable of its type would, and has an address. */
  public static boolean isWhole(RecordType r, Field field) {
    return isWhole(field.type(), bitOffset(r, field), align(r));
  }

  /** Whether a field that {@code type} itself adds has an address. */
  public static boolean isWhole(ObjectType type, Field field) {
    return isWhole(field.type(), new RecordLayout(type.fields(), 0).position(field), WORD);
  }

  private static boolean isWhole(Type type, long position, int align) {
    return !(type instanceof PackedType p)
        || p.bits() == size(p) * BYTE
            && position % ((long) align(p) * BYTE) == 0
            && align % align(p) == 0;
  }

  /** The bit at which a field of a record starts. */
  public static long bitOffset(RecordType r, Field field) {
    return r.layout().position(field);
  }

  /** The offset of a field of a record that has an address. */
  public static long offset(RecordType r, Field field) {
    return bitOffset(r, field) / BYTE;
  }

  /** The bit, from the start of the object, at which a field starts that {@code type} itself adds. */
  public static long bitOffset(ObjectType type, Field field) {
    return new RecordLayout(type.fields(), inheritedSize(type) * BYTE).position(field);
  }

  /** The offset of a field that {@code type} itself adds, from the start of the object, if it has an address. */
  public static long offset(ObjectType type, Field field) {
    return bitOffset(type, field) / BYTE;
  }

  /** The bytes of an object, a multiple of 8. Needs the complete revelations of its supertypes. */
  public static long objectSize(ObjectType type) {
    return round(bytes(new RecordLayout(type.fields(), inheritedSize(type) * BYTE).end()), WORD);
  }

  private static long inheritedSize(ObjectType type) {
    ObjectType parent = parent(type);
    return parent == null ? 0 : objectSize(parent);
  }

  /** The concrete supertype of an object type, or null for the roots. */
  public static ObjectType parent(ObjectType type) {
    return type.supertype() == null ? null : concreteObject(type.supertype());
  }

  /**
   * The object type that {@code type} is in the whole program.
   *
   * @throws UnrevealedException if an opaque type has no complete revelation
   */
  public static ObjectType concreteObject(Type type) {
    return switch (type) {
      case ObjectType o -> o;
      case OpaqueType o when o.concrete() != null -> concreteObject(o.concrete());
      case OpaqueType o -> throw new UnrevealedException(o);
      default -> throw new IllegalArgumentException(type.show());
    };
  }

  /** The number of methods of an object type, inherited ones included. */
  public static int methodCount(ObjectType type) {
    ObjectType parent = parent(type);
    return (parent == null ? 0 : methodCount(parent)) + type.methods().size();
  }

  /** The place in the method table of a method that {@code type} itself adds. */
  public static int methodIndex(ObjectType type, Method method) {
    ObjectType parent = parent(type);
    return (parent == null ? 0 : methodCount(parent)) + type.methods().indexOf(method);
  }

  /** Whether values of the type hold traced references. */
  public static boolean isTraced(Type type) {
    return switch (type) {
      case ReferenceType r -> r.isTraced() && r != BuiltinReference.NULL;
      case ArrayType a -> isTraced(a.element());
      case OpenArrayType a -> isTraced(a.element());
      case RecordType r -> r.fields().stream().anyMatch(f -> isTraced(f.type()));
      case PackedType p -> isTraced(p.base());
      case OrdinalType _, RealType _, SetType _, ProcedureType _, ErrorType _ -> false;
    };
  }

  public static long round(long n, int align) {
    return (n + align - 1) / align * align;
  }

  /** An opaque type without a complete revelation in the program. */
  public static final class UnrevealedException extends RuntimeException {
    private final transient OpaqueType type;

    UnrevealedException(OpaqueType type) {
      super("no complete revelation of " + type.name());
      this.type = type;
    }

    public OpaqueType type() {
      return type;
    }
  }
}
