package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.cli.session.ExitStatus;

class KnownArgumentsTest {
  @TempDir private static Path directory;

  @BeforeAll
  static void write() throws IOException {
    Files.writeString(directory.resolve("K.i3"), """
        INTERFACE K;
        TYPE
          Color = {Red, Green, Blue};
          Point = RECORD x: INTEGER; c: Color; f: REAL; on: BOOLEAN; b: [0 .. 9]; END;
          List = REF RECORD head: INTEGER; tail: List; END;
          Words = REF ARRAY OF CHAR;
        PROCEDURE Sum (READONLY a: ARRAY OF INTEGER; n: INTEGER): INTEGER;
        PROCEDURE Grid (READONLY a: ARRAY OF ARRAY OF INTEGER): INTEGER;
        PROCEDURE Of (READONLY p: Point; k: INTEGER): INTEGER;
        PROCEDURE Change (VAR p: Point);
        PROCEDURE Length (t: TEXT): INTEGER;
        PROCEDURE Total (l: List): INTEGER;
        PROCEDURE First (w: Words): CHAR;
        PROCEDURE Scale (x: LONGREAL; c: Color; b: BOOLEAN): LONGREAL;
        END K.
        """);
    Files.writeString(directory.resolve("K.m3"), """
        MODULE K;
        IMPORT Text;
        PROCEDURE Sum (READONLY a: ARRAY OF INTEGER; n: INTEGER): INTEGER =
          VAR s := 0;
          BEGIN
            FOR i := FIRST(a) TO LAST(a) DO s := s + a[i] * n; END;
            RETURN s;
          END Sum;
        PROCEDURE Grid (READONLY a: ARRAY OF ARRAY OF INTEGER): INTEGER =
          VAR s := 0;
          BEGIN
            FOR i := FIRST(a) TO LAST(a) DO
              FOR k := FIRST(a[i]) TO LAST(a[i]) DO s := 10 * s + a[i, k]; END;
            END;
            RETURN s;
          END Grid;
        PROCEDURE Of (READONLY p: Point; k: INTEGER): INTEGER =
          BEGIN
            IF p.on AND p.c = Color.Blue THEN RETURN p.x + k; ELSE RETURN p.b + TRUNC(p.f); END;
          END Of;
        PROCEDURE Change (VAR p: Point) =
          BEGIN
            INC(p.x);
          END Change;
        PROCEDURE Length (t: TEXT): INTEGER =
          BEGIN
            RETURN Text.Length(t);
          END Length;
        PROCEDURE Total (l: List): INTEGER =
          VAR s := 0;
          BEGIN
            WHILE l # NIL DO s := s + l.head; l := l.tail; END;
            RETURN s;
          END Total;
        PROCEDURE First (w: Words): CHAR =
          BEGIN
            RETURN w[0];
          END First;
        PROCEDURE Scale (x: LONGREAL; c: Color; b: BOOLEAN): LONGREAL =
          BEGIN
            IF b THEN RETURN x * FLOAT(ORD(c), LONGREAL); ELSE RETURN x; END;
          END Scale;
        BEGIN
        END K.
        """);
    Files.writeString(directory.resolve("a.txt"), "{1,\n 2, 3}");
    Files.writeString(directory.resolve("t.txt"), "hello, world");
    Files.writeString(directory.resolve("s.c"), """
        struct pair { int a; double b; };
        long get(const struct pair *p, long k) { return p->a * k; }
        """);
  }

  private static CommandRun run(String procedure, String... known) {
    Object[] arguments = new Object[4 + 2 * known.length];
    arguments[0] = "specialize";
    arguments[1] = directory;
    arguments[2] = "--procedure";
    arguments[3] = procedure;
    for (int i = 0; i < known.length; i++) {
      arguments[4 + 2 * i] = "--known";
      arguments[5 + 2 * i] = known[i];
    }
    return CommandRun.of(arguments);
  }

  private static String code(String procedure, String... known) {
    String out = run(procedure, known).out();
    return out.substring(out.indexOf("\n\n"));
  }

  private static void isConstant(long value, String procedure, String... known) {
    CommandRun run = run(procedure, known);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("{\n^0:\n  %N = iconst i64 VALUE\n  return %N\n}\n"
        .replace("VALUE", Long.toString(value))
        .replace("%N", run.out().replaceAll("(?s).*return (%\\d+).*", "$1")));
  }

  private static String mistake(String procedure, String... known) {
    CommandRun run = run(procedure, known);
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    return run.err().replace(directory.toString(), "DIR");
  }

