package org.spindle.frontend.cove.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.StructDefinition;
import org.spindle.frontend.cove.types.StructDefinition.Field;

/**
 * Whether types of two files are the same in all that code relies on: bounds and constness of every pointer, and
 * tags, fields and layout of structures, which within one file are compared by identity.
 */
final class TypeAgreement {
  /** Two structures that are taken to agree while their fields are compared, as types may be recursive. */
  private record Pair(StructDefinition left, StructDefinition right) {}

  private final Predicate<StructDefinition> mayBeOpaque;
  private final Set<Pair> assumed = new HashSet<>();

  private TypeAgreement(Predicate<StructDefinition> mayBeOpaque) {
    this.mayBeOpaque = mayBeOpaque;
  }

  /**
   * Whether the types agree.
   *
   * @param mayBeOpaque of which structures one side may not know the fields
   */
  static boolean of(CType a, CType b, Predicate<StructDefinition> mayBeOpaque) {
    return new TypeAgreement(mayBeOpaque).agree(a, b);
  }

  private boolean agree(CType a, CType b) {
    if (a.isConst() != b.isConst() || a.isVolatile() != b.isVolatile()) {
      return false;
    }
    return switch (a.plain()) {
      case CType.Pointer p -> b.plain() instanceof CType.Pointer q
          && p.bounds().equals(q.bounds()) && agree(p.target(), q.target());
      case CType.Array x -> b.plain() instanceof CType.Array y
          && (x.length() == y.length() || x.length() < 0) && agree(x.element(), y.element());
      case CType.Struct s -> b.plain() instanceof CType.Struct t && agree(s.definition(), t.definition());
      case CType.Function f -> b.plain() instanceof CType.Function g && functions(f, g);
      case CType.Void _, CType.Int _, CType.Floating _, CType.Text _ -> a.plain().equals(b.plain());
      case CType.Const _, CType.Volatile _, CType.Unknown _ -> false;
    };
  }

  private boolean functions(CType.Function f, CType.Function g) {
    if (f.parameters().size() != g.parameters().size() || f.variadic() != g.variadic()
        || !agree(f.result(), g.result())) {
      return false;
    }
    for (int i = 0; i < f.parameters().size(); i++) {
      // What a parameter itself is const for is the function's own affair.
      if (!agree(f.parameters().get(i).type().plain(), g.parameters().get(i).type().plain())) {
        return false;
      }
    }
    return true;
  }

  private boolean agree(StructDefinition s, StructDefinition t) {
    if (s == t || !assumed.add(new Pair(s, t))) {
      return true;
    }
    if (!s.tag().equals(t.tag()) || s.isUnion() != t.isUnion()) {
      return false;
    }
    if (s.isComplete() != t.isComplete()) {
      return mayBeOpaque.test(s);
    }
    return s.size() == t.size() && s.align() == t.align() && fields(s.fields(), t.fields());
  }

  private boolean fields(List<Field> left, List<Field> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      Field f = left.get(i);
      Field g = right.get(i);
      if (!f.name().equals(g.name()) || f.offset() != g.offset() || f.bit() != g.bit()
          || f.width() != g.width() || !agree(f.type(), g.type())) {
        return false;
      }
    }
    return true;
  }
}
