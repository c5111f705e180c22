package org.spindle.frontend.modula3.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.spindle.frontend.modula3.syntax.Signature.Mode;

/**
 * Type equality and the subtype relation (language definition, sections 2.2 and 2.2.7). Equality is that of the
 * infinite expansions: two types are equal unless a difference can be reached.
 */
public final class TypeRelations {
  private record Pair(Type a, Type b) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Pair p && p.a == a && p.b == b;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(a) * 31 + System.identityHashCode(b);
    }
  }

  private TypeRelations() {}

  /** Whether two types are the same. */
  public static boolean same(Type a, Type b) {
    return new Comparison().same(a, b);
  }

  /** Whether two constants of one type are the same. */
  static boolean sameConstant(Constant a, Constant b) {
    if (a instanceof Constant.Procedure p && b instanceof Constant.Procedure q) {
      return p.procedure().linkName().equals(q.procedure().linkName());
    }
    if (a instanceof Constant.MethodValue m && b instanceof Constant.MethodValue n) {
      return m.method() == n.method() && same(m.object(), n.object());
    }
    return a.equals(b);
  }

  /** A revealed concrete type and its opaque type are one. */
  public static Type canonical(Type type) {
    return switch (type) {
      case ObjectType o when o.revealed() != null -> o.revealed();
      case RefType r when r.revealed() != null -> r.revealed();
      default -> type;
    };
  }

  /** The type without BITS FOR. */
  public static Type unpacked(Type type) {
    return type instanceof PackedType p ? unpacked(p.base()) : type;
  }

  private static final class Comparison {
    private final Set<Pair> assumed = new HashSet<>();

    boolean same(Type first, Type second) {
      Type a = canonical(first);
      Type b = canonical(second);
      if (a == b || a == ErrorType.ERROR || b == ErrorType.ERROR || !assumed.add(new Pair(a, b))) {
        return true;
      }
      boolean result = switch (a) {
        case EnumerationType x -> b instanceof EnumerationType y
            && !x.isCharacter() && !y.isCharacter() && x.elements().equals(y.elements());
        case SubrangeType x -> b instanceof SubrangeType y
            && same(x.base(), y.base()) && x.first() == y.first() && x.last() == y.last();
        case SetType x -> b instanceof SetType y && same(x.element(), y.element());
        case ArrayType x ->
            b instanceof ArrayType y && same(x.index(), y.index()) && same(x.element(), y.element());
        case OpenArrayType x -> b instanceof OpenArrayType y && same(x.element(), y.element());
        case PackedType x -> b instanceof PackedType y && x.bits() == y.bits() && same(x.base(), y.base());
        case RecordType x -> b instanceof RecordType y && sameFields(x.fields(), y.fields());
        case RefType x -> b instanceof RefType y
            && x.isTraced() == y.isTraced()
            && Objects.equals(x.brand(), y.brand())
            && same(x.referent(), y.referent());
        case ObjectType x -> b instanceof ObjectType y && sameObject(x, y);
        case ProcedureType x -> b instanceof ProcedureType y
            && x.attributes().equals(y.attributes())
            && (x.signature() == null) == (y.signature() == null)
            && (x.signature() == null || sameSignature(x.signature(), y.signature()));
        case IntegerType _, RealType _, BuiltinReference _, OpaqueType _, ErrorType _ -> false;
      };
      if (!result) {
        // What rested on this pair is false too, and the answer is final.
        assumed.clear();
      }
      return result;
    }

    private boolean sameFields(List<Field> a, List<Field> b) {
      if (a.size() != b.size()) {
        return false;
      }
      for (int i = 0; i < a.size(); i++) {
        Field x = a.get(i);
        Field y = b.get(i);
        if (!x.name().equals(y.name())
            || !same(x.type(), y.type())
            || x.initial().isPresent() != y.initial().isPresent()
            || x.initial().isPresent() && !sameConstant(x.initial().get(), y.initial().get())) {
          return false;
        }
      }
      return true;
    }

    private boolean sameObject(ObjectType a, ObjectType b) {
      if (a.isTraced() != b.isTraced()
          || a.supertype() == null
          || b.supertype() == null
          || !Objects.equals(a.brand(), b.brand())
          || a.methods().size() != b.methods().size()
          || !a.overrides().keySet().equals(b.overrides().keySet())
          || !same(a.supertype(), b.supertype())
          || !sameFields(a.fields(), b.fields())) {
        return false;
      }
      for (int i = 0; i < a.methods().size(); i++) {
        Method x = a.methods().get(i);
        Method y = b.methods().get(i);
        if (!x.name().equals(y.name())
            || !sameSignature(x.signature().get(), y.signature().get())
            || x.body().get().isPresent() != y.body().get().isPresent()
            || x.body().get().isPresent() && !sameConstant(x.body().get().get(), y.body().get().get())) {
          return false;
        }
      }
      return a.overrides().entrySet().stream()
          .allMatch(e -> sameConstant(e.getValue(), b.overrides().get(e.getKey())));
    }

    boolean sameSignature(SignatureType a, SignatureType b) {
      return sameFormals(a.formals(), b.formals())
          && sameResult(a.result(), b.result())
          && a.raises().equals(b.raises());
    }

    boolean sameFormals(List<SignatureType.Formal> a, List<SignatureType.Formal> b) {
      if (a.size() != b.size()) {
        return false;
      }
      for (int i = 0; i < a.size(); i++) {
        if (a.get(i).mode() != b.get(i).mode() || !same(a.get(i).type(), b.get(i).type())) {
          return false;
        }
      }
      return true;
    }

    boolean sameResult(Type a, Type b) {
      return (a == null) == (b == null) && (a == null || same(a, b));
    }
  }

  /** Whether a procedure with signature {@code p} may stand where {@code q} is wanted. */
  public static boolean covers(SignatureType q, SignatureType p) {
    Comparison comparison = new Comparison();
    return comparison.sameFormals(p.formals(), q.formals())
        && comparison.sameResult(p.result(), q.result())
        && q.raises().covers(p.raises());
  }

  /**
   * Whether a procedure with signature {@code p} may implement a method with signature {@code method} of objects of type
   * {@code receiver}.
   */
  public static boolean coversMethod(
      SignatureType method, SignatureType p, Type receiver, Function<OpaqueType, Type> reveal) {
    if (p.formals().isEmpty()) {
      return false;
    }
    SignatureType.Formal self = p.formals().getFirst();
    return self.mode() == Mode.VALUE
        && isSubtype(receiver, self.type(), reveal)
        && covers(
            method,
            new SignatureType(p.formals().subList(1, p.formals().size()), p.result(), p.raises()));
  }

  /**
   * Whether {@code a} is a subtype of {@code b}.
   *
   * @param reveal the lowest type that the scope knows an opaque type to be a subtype of
   */
  public static boolean isSubtype(Type a, Type b, Function<OpaqueType, Type> reveal) {
    if (same(a, b) || a == ErrorType.ERROR || b == ErrorType.ERROR) {
      return true;
    }
    return switch (a) {
      case PackedType p -> isSubtype(p.base(), b, reveal);
      case OrdinalType x -> unpacked(b) instanceof OrdinalType y
          && same(x.base(), y.base())
          && (x.isEmpty() || x.first() >= y.first() && x.last() <= y.last());
      case ReferenceType x -> unpacked(b) instanceof ReferenceType y
          ? isReferenceSubtype(x, y, reveal)
          : x == BuiltinReference.NULL && b instanceof ProcedureType;
      case ProcedureType x -> unpacked(b) instanceof ProcedureType y && isProcedureSubtype(x, y);
      case ArrayType x -> arraySubtype(x.element(), b);
      case OpenArrayType x -> b instanceof PackedType p && isSubtype(x, p.base(), reveal);
      case RealType _, SetType _, RecordType _, ErrorType _ -> b instanceof PackedType p && same(a, p.base());
    };
  }

  private static boolean arraySubtype(Type element, Type b) {
    if (!(unpacked(b) instanceof OpenArrayType open)) {
      return false;
    }
    return same(element, open.element())
        || element instanceof ArrayType inner && arraySubtype(inner.element(), open.element());
  }

  private static boolean isProcedureSubtype(ProcedureType x, ProcedureType y) {
    if (y.signature() == null) {
      return true;
    }
    return x.signature() != null
        && x.attributes().containsAll(y.attributes())
        && covers(y.signature(), x.signature());
  }

  private static boolean isReferenceSubtype(
      ReferenceType a, ReferenceType b, Function<OpaqueType, Type> reveal) {
    if (a == BuiltinReference.NULL) {
      return true;
    }
    if (b == BuiltinReference.REFANY || b == BuiltinReference.ADDRESS) {
      return a.isTraced() == b.isTraced();
    }
    List<Type> chain = new ArrayList<>();
    for (Type t = a; t != null && chain.size() < 10_000; t = above(t, reveal)) {
      chain.add(t);
      if (same(t, b)) {
        return true;
      }
    }
    return false;
  }

  /** The type just above a reference type, or null. */
  public static Type above(Type type, Function<OpaqueType, Type> reveal) {
    return switch (type) {
      case ObjectType o -> o.supertype();
      case OpaqueType o -> {
        Type known = reveal.apply(o);
        // A complete revelation is the same type; what is above it is above the opaque type.
        yield known instanceof ObjectType c && c.revealed() == o ? c.supertype() : known;
      }
      default -> null;
    };
  }

  /** The object type that {@code type} is known to be or to be a subtype of, or null. */
  public static ObjectType objectView(Type type, Function<OpaqueType, Type> reveal) {
    Type t = unpacked(type);
    for (int i = 0; i < 10_000 && t != null; i++) {
      switch (t) {
        case ObjectType o -> {
          return o;
        }
        case OpaqueType o -> t = reveal.apply(o);
        default -> {
          return null;
        }
      }
    }
    return null;
  }
}
