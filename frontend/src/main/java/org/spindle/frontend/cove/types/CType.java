package org.spindle.frontend.cove.types;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The types of Cove (C17 6.2.5). Sizes and alignments are in bytes, for the LP64 target. Structures are
 * compared by identity, everything else by value.
 */
public sealed interface CType {
  /** No value. */
  record Void() implements CType {}

  /** An integer type; an enumeration is the integer type that holds it. */
  record Int(IntKind kind) implements CType {}

  /** float or double. */
  record Floating(boolean isDouble) implements CType {}

  /** A pointer; the bounds say what is known of how much it points to. */
  record Pointer(CType target, Bounds bounds) implements CType {}

  /** An array; the length is -1 while it is not known. */
  record Array(CType element, long length) implements CType {}

  /** A structure or union. */
  record Struct(StructDefinition definition) implements CType {}

  /** A function. */
  record Function(CType result, List<Parameter> parameters, boolean variadic, Promises promises)
      implements CType {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  /** The const-qualified form of another type. */
  record Const(CType base) implements CType {}

  /** The volatile-qualified form of another type, which is not const-qualified. */
  record Volatile(CType base) implements CType {}

  /** A text of Modula-3, known by its reference only. */
  record Text() implements CType {}

  /** A type that could not be made out; an error has been reported, so everything fits it. */
  record Unknown() implements CType {}

  /** A formal parameter; the name is empty where there is none. */
  record Parameter(String name, CType type) {}

  /** What a function promises (docs/cove.md); the bound is -1 where there is none. */
  record Promises(boolean functional, boolean ephemeral, long bound, Raises raises) {
    public static final Promises NONE = new Promises(false, false, -1, Raises.NONE);
  }

  /** The exceptions of Modula-3, by their symbols, that a function lets pass: these, or all. */
  record Raises(boolean any, Set<String> exceptions) {
    public static final Raises NONE = new Raises(false, Set.of());
    public static final Raises ANY = new Raises(true, Set.of());

    public Raises {
      exceptions = Set.copyOf(exceptions);
    }

    /** Whether all of {@code other} are among these. */
    public boolean covers(Raises other) {
      return any || !other.any && exceptions.containsAll(other.exceptions);
    }

    /** These and those of {@code other}. */
    public Raises and(Raises other) {
      if (any || other.any) {
        return ANY;
      }
      Set<String> all = new HashSet<>(exceptions);
      all.addAll(other.exceptions);
      return new Raises(false, all);
    }
  }

  Void VOID = new Void();
  Int BOOL = new Int(IntKind.BOOL);
  Int CHAR = new Int(IntKind.CHAR);
  Int UCHAR = new Int(IntKind.UCHAR);
  Int INT = new Int(IntKind.INT);
  Int UINT = new Int(IntKind.UINT);
  Int LONG = new Int(IntKind.LONG);
  Int ULONG = new Int(IntKind.ULONG);
  Floating FLOAT = new Floating(false);
  Floating DOUBLE = new Floating(true);
  Text TEXT = new Text();
  Unknown UNKNOWN = new Unknown();

  /** A pointer to one object of type {@code target}. */
  static Pointer single(CType target) {
    return new Pointer(target, new Bounds.Single());
  }

  /** A pointer that carries how many elements it points to. */
  static Pointer wide(CType target) {
    return new Pointer(target, new Bounds.Wide(false));
  }

  /** This type without const and volatile at its outside. */
  default CType plain() {
    return switch (this) {
      case Const c -> c.base.plain();
      case Volatile v -> v.base.plain();
      default -> this;
    };
  }

  default boolean isConst() {
    return this instanceof Const || this instanceof Array a && a.element.isConst();
  }

  default boolean isVolatile() {
    return switch (this) {
      case Volatile _ -> true;
      case Const c -> c.base.isVolatile();
      case Array a -> a.element.isVolatile();
      default -> false;
    };
  }

  /** The const-qualified form of this type. */
  default CType constant() {
    return switch (this) {
      case Const _, Function _, Unknown _ -> this;
      case Array a -> new Array(a.element.constant(), a.length);
      default -> new Const(this);
    };
  }

  /** The volatile-qualified form of this type. */
  default CType volatileForm() {
    return switch (this) {
      case Volatile _, Function _, Unknown _ -> this;
      case Const c -> new Const(c.base.volatileForm());
      case Array a -> new Array(a.element.volatileForm(), a.length);
      default -> new Volatile(this);
    };
  }

  /** A part of an object of this type, such as a field of type {@code part}: it is const and volatile as the whole is. */
  default CType qualify(CType part) {
    CType once = isVolatile() ? part.volatileForm() : part;
    return isConst() ? once.constant() : once;
  }

  /** This type without const at its outside, which for an array is that of its elements. */
  default CType notConst() {
    return switch (this) {
      case Const c -> c.base;
      case Array a -> new Array(a.element.notConst(), a.length);
      default -> this;
    };
  }

  /** This type without volatile at its outside. */
  default CType notVolatile() {
    return switch (this) {
      case Volatile v -> v.base;
      case Const c -> new Const(c.base.notVolatile());
      case Array a -> new Array(a.element.notVolatile(), a.length);
      default -> this;
    };
  }

  default boolean isInteger() {
    return plain() instanceof Int || plain() instanceof Unknown;
  }

  default boolean isArithmetic() {
    return isInteger() || plain() instanceof Floating;
  }

  default boolean isPointer() {
    return plain() instanceof Pointer;
  }

  default boolean isUnknown() {
    return plain() instanceof Unknown;
  }

  /** Whether values of this type can be tested against zero. */
  default boolean isScalar() {
    return isArithmetic() || isPointer() || plain() instanceof Text;
  }

  /** Whether values live in memory and are handled by their address. */
  default boolean isAggregate() {
    return plain() instanceof Struct || plain() instanceof Array;
  }

  /** Whether a variable of this type can be made. */
  default boolean isComplete() {
    return switch (this) {
      case Void _, Function _ -> false;
      case Array a -> a.length >= 0 && a.element.isComplete();
      case Struct s -> s.definition.isComplete();
      case Const c -> c.base.isComplete();
      case Volatile v -> v.base.isComplete();
      case Int _, Floating _, Pointer _, Text _, Unknown _ -> true;
    };
  }

  default long size() {
    return switch (this) {
      case Void _, Function _, Unknown _ -> 1;
      case Int i -> i.kind.size();
      case Floating f -> f.isDouble ? 8 : 4;
      case Pointer _, Text _ -> 8;
      case Array a -> Math.max(0, a.length) * a.element.size();
      case Struct s -> s.definition.size();
      case Const c -> c.base.size();
      case Volatile v -> v.base.size();
    };
  }

  default int align() {
    return switch (this) {
      case Void _, Function _, Unknown _ -> 1;
      case Int i -> i.kind.size();
      case Floating f -> f.isDouble ? 8 : 4;
      case Pointer _, Text _ -> 8;
      case Array a -> a.element.align();
      case Struct s -> s.definition.align();
      case Const c -> c.base.align();
      case Volatile v -> v.base.align();
    };
  }

  /** The type of memory that holds such a value: only local variables keep a count beside a pointer. */
  default CType stored() {
    return switch (this) {
      case Const(CType base) -> base.stored() == base ? this : new Const(base.stored());
      case Volatile(CType base) -> base.stored() == base ? this : new Volatile(base.stored());
      case Pointer(CType target, Bounds.Wide(boolean terminated)) ->
          new Pointer(target, terminated ? new Bounds.Terminated() : new Bounds.Single());
      default -> this;
    };
  }

  /** Whether a value of this type holds a pointer anywhere. */
  default boolean holdsPointers() {
    return switch (this) {
      case Pointer _, Text _ -> true;
      case Array a -> a.element.holdsPointers();
      case Struct s -> s.definition.fields().stream().anyMatch(f -> f.type().holdsPointers());
      case Const c -> c.base.holdsPointers();
      case Volatile v -> v.base.holdsPointers();
      case Void _, Function _, Int _, Floating _, Unknown _ -> false;
    };
  }

  /** Whether an object of this type is volatile, or a part of it. */
  default boolean holdsVolatile() {
    return switch (this) {
      case Volatile _ -> true;
      case Array a -> a.element.holdsVolatile();
      case Struct s -> s.definition.fields().stream().anyMatch(f -> f.type().holdsVolatile());
      case Const c -> c.base.holdsVolatile();
      case Void _, Function _, Int _, Floating _, Pointer _, Text _, Unknown _ -> false;
    };
  }

  /** Whether what holds one type can be used as holding the other: compatible, with the same bounds. */
  static boolean sameObject(CType a, CType b) {
    return compatible(a, b) && Bounds.same(a, b);
  }

  /** Whether the two are compatible (C17 6.2.7); their own bounds and const are not looked at, inner ones are. */
  static boolean compatible(CType a, CType b) {
    CType left = a.plain();
    CType right = b.plain();
    if (left instanceof Unknown || right instanceof Unknown) {
      return true;
    }
    return switch (left) {
      case Pointer p -> right instanceof Pointer q && sameTarget(p.target, q.target);
      case Array x -> right instanceof Array y
          && (x.length < 0 || y.length < 0 || x.length == y.length)
          && sameTarget(x.element, y.element);
      case Function f -> right instanceof Function g && compatible(f, g);
      case Struct s -> right instanceof Struct t && s.definition == t.definition;
      case Void _, Int _, Floating _, Text _ -> left.equals(right);
      case Const _, Volatile _, Unknown _ -> true;
    };
  }

  private static boolean sameTarget(CType a, CType b) {
    return a.isConst() == b.isConst() && a.isVolatile() == b.isVolatile() && sameObject(a, b);
  }

  private static boolean compatible(Function f, Function g) {
    if (f.parameters.size() != g.parameters.size()
        || f.variadic != g.variadic
        || !f.promises.raises.equals(g.promises.raises)
        || !sameObject(f.result, g.result)) {
      return false;
    }
    for (int i = 0; i < f.parameters.size(); i++) {
      CType a = f.parameters.get(i).type();
      CType b = g.parameters.get(i).type();
      if (!sameObject(a, b)) {
        return false;
      }
    }
    return true;
  }
}
