package org.spindle.frontend.modula3.types;

import java.util.List;

/**
 * How values are laid out in memory (docs/abi.md, section Storage). Sizes and offsets are in bytes. BITS n FOR T takes n
 * bits only where n is 8, 16, 32 or 64; other widths are rounded up to the next of these.
 */
public final class Layout {
  private static final int WORD = 8;

  private Layout() {}

  /** The bytes a variable of the type takes; an open array's dope is not counted. */
  public static long size(Type type) {
    return switch (type) {
      case OrdinalType o -> o.storageBytes();
      case RealType r -> r.bytes();
      case ReferenceType _, ProcedureType _ -> WORD;
      case SetType s -> s.size() <= 64 ? WORD : (s.size() + 63) / 64 * WORD;
      case ArrayType a -> Math.multiplyExact(a.length(), size(a.element()));
      case OpenArrayType _ -> 0;
      case RecordType r -> recordSize(r);
      case PackedType p -> packedBytes(p);
      case ErrorType _ -> WORD;
    };
  }

  public static int align(Type type) {
    return switch (type) {
      case OrdinalType o -> o.storageBytes();
      case RealType r -> r.bytes();
      case ReferenceType _, ProcedureType _, SetType _, ErrorType _ -> WORD;
      case ArrayType a -> align(a.element());
      case OpenArrayType a -> align(a.element());
      case RecordType r -> r.fields().stream().mapToInt(f -> align(f.type())).max().orElse(1);
      case PackedType p -> p.base() instanceof OrdinalType ? (int) packedBytes(p) : align(p.base());
    };
  }

  private static long packedBytes(PackedType p) {
    if (!(TypeRelations.unpacked(p) instanceof OrdinalType)) {
      return size(p.base());
    }
    for (int bytes = 1; bytes < WORD; bytes *= 2) {
      if (p.bits() <= bytes * 8) {
        return bytes;
      }
    }
    return WORD;
  }

  private static long recordSize(RecordType r) {
    long end = 0;
    for (Field f : r.fields()) {
      end = Math.addExact(round(end, align(f.type())), size(f.type()));
    }
    return round(end, align(r));
  }

  /** The offset of a field of a record. */
  public static long offset(RecordType r, Field field) {
    return offset(r.fields(), 0, field);
  }

  private static long offset(List<Field> fields, long start, Field field) {
    long end = start;
    for (Field f : fields) {
      end = round(end, align(f.type()));
      if (f == field) {
        return end;
      }
      end += size(f.type());
    }
    throw new IllegalArgumentException("no field " + field.name());
  }

  /** The offset of a field that {@code type} itself adds, from the start of the object. */
  public static long offset(ObjectType type, Field field) {
    return offset(type.fields(), inheritedSize(type), field);
  }

  /** The bytes of an object, a multiple of 8. Needs the complete revelations of its supertypes. */
  public static long objectSize(ObjectType type) {
    long end = inheritedSize(type);
    for (Field f : type.fields()) {
      end = Math.addExact(round(end, align(f.type())), size(f.type()));
    }
    return round(end, WORD);
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
