package org.spindle.runtime.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spindle.runtime.random.RandomScope.Callable;
import org.spindle.runtime.random.RandomScope.Formal;
import org.spindle.runtime.random.RandomScope.Mode;
import org.spindle.runtime.random.RandomScope.Variable;
import org.spindle.runtime.random.RandomType.Class;
import org.spindle.runtime.random.RandomType.Ordinal;
import org.spindle.runtime.random.RandomType.Pointer;
import org.spindle.runtime.random.RandomType.SetOf;
import org.spindle.runtime.random.RandomType.Simple;
import org.spindle.runtime.random.RandomType.Structure;
import org.spindle.runtime.random.RandomType.Table;

/** Makes statements and procedures. */
final class StatementGenerator {
  private final Random random;
  private final TypeGenerator types;
  private final ExpressionGenerator expressions;
  private int names;

  StatementGenerator(Random random, TypeGenerator types) {
    this.random = random;
    this.types = types;
    this.expressions = new ExpressionGenerator(random, types);
  }

  private String name(String prefix) {
    return prefix + names++;
  }

  /** A procedure; {@code formals} begins with the receiver of a method. */
  Fragment procedure(Callable head, RandomScope outer, boolean mayCall, int depth) {
    RandomScope scope = outer.inProcedure(head.result(), mayCall);
    List<Object> formals = new ArrayList<>();
    for (Formal f : head.formals()) {
      Object type = f.open()
          ? Fragment.fixed("ARRAY OF ",
              RandomType.packed(((Table) f.type()).element(), ((Table) f.type()).bits()))
          : f.type().name();
      formals.add(Fragment.fixed(f.mode().word + f.name() + ": ", type));
      scope = scope.with(f);
    }
    List<Object> text = new ArrayList<>();
    text.add("PROCEDURE " + head.name() + " (");
    text.add(Fragment.joined(formals, "; "));
    text.add(")" + (head.result() == null ? "" : ": " + head.result().name()) + " RAISES ANY =\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      RandomType type = types.any();
      Variable v = new Variable(name("v"), type, true, false);
      text.add(variable(v, scope));
      scope = scope.with(v);
    }
    if (depth > 0 && random.nextInt(3) == 0) {
      Callable nested = head(name("N"));
      text.add(procedure(nested, scope, mayCall, depth - 1));
      scope = scope.with(nested);
    }
    text.add(new Fragment.Either(Fragment.Variant.FRAMES, "PROCEDURE Unused () = BEGIN END Unused;\n", ""));
    text.add("BEGIN\n");
    text.add(new Fragment.Either(Fragment.Variant.FINALLY, "TRY\n", ""));
    text.add("Tick();\n");
    text.add(statements(scope, 2, 2 + random.nextInt(5)));
    if (head.result() != null) {
      text.add(Fragment.fixed("RETURN ", expressions.expression(head.result(), scope, 2), ";\n"));
    }
    text.add(new Fragment.Either(Fragment.Variant.FINALLY, "FINALLY END;\n", ""));
    text.add("END " + head.name() + ";\n");
    return Fragment.optional(text.toArray());
  }

  Fragment variable(Variable v, RandomScope scope) {
    return random.nextInt(3) > 0
        ? Fragment.optional("VAR " + v.name() + ": " + v.type().name() + " := ",
            expressions.expression(v.type(), scope, 2), ";\n")
        : Fragment
            .optional("VAR " + v.name() + ": " + v.type().name() + " := " + v.type().simplest() + ";\n");
  }

