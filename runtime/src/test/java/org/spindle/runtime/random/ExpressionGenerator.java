package org.spindle.runtime.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spindle.runtime.random.RandomScope.Formal;
import org.spindle.runtime.random.RandomScope.Variable;
import org.spindle.runtime.random.RandomType.Class;
import org.spindle.runtime.random.RandomType.Ordinal;
import org.spindle.runtime.random.RandomType.Part;
import org.spindle.runtime.random.RandomType.Pointer;
import org.spindle.runtime.random.RandomType.SetOf;
import org.spindle.runtime.random.RandomType.Simple;
import org.spindle.runtime.random.RandomType.Structure;
import org.spindle.runtime.random.RandomType.Table;

/** Makes expressions and designators. */
final class ExpressionGenerator {
  /**
   * A designator.
   *
   * @param packed whether it may lie at any bit, and has another type than {@code type} by name
   */
  record Place(Fragment text, RandomType type, boolean writable, boolean packed) {}

  private static final int TRIES = 12;
  private static final int STEPS = 4;

  private final Random random;
  private final TypeGenerator types;

  ExpressionGenerator(Random random, TypeGenerator types) {
    this.random = random;
    this.types = types;
  }

  private static Fragment of(RandomType type, Object... parts) {
    return Fragment.expression(type.name(), type.simplest(), parts);
  }

  // Designators.

  /** A designator of a type, or null. */
  Place place(RandomType type, RandomScope scope, boolean writable, boolean addressed) {
    for (int i = 0; i < TRIES; i++) {
      Place found = randomPlace(scope, type);
      if (found != null && found.type() == type && (found.writable() || !writable)
          && !(found.packed() && addressed)) {
        return found;
      }
    }
    return null;
  }

  /** Any designator, or null; one of type {@code wanted} if the way leads to it. */
  Place randomPlace(RandomScope scope, RandomType wanted) {
    if (scope.variables.isEmpty()) {
      return null;
    }
    Place place;
    if (!scope.openArrays.isEmpty() && random.nextInt(4) == 0) {
      Formal f = scope.openArrays.get(random.nextInt(scope.openArrays.size()));
      Table table = (Table) f.type();
      Fragment index = of(Ordinal.INTEGER, openIndex(f, scope));
      place = new Place(Fragment.fixed(f.name() + "[", index, "]"), table.element(),
          f.mode() != RandomScope.Mode.READONLY, table.isPacked());
    } else {
      Variable v = scope.variables.get(random.nextInt(scope.variables.size()));
      place = new Place(Fragment.fixed(v.name()), v.type(), v.writable(), v.packed());
    }
    for (int i = 0; i < STEPS; i++) {
      if (place.type() == wanted && random.nextInt(4) > 0) {
        return place;
      }
      Place inner = step(place, scope);
      if (inner == null) {
        return place;
      }
      place = inner;
    }
    return place;
  }

  private Object openIndex(Formal f, RandomScope scope) {
    Fragment index = index(Ordinal.INTEGER, scope);
    return random.nextInt(8) == 0
        ? index
        : Fragment.fixed("(", index, ") MOD MAX(NUMBER(" + f.name() + "), 1)");
  }

  /** An expression for an index, which is short since designators are everywhere. */
  private Fragment index(Ordinal type, RandomScope scope) {
    List<Variable> some =
        scope.variables.stream().filter(v -> v.type() == type || v.type() == Ordinal.INTEGER).toList();
    if (some.isEmpty() || random.nextInt(3) == 0) {
      return literal(type);
    }
    Variable v = some.get(random.nextInt(some.size()));
    if (v.type() == type) {
      return of(type, v.name());
    }
    return type.isInteger()
        ? of(type, "(" + type.literal(type.low()) + " + " + v.name() + " MOD " + type.count() + ")")
        : of(type,
            "VAL(" + type.low() + " + " + v.name() + " MOD " + type.count() + ", " + type.name() + ")");
  }