  @Test
  void arraysAreGivenAsLiteralsOrFiles() {
    isConstant(60, "K.Sum", "a={10, -20, 0x10, 2_110, 48}, n=1");
    isConstant(12, "K.Sum", "a=@" + directory.resolve("a.txt"), "n=2");
    isConstant(123456, "K.Grid", "a=[[1, 2, 3], [4, 5, 6]]");
    isConstant(0, "K.Sum", "a=[],%2=1");
    assertThat(code("K.Sum", "%0={1, 2}")).doesNotContain("load", "branch", "trap");
  }

  @Test
  void recordsHaveTheirFieldsInOrderOrByName() {
    assertThat(code("K.Of", "p={5, Blue, 1.5, TRUE, 3}")).contains("iconst i64 5", "add")
        .doesNotContain("load");
    isConstant(9, "K.Of", "p={f = 2.5, b = 7, on = TRUE}");
    assertThat(code("s.get", "p={7, 1.0}")).contains("iconst i64 7", "mul").doesNotContain("load");
  }

  @Test
  void referencesAndTexts() {
    isConstant(6, "K.Total", "l={1, {2, {3, NIL}}}");
    isConstant(4, "K.Length", "t=\"a\\nb,\"");
    isConstant(12, "K.Length", "t=bytes@" + directory.resolve("t.txt"));
    isConstant('h', "K.First", "w=\"hi\"");
    isConstant('h', "K.First", "w={'h', 105}");
  }

  @Test
  void numbersOfAllKinds() {
    assertThat(run("K.Scale", "x=2.5, c=Green, b=FALSE").out()).contains("fconst f64 0x4004000000000000");
    assertThat(run("K.Scale", "c=2, b=TRUE").out()).contains("fconst f64 0x4000000000000000");
  }

  @Test
  void aTypeCanBeWrittenWhereNoneIsKnown() throws IOException {
    Path file = Files.writeString(directory.resolve("u.sir"), """
        program "u"
        proc export @U.sum(%0: ptr, %1: i64) -> i64 {
        ^0:
          %2 = load i16 any %0 + 2
          %3 = zext i64 %2
          %4 = add %3, %1
          return %4
        }
        """);
    CommandRun run =
        CommandRun.of("specialize", file, "--procedure", "U.sum", "--known", "%0=(&[]u16){1,500},%1=1");
    assertThat(run.out()).contains("iconst i64 501");
    assertThat(CommandRun.of("specialize", file, "--procedure", "U.sum", "--known", "%0={1}").err())
        .isEqualTo(
            "spindle: what '{1}' is to be is not known; write its type before it, as in (&[]u8){1, 2}.\n");
    Files.delete(file);
  }

  @Test
  void mistakesAreNamed() {
    assertThat(mistake("K.Sum", "b=1"))
        .isEqualTo("spindle: K.Sum has no parameter 'b'; it has a (%0): &[]i64, %1: i64, n (%2): i64.\n");
    assertThat(mistake("K.Sum", "a={1, x}")).isEqualTo("spindle: 'x' is no value of type i64.\n");
    assertThat(mistake("K.Sum", "a={1, 2")).isEqualTo("spindle: expected ',' in --known at character 8.\n");
    assertThat(mistake("K.Sum", "n=1,n=2")).isEqualTo("spindle: parameter 'n' is given twice in --known.\n");
    assertThat(mistake("K.Sum", "n=@nowhere"))
        .isEqualTo("spindle: there is neither a global nor a file 'nowhere'.\n");
    assertThat(mistake("K.Grid", "a={{1, 2}, {3}}")).isEqualTo("spindle: '{3}' has 1 elements, not 2.\n");
    assertThat(mistake("K.Of", "p={1, 2}")).contains("'{1, 2}' has 2 fields, but {x:i64@0,");
    assertThat(mistake("K.Of", "p={z = 1}")).contains("'z = 1' is no field of {x:i64@0,");
    assertThat(mistake("K.Of", "p={b = 10}")).isEqualTo("spindle: '10' is no value of type u8[0..9].\n");
    assertThat(mistake("K.Of", "p={c = Pink}"))
        .isEqualTo("spindle: 'Pink' is no value of type u8(Red,Green,Blue).\n");
    assertThat(mistake("K.Length", "t=5")).contains("'5' is no value of type text type.");
    assertThat(mistake("K.Change", "p={x = 5}"))
        .isEqualTo("spindle: K.Change changes p, so its contents cannot be known.\n");
  }
}