  /** A random signature. */
  Callable head(String name) {
    List<Formal> formals = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Mode mode = Mode.values()[random.nextInt(3)];
      RandomType type = types.any();
      formals.add(new Formal(name("p"), mode, type, type instanceof Table && random.nextBoolean()));
    }
    return new Callable(name, formals, random.nextInt(3) == 0 ? null : types.any());
  }

  Fragment statements(RandomScope scope, int depth, int count) {
    List<Fragment> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(statement(scope, depth));
    }
    return Fragment.fixed(some);
  }

  private Fragment few(RandomScope scope, int depth) {
    return statements(scope, depth - 1, 1 + random.nextInt(2));
  }

  private Fragment expression(RandomType type, RandomScope scope) {
    return expressions.expression(type, scope, 2);
  }

  private Fragment truth(RandomScope scope) {
    return expression(Ordinal.BOOLEAN, scope);
  }

  private Fragment integer(RandomScope scope) {
    return expression(Ordinal.INTEGER, scope);
  }

  private Fragment statement(RandomScope scope, int depth) {
    if (depth <= 0) {
      return random.nextInt(3) == 0 ? mix(scope) : assignment(scope);
    }
    return switch (random.nextInt(24)) {
      case 0, 1 -> Fragment.optional("IF ", truth(scope), " THEN\n", few(scope, depth),
          Fragment.optional("ELSIF ", truth(scope), " THEN\n", few(scope, depth)),
          Fragment.optional("ELSE\n", few(scope, depth)), "END;\n");
      case 2 -> forLoop(scope, depth);
      case 3 ->
          Fragment.optional("WHILE ", truth(scope), " DO\nTick();\n", few(scope.inLoop(), depth), "END;\n");
      case 4 ->
          Fragment.optional("REPEAT\nTick();\n", few(scope.inLoop(), depth), "UNTIL ", truth(scope), ";\n");
      case 5 -> Fragment.optional("LOOP\nTick();\n", few(scope.inLoop(), depth), "IF ", truth(scope),
          " THEN EXIT END;\n", few(scope.inLoop(), depth), "END;\n");
      case 6 -> caseStatement(scope, depth);
      case 7, 8 -> with(scope, depth);
      case 9 -> Fragment.optional("TRY\n", few(scope, depth), "EXCEPT\n",
          Fragment.optional("| E0 => ", few(scope, depth)),
          Fragment.optional("| E1 (n) => Mix(n); "),
          Fragment.optional("| RuntimeError.E (n) => Mix(ORD(n)); "),
          "ELSE\n", few(scope, depth), "END;\n");
      case 10 ->
          Fragment.optional("TRY\n", few(scope, depth), "EXCEPT\n| E0, Stop => Mix(1);\n| E1 (n) => Mix(n); ",
              few(scope, depth), "END;\n");
      case 11, 12 ->
          Fragment.optional("TRY\n", few(scope, depth), "FINALLY\n", few(scope, depth), "END;\n");
      case 13 -> leave(scope);
      case 14 -> block(scope, depth);
      case 15 -> typeCase(scope, depth);
      case 16, 17 -> call(scope);
      case 18 -> step(scope);
      case 19 -> mix(scope);
      case 20 -> Fragment.optional("LOCK mu DO\n", few(scope, depth), "END;\n");
      case 21 -> arrays(scope);
      default -> assignment(scope);
    };
  }

  private Fragment leave(RandomScope scope) {
    Object exit = switch (random.nextInt(5)) {
      case 0 -> "RAISE E0";
      case 1 -> Fragment.fixed("RAISE E1 (", integer(scope), ")");
      case 2 -> scope.loops > 0 ? "EXIT" : "RAISE E0";
      default -> !scope.isInProcedure
          ? "RAISE E0"
          : scope.result == null
              ? "RETURN"
              : Fragment.fixed("RETURN ", expression(scope.result, scope));
    };
    return Fragment.optional("IF ", truth(scope), " THEN ", exit, " END;\n");
  }

  private Fragment assignment(RandomScope scope) {
    for (int i = 0; i < 6; i++) {
      ExpressionGenerator.Place place = expressions.randomPlace(scope, null);
      if (place != null && place.writable()) {
        return Fragment.optional(place.text(), " := ", value(place.type(), scope), ";\n");
      }
    }
    return mix(scope);
  }

  /** A value of a type, or now and then one that is only assignable to it. */
  private Fragment value(RandomType type, RandomScope scope) {
    if (type instanceof Ordinal o && o.isInteger() && random.nextInt(8) == 0) {
      return integer(scope);
    }
    if (type instanceof Class c && c.parent() != null && random.nextInt(6) == 0) {
      return expression(c.parent(), scope);
    }
    return expression(type, scope);
  }

  private Fragment step(RandomScope scope) {
    Ordinal type = random.nextBoolean()
        ? Ordinal.INTEGER
        : types.ordinals.get(random.nextInt(types.ordinals.size()));
    ExpressionGenerator.Place place = expressions.place(type, scope, true, false);
    if (place == null) {
      return mix(scope);
    }
    return Fragment.optional(random.nextBoolean() ? "INC(" : "DEC(", place.text(),
        random.nextBoolean() ? ")" : Fragment.fixed(", ", integer(scope), " MOD 5)"), ";\n");
  }

  private Fragment call(RandomScope scope) {
    List<Callable> some = scope.calls ? scope.procedures : List.of();
    if (some.isEmpty()) {
      return mix(scope);
    }
    Callable callee = some.get(random.nextInt(some.size()));
    Fragment call = expressions.call(callee, scope, 2);
    if (call == null) {
      return mix(scope);
    }
    return Fragment.optional(callee.result() == null ? "" : "EVAL ", call, ";\n");
  }

  /** Adds something to the checksum. */
  private Fragment mix(RandomScope scope) {
    ExpressionGenerator.Place place = expressions.randomPlace(scope, null);
    return place == null
        ? Fragment.optional("Mix(", integer(scope), ");\n")
        : mix(place.text(), place.type());
  }

  Fragment mix(Fragment place, RandomType type) {
    Object value = switch (type) {
      case Ordinal o -> o.isInteger() ? place : Fragment.fixed("ORD(", place, ")");
      case Simple s -> switch (s) {
        case TEXT -> Fragment.fixed("Text.Hash(", place, ")");
        case REAL -> Fragment.fixed("Rounded(FLOAT(", place, ", LONGREAL))");
        case LONGREAL -> Fragment.fixed("Rounded(", place, ")");
      };
      case SetOf _, Structure _, Table _ ->
          Fragment.fixed("ORD(", place, " = ", type.simplest(), ")");
      case Pointer _, Class _ -> Fragment.fixed("ORD(", place, " = NIL)");
    };
    return Fragment.optional("Mix(", value, ");\n");
  }

  private Fragment forLoop(RandomScope scope, int depth) {
    String index = name("i");
    Ordinal type = random.nextInt(3) == 0
        ? types.ordinals.get(random.nextInt(types.ordinals.size()))
        : Ordinal.INTEGER;
    Object by = switch (random.nextInt(4)) {
      case 0 -> " BY -1";
      case 1 -> " BY " + (1 + random.nextInt(3));
      case 2 -> Fragment.expression("INTEGER", "", " BY 3 - 2 * ABS(", integer(scope), " MOD 5)");
      default -> "";
    };
    Ordinal base = type.isInteger() ? Ordinal.INTEGER : type;
    Fragment first = expression(type, scope);
    Fragment last = expression(type, scope);
    RandomScope inside = scope.withIndex(index, base).inLoop();
    return Fragment.optional("FOR " + index + " := ", first, " TO ", last, by, " DO\nTick();\n",
        few(inside, depth), "END;\n");
  }

  private Fragment caseStatement(RandomScope scope, int depth) {
    Ordinal type = types.ordinals.get(random.nextInt(types.ordinals.size()));
    List<Object> text = new ArrayList<>();
    text.add(Fragment.fixed("CASE ", expression(type, scope), " OF\n"));
    long next = type.low();
    while (next <= type.high() && random.nextInt(5) > 0) {
      long last = Math.min(type.high(), next + random.nextInt(3) * random.nextInt(40));
      String labels = type.literal(next) + (last > next ? " .. " + type.literal(last) : "");
      text.add(Fragment.optional("| " + labels + " => ", few(scope, depth)));
      next = last + 1 + random.nextInt(2);
    }
    text.add(random.nextInt(4) == 0 ? "END;\n" : Fragment.fixed("ELSE ", few(scope, depth), "END;\n"));
    return Fragment.optional(text.toArray());
  }

  private Fragment with(RandomScope scope, int depth) {
    String alias = name("w");
    ExpressionGenerator.Place place =
        random.nextInt(4) == 0 ? null : expressions.randomPlace(scope, null);
    if (place == null) {
      RandomType type = types.any();
      Fragment value = expression(type, scope);
      RandomScope inside = scope.with(new Variable(alias, type, false, true));
      return Fragment.optional("WITH " + alias + " = ", value, " DO\n", few(inside, depth), "END;\n");
    }
    Variable v = new Variable(alias, place.type(), place.writable(), place.packed());
    return Fragment.optional(
        "WITH " + alias + " = ", place.text(), " DO\n", few(scope.with(v), depth), "END;\n");
  }

  private Fragment block(RandomScope scope, int depth) {
    List<Object> text = new ArrayList<>();
    RandomScope inside = scope;
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      Variable v = new Variable(name("b"), types.any(), true, false);
      text.add(variable(v, inside));
      inside = inside.with(v);
    }
    if (depth > 1 && random.nextInt(4) == 0) {
      Callable nested = head(name("B"));
      text.add(procedure(nested, inside, scope.calls, 0));
      inside = inside.with(nested);
    }
    text.add("BEGIN\n");
    text.add(few(inside, depth));
    text.add("END;\n");
    return Fragment.optional(text.toArray());
  }

  private Fragment typeCase(RandomScope scope, int depth) {
    Class type = types.classes.get(random.nextInt(types.classes.size()));
    List<Object> text = new ArrayList<>();
    text.add(Fragment.fixed("TYPECASE ", expression(type, scope), " OF\n"));
    if (random.nextBoolean()) {
      text.add(Fragment.optional("| NULL => ", few(scope, depth)));
    }
    for (Class c : types.classes.reversed()) {
      if (c.isBelow(type)) {
        Variable v = new Variable(name("t"), c, true, false);
        text.add(Fragment.optional("| " + c.name() + " (" + v.name() + ") => ", few(scope.with(v), depth)));
      }
    }
    text.add("ELSE\n");
    text.add(few(scope, depth));
    text.add("END;\n");
    return Fragment.optional(text.toArray());
  }

  /** Assignment between parts of one array, which may overlap. */
  private Fragment arrays(RandomScope scope) {
    Table table = types.anyOf(Table.class);
    ExpressionGenerator.Place to =
        table == null ? null : expressions.place(table, scope, true, true);
    ExpressionGenerator.Place from =
        to == null ? null : expressions.place(table, scope, false, true);
    if (from == null) {
      return mix(scope);
    }
    long count = table.index().count();
    int length = 1 + random.nextInt((int) Math.min(count, 5));
    return Fragment.optional("SUBARRAY(", to.text(),
        ", " + random.nextInt((int) count - length + 1) + ", " + length
            + ") := SUBARRAY(",
        random.nextBoolean() ? to.text() : from.text(),
        ", " + random.nextInt((int) count - length + 1) + ", " + length + ");\n");
  }
}