  private Place step(Place place, RandomScope scope) {
    return switch (place.type()) {
      case Structure s -> part(place, s.parts(), place.writable());
      case Pointer p -> part(
          new Place(place.text(), p.referent(), true, false), p.referent().parts(), true);
      case Class c -> c.allParts().isEmpty() ? null : part(place, c.allParts(), true);
      case Table t -> new Place(
          Fragment.fixed(place.text(), "[", index(t.index(), scope), "]"), t.element(),
          place.writable(), place.packed() || t.isPacked());
      case Ordinal _, SetOf _, Simple _ -> null;
    };
  }

  private Place part(Place place, List<Part> parts, boolean writable) {
    Part p = parts.get(random.nextInt(parts.size()));
    boolean inHeap = place.type() instanceof Class || place.type() instanceof Pointer;
    return new Place(Fragment.fixed(place.text(), "." + p.name()), p.type(), writable,
        !inHeap && place.packed() || p.bits() > 0);
  }

  // Expressions.

  Fragment expression(RandomType type, RandomScope scope, int depth) {
    if (random.nextInt(3) == 0 || depth <= 0) {
      Place place = place(type, scope, false, false);
      if (place != null) {
        return of(type, place.text());
      }
    }
    if (depth > 0 && scope.calls && random.nextInt(6) == 0) {
      Fragment call = call(type, scope, depth);
      if (call != null) {
        return call;
      }
    }
    if (depth < -1) {
      return of(type, type.simplest());
    }
    return switch (type) {
      case Ordinal o -> ordinal(o, scope, depth);
      case Simple s -> simple(s, scope, depth);
      case SetOf s -> set(s, scope, depth);
      case Structure s -> of(s, structure(s, scope, depth));
      case Table t -> table(t, scope, depth);
      case Pointer p -> of(p, "NEW(" + p.name(), fields(p.referent().parts(), scope, depth), ")");
      case Class c -> object(c, scope, depth);
    };
  }

  private Fragment call(RandomType type, RandomScope scope, int depth) {
    List<RandomScope.Callable> some =
        scope.procedures.stream().filter(c -> c.result() == type).toList();
    if (some.isEmpty()) {
      return null;
    }
    Fragment call = call(some.get(random.nextInt(some.size())), scope, depth - 1);
    return call == null ? null : of(type, call);
  }

  /** A call, or null if there is no variable for a VAR parameter. */
  Fragment call(RandomScope.Callable callee, RandomScope scope, int depth) {
    List<Fragment> actuals = new ArrayList<>();
    boolean keywords = random.nextInt(6) == 0;
    for (Formal f : callee.formals()) {
      Fragment actual = actual(f, scope, depth);
      if (actual == null) {
        return null;
      }
      actuals.add(keywords ? Fragment.fixed(f.name() + " := ", actual) : actual);
    }
    return Fragment.fixed(callee.name() + "(", Fragment.joined(actuals, ", "), ")");
  }

  private Fragment actual(Formal f, RandomScope scope, int depth) {
    boolean writable = f.mode() == RandomScope.Mode.VAR;
    if (!f.open()) {
      return switch (f.mode()) {
        case VALUE -> expression(f.type(), scope, depth);
        case VAR -> {
          Place place = place(f.type(), scope, true, true);
          yield place == null ? null : place.text();
        }
        case READONLY -> readonly(f.type(), scope);
      };
    }
    Table table = (Table) f.type();
    for (Formal o : scope.openArrays) {
      if (o.type() == table && (o.mode() != RandomScope.Mode.READONLY || !writable)
          && random.nextInt(2) == 0) {
        return part(o.name(), scope, depth);
      }
    }
    Place place = place(table, scope, writable, true);
    if (place == null) {
      return writable ? null : expression(table, scope, depth);
    }
    return random.nextBoolean() ? place.text() : part(place.text(), scope, depth);
  }

  /** What a READONLY formal is bound to in all variants, or else a copy of in all: nothing that is packed in one. */
  private Fragment readonly(RandomType type, RandomScope scope) {
    Place place = random.nextInt(4) > 0 ? place(type, scope, false, true) : null;
    return place != null
        ? of(type, place.text())
        : type instanceof Ordinal o ? literal(o) : of(type, type.simplest());
  }

