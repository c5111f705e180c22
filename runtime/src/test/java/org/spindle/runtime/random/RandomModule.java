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

/**
 * Makes whole programs in Modula-3 that are well-typed and end: each loop and procedure consumes fuel, and raises an
 * exception when that is out. They print a checksum of what they computed. Run-time errors happen and are caught.
 */
final class RandomModule {
  private static final String HEAD = """
      MODULE Main;

      IMPORT Out, RuntimeError, Text, Word;

      <*FATAL ANY*>

      EXCEPTION Stop; E0; E1(INTEGER);

      VAR fuel: INTEGER; sum: INTEGER := 1; mu := NEW(MUTEX);

      PROCEDURE Tick () RAISES {Stop} =
        BEGIN
          DEC(fuel);
          IF fuel < 0 THEN RAISE Stop END
        END Tick;

      PROCEDURE Mix (n: INTEGER) =
        BEGIN
          sum := Word.Plus(Word.Times(sum, 16_100000001B3), n)
        END Mix;

      <*NOINLINE*>
      PROCEDURE Same (n: INTEGER): INTEGER = BEGIN RETURN n END Same;

      PROCEDURE Digits (n: INTEGER): TEXT =
        VAR t := "";
        BEGIN
          FOR i := 1 TO 5 DO t := Text.FromChar(VAL(ORD('0') + n MOD 10, CHAR)) & t; n := n DIV 10 END;
          RETURN t
        END Digits;

      PROCEDURE Short (t: TEXT): TEXT = BEGIN RETURN Text.Sub(t, 0, 40) END Short;

      PROCEDURE Rounded (x: LONGREAL): INTEGER =
        BEGIN
          IF x > -1.0D9 AND x < 1.0D9 THEN RETURN ROUND(x * 16.0D0) ELSE RETURN 7 END
        END Rounded;

      """;

  private RandomModule() {}

  static Fragment of(long seed) {
    Random random = new Random(seed);
    random.nextInt();
    TypeGenerator types = new TypeGenerator(random);
    StatementGenerator statements = new StatementGenerator(random, types);
    List<Object> text = new ArrayList<>(
        List.of(new Fragment.Either(Fragment.Variant.UNSAFE, "UNSAFE ", ""), HEAD));
    text.addAll(types.declarations);
    RandomScope scope = RandomScope.empty();
    for (int i = 0; i < 8; i++) {
      Variable v = new Variable("g" + i, types.any(), true, false);
      text.add(Fragment
          .optional("VAR " + v.name() + ": " + v.type().name() + " := " + v.type().simplest() + ";\n"));
      scope = scope.with(v);
    }
    for (Class c : types.classes) {
      for (String method : c.allMethods()) {
        List<Formal> formals = List.of(
            new Formal("self", Mode.VALUE, c, false), new Formal("n", Mode.VALUE, Ordinal.INTEGER, false));
        text.add(
            statements.procedure(
                new Callable(method + c.name(), formals, Ordinal.INTEGER), scope, false, 0));
      }
    }
    int procedures = 2 + random.nextInt(4);
    for (int i = 0; i < procedures; i++) {
      Callable head = statements.head("P" + i);
      text.add(statements.procedure(head, scope, true, 2));
      scope = scope.with(head);
    }
    text.add("BEGIN\n");
    for (int i = 0; i < 4; i++) {
      text.add(Fragment.optional("fuel := 1000;\nTRY\n", statements.statements(scope, 2, 4),
          "EXCEPT\n| RuntimeError.E (n) => Mix(ORD(n));\nELSE Mix(99) END;\nOut.Put(sum);\n"));
    }
    text.add("fuel := 100;\n");
    for (Variable v : scope.variables) {
      text.add(statements.mix(Fragment.fixed(v.name()), v.type()));
    }
    text.add("Out.Put(sum);\nEND Main.\n");
    return Fragment.fixed(text);
  }
}