  /** A part of an array, mostly inside of it. */
  private Fragment part(Object array, RandomScope scope, int depth) {
    Fragment from = expression(Ordinal.INTEGER, scope, depth - 1);
    int length = random.nextInt(4);
    return random.nextInt(8) == 0
        ? Fragment.fixed("SUBARRAY(", array, ", ", from, ", " + length + ")")
        : Fragment.fixed("SUBARRAY(", array, ", (", from, ") MOD MAX(1, NUMBER(", array, ") - " + (length - 1)
            + "), MIN(" + length + ", NUMBER(", array, ")))");
  }

  private Fragment integer(RandomScope scope, int depth) {
    return expression(Ordinal.INTEGER, scope, depth - 1);
  }

  private Fragment ordinal(Ordinal type, RandomScope scope, int depth) {
    if (depth <= 0 || random.nextInt(5) == 0) {
      return literal(type);
    }
    if (type == Ordinal.BOOLEAN) {
      return truth(scope, depth);
    }
    if (type.isWhole()) {
      return whole(scope, depth);
    }
    if (type.isInteger()) {
      return switch (random.nextInt(10)) {
        case 0 -> of(type, "VAL(", integer(scope, depth), ", " + type.name() + ")");
        default -> of(type, "(" + type.literal(type.low()) + " + (", integer(scope, depth),
            ") MOD " + type.count() + ")");
      };
    }
    Ordinal same = types.ordinals.get(random.nextInt(types.ordinals.size()));
    if (same != type && same.base().equals(type.base()) && random.nextInt(6) == 0) {
      return of(type, "VAL(ORD(", expression(same, scope, depth - 1), "), " + type.name() + ")");
    }
    return of(type, "VAL(" + type.low() + " + (", integer(scope, depth),
        ") MOD " + type.count() + ", " + type.name() + ")");
  }

  private Fragment literal(Ordinal type) {
    if (type.isWhole()) {
      long value = switch (random.nextInt(8)) {
        case 0 -> random.nextLong();
        case 1 -> 1L << random.nextInt(64);
        case 2 -> -random.nextInt(100);
        default -> random.nextInt(20);
      };
      return whole(value);
    }
    long value = type.low() + random.nextInt((int) type.count());
    return of(type, type.literal(value));
  }

  private static Fragment whole(long value) {
    String text = Ordinal.INTEGER.literal(value);
    return of(
        Ordinal.INTEGER, new Fragment.Either(Fragment.Variant.OPAQUE, "Same(" + text + ")", text));
  }

  private Fragment whole(RandomScope scope, int depth) {
    Fragment a = integer(scope, depth);
    Ordinal type = Ordinal.INTEGER;
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> of(type, "(", a, " + ", integer(scope, depth), ")");
      case 3 -> of(type, "(", a, " - ", integer(scope, depth), ")");
      case 4 -> of(type, "(", a, " * ", integer(scope, depth), ")");
      case 5 -> of(type, "(", a, random.nextBoolean() ? " DIV " : " MOD ", divisor(scope, depth), ")");
      case 6 -> of(type, random.nextBoolean() ? "MIN(" : "MAX(", a, ", ", integer(scope, depth), ")");
      case 7 -> of(type, random.nextBoolean() ? "ABS(" : "(-", a, ")");
      case 8 -> {
        Ordinal other = types.ordinals.get(random.nextInt(types.ordinals.size()));
        yield of(type, "ORD(", expression(other, scope, depth - 1), ")");
      }
      case 9 -> of(type, "ORD(", expression(Ordinal.BOOLEAN, scope, depth - 1), ")");
      case 10 -> {
        String op = List.of("And", "Or", "Xor", "Plus", "Times", "Minus").get(random.nextInt(6));
        yield of(type, "Word." + op + "(", a, ", ", integer(scope, depth), ")");
      }
      case 11 -> {
        String op = random.nextBoolean() ? "Shift" : "Rotate";
        yield of(type, "Word." + op + "(", a, ", (", integer(scope, depth), ") MOD 140 - 70)");
      }
      case 12 -> of(type, "Word.Extract(", a, ", (", integer(scope, depth), ") MOD 40, "
          + random.nextInt(25) + ")");
      case 13 -> of(type, "(Text.Length(", expression(Simple.TEXT, scope, depth - 1), ") - 1)");
      case 14 -> method(a, scope, depth);
      default -> of(type, "Rounded(", expression(Simple.LONGREAL, scope, depth - 1), ")");
    };
  }

  private Fragment divisor(RandomScope scope, int depth) {
    Fragment value = integer(scope, depth);
    return switch (random.nextInt(4)) {
      case 0 -> value;
      case 1 -> whole(random.nextBoolean() ? 1 + random.nextInt(9) : -1 - random.nextInt(9));
      default -> Fragment.fixed("MAX(1, ", value, ")");
    };
  }

  private Fragment method(Fragment argument, RandomScope scope, int depth) {
    Class type = types.classes.get(random.nextInt(types.classes.size()));
    List<String> methods = type.allMethods();
    if (!scope.calls || methods.isEmpty()) {
      return of(Ordinal.INTEGER, argument);
    }
    String name = methods.get(random.nextInt(methods.size()));
    Fragment receiver = expression(type, scope, depth - 1);
    return random.nextInt(4) == 0
        ? of(Ordinal.INTEGER, type.name() + "." + name + "(", receiver, ", ", argument, ")")
        : of(Ordinal.INTEGER, receiver, "." + name + "(", argument, ")");
  }

  private Fragment truth(RandomScope scope, int depth) {
    Ordinal type = Ordinal.BOOLEAN;
    String comparison = List.of(" = ", " # ", " < ", " <= ", " > ", " >= ").get(random.nextInt(6));
    String equality = random.nextBoolean() ? " = " : " # ";
    return switch (random.nextInt(10)) {
      case 0 -> of(type, "(", expression(type, scope, depth - 1), random.nextBoolean() ? " AND " : " OR ",
          expression(type, scope, depth - 1), ")");
      case 1 -> of(type, "(NOT ", expression(type, scope, depth - 1), ")");
      case 2 -> {
        SetOf set = types.anyOf(SetOf.class);
        Ordinal element = set.element();
        Fragment member = element.isInteger() && random.nextBoolean()
            ? integer(scope, depth)
            : expression(element, scope, depth - 1);
        yield of(type, "(", member, " IN ", expression(set, scope, depth - 1), ")");
      }
      case 3 -> {
        SetOf set = types.anyOf(SetOf.class);
        yield of(type, "(", expression(set, scope, depth - 1), comparison,
            expression(set, scope, depth - 1), ")");
      }
      case 4 -> {
        RandomType some = types.any();
        yield some instanceof Simple
            ? of(type, "Text.Equal(", expression(Simple.TEXT, scope, depth - 1), ", ",
                expression(Simple.TEXT, scope, depth - 1), ")")
            : of(type, "(", expression(some, scope, depth - 1), equality,
                expression(some, scope, depth - 1), ")");
      }
      case 5 -> {
        Class object = types.classes.get(random.nextInt(types.classes.size()));
        Class tested = types.classes.stream().filter(c -> c.isBelow(object)).findAny().orElse(object);
        yield of(type, "ISTYPE(", expression(object, scope, depth - 1), ", " + tested.name() + ")");
      }
      case 6 -> of(type, "(", expression(Simple.REAL, scope, depth - 1), comparison,
          expression(Simple.REAL, scope, depth - 1), ")");
      default -> of(type, "(", integer(scope, depth), comparison, integer(scope, depth), ")");
    };
  }

  private Fragment simple(Simple type, RandomScope scope, int depth) {
    if (type == Simple.TEXT) {
      return switch (depth <= 0 ? 0 : random.nextInt(5)) {
        case 0 -> of(type, List.of("\"\"", "\"abc\"", "\"x\\n\"", "W\"\\x03B1z\"").get(random.nextInt(4)));
        case 1 -> of(type, "Digits(", integer(scope, depth), ")");
        case 2 -> of(type, "Text.Sub(", expression(type, scope, depth - 1), ", 1, 3)");
        default -> of(type, "Short(", expression(type, scope, depth - 1), " & ",
            expression(type, scope, depth - 1), ")");
      };
    }
    String suffix = type == Simple.REAL ? "" : "D0";
    return switch (depth <= 0 ? 0 : random.nextInt(6)) {
      case 0 -> of(type, random.nextInt(50) + "." + random.nextInt(100) + suffix);
      case 1 -> of(type, "FLOAT(", integer(scope, depth), ", " + type.name() + ")");
      case 2 -> of(type, "FLOAT(",
          expression(type == Simple.REAL ? Simple.LONGREAL : Simple.REAL, scope, depth - 1),
          ", " + type.name() + ")");
      case 3 -> of(type, random.nextBoolean() ? "MIN(" : "MAX(", expression(type, scope, depth - 1), ", ",
          expression(type, scope, depth - 1), ")");
      default -> of(type, "(", expression(type, scope, depth - 1),
          List.of(" + ", " - ", " * ", " / ").get(random.nextInt(4)), expression(type, scope, depth - 1),
          ")");
    };
  }

  private Fragment set(SetOf type, RandomScope scope, int depth) {
    if (depth <= 0 || random.nextInt(3) == 0) {
      List<Fragment> elements = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        Fragment low = expression(type.element(), scope, depth - 1);
        elements.add(random.nextInt(3) == 0
            ? Fragment.fixed(low, " .. ", expression(type.element(), scope, depth - 1))
            : low);
      }
      return of(type, type.name() + "{", Fragment.joined(elements, ", "), "}");
    }
    return of(type, "(", expression(type, scope, depth - 1),
        List.of(" + ", " - ", " * ", " / ").get(random.nextInt(4)), expression(type, scope, depth - 1), ")");
  }

  private Fragment structure(Structure type, RandomScope scope, int depth) {
    List<Fragment> values = new ArrayList<>();
    boolean names = random.nextInt(4) == 0;
    for (Part p : type.parts()) {
      Fragment value = expression(p.type(), scope, depth - 1);
      values.add(names ? Fragment.fixed(p.name() + " := ", value) : value);
    }
    return Fragment.fixed(type.name() + "{", Fragment.joined(values, ", "), "}");
  }

  private Fragment table(Table type, RandomScope scope, int depth) {
    List<Fragment> values = new ArrayList<>();
    long count = type.index().count();
    long given = random.nextBoolean() ? count : 1 + random.nextInt((int) count);
    if (given > 6) {
      given = 2;
    }
    for (int i = 0; i < given; i++) {
      values.add(expression(type.element(), scope, depth - 1));
    }
    return of(type, type.name() + "{", Fragment.joined(values, ", "), given < count ? ", ..}" : "}");
  }

  private Fragment fields(List<Part> parts, RandomScope scope, int depth) {
    List<Object> text = new ArrayList<>();
    for (Part p : parts) {
      if (random.nextBoolean()) {
        text.add(Fragment.optional(", " + p.name() + " := ", expression(p.type(), scope, depth - 2)));
      }
    }
    return Fragment.fixed(text);
  }

  private Fragment object(Class type, RandomScope scope, int depth) {
    List<Class> some = types.classes.stream().filter(c -> c.isBelow(type)).toList();
    Class allocated = some.get(random.nextInt(some.size()));
    Fragment made =
        Fragment.fixed("NEW(" + allocated.name(), fields(allocated.allParts(), scope, depth), ")");
    if (depth > 0 && type.parent() != null && random.nextInt(4) == 0) {
      return of(type, "NARROW(", expression(type.parent(), scope, depth - 1), ", " + type.name() + ")");
    }
    // The static type is that wanted, not the one allocated.
    return allocated == type ? of(type, made) : of(type, "NARROW(", made, ", " + type.name() + ")");
  }
}
