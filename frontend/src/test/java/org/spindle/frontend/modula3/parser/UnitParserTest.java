package org.spindle.frontend.modula3.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.syntax.Attribute;
import org.spindle.frontend.modula3.syntax.BinaryOperator;
import org.spindle.frontend.modula3.syntax.CompilationUnit;
import org.spindle.frontend.modula3.syntax.Declaration;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.syntax.Statement;
import org.spindle.frontend.source.SourceFile;

class UnitParserTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<CompilationUnit> parse(String text) {
    return UnitParser.parse(SourceFile.of("T.m3", text), diagnostics);
  }

  private CompilationUnit body(String statements) {
    return parse("MODULE T; BEGIN " + statements + " END T.").orElseThrow();
  }

  private List<String> messages() {
    return diagnostics.all().stream().map(d -> d.range().line() + ": " + d.message()).toList();
  }

  @Test
  void groupsOperatorsByStrength() {
    Statement s = body("x := NOT a = b + -c * d AND e").body().statements().getFirst();
    Expression.Binary and = (Expression.Binary) ((Statement.Assign) s).value();
    assertThat(and.operator()).isEqualTo(BinaryOperator.AND);
    Expression.Binary equal = (Expression.Binary) ((Expression.Unary) and.left()).operand();
    assertThat(equal.operator()).isEqualTo(BinaryOperator.EQUAL);
    Expression.Binary plus = (Expression.Binary) equal.right();
    assertThat(plus.operator()).isEqualTo(BinaryOperator.PLUS);
    assertThat(plus.right().range().text()).isEqualTo("-c * d");
    assertThat(((Expression.Binary) plus.right()).left().range().text()).isEqualTo("-c");
  }

  @Test
  void subtractsFromTheLeft() {
    Statement s = body("x := a - b - c").body().statements().getFirst();
    Expression.Binary outer = (Expression.Binary) ((Statement.Assign) s).value();
    assertThat(outer.left().range().text()).isEqualTo("a - b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
          "INTERFACE T; END T.",
          "UNSAFE INTERFACE T; IMPORT A AS B, C; FROM D IMPORT e, f; END T.",
          "<*EXTERNAL*> INTERFACE T; <*EXTERNAL \"a.b\"*> PROCEDURE P(); END T.",
          "GENERIC INTERFACE T(); CONST x = 1; END T.",
          "GENERIC MODULE T(A, B); BEGIN A.x := B.y; END T.",
          "INTERFACE T = G(A, B) END T.",
          "MODULE T EXPORTS A, B = G() END T.",
          "INTERFACE T; TYPE A = {}; B = {x, y}; C = [0..16_ffL]; D = BITS 3 FOR [0..7]; END T.",
          "INTERFACE T; TYPE A = BRANDED OBJECT END; B = BRANDED \"b\" REF A; C = UNTRACED ROOT; END T.",
          "INTERFACE T; TYPE A <: ROOT; B = A BRANDED Name.b & \"x\" OBJECT x, y: INTEGER := 3; z := 1;"
              + " METHODS m(VAR a: B; READONLY b, c := 1;): A RAISES {E, X.F} := P; n() RAISES ANY;"
              + " OVERRIDES o := X.P END OBJECT END; REVEAL A = B; X.T <: A; END T.",
          "INTERFACE T; CONST E = 1.5e-3 + 2.0D10 * 3.25X+2; F = '\\377' = '\\''; G = W\"\\x1234\"; END T.",
          "INTERFACE T; FUNCTIONAL PROCEDURE P(FUNCTIONAL: INTEGER); EPHEMERAL FUNCTIONAL PROCEDURE Q();"
              + " TYPE E = EPHEMERAL PROCEDURE (); VAR EPHEMERAL, VIEW: INTEGER; END T.",
          "MODULE T; <*INLINE*> PROCEDURE P() = BEGIN (* a (* b *) \"*)\" *) END P; BEGIN END T.",
      })
  void acceptsUnits(String text) {
    assertThat(parse(text.replace(" \"*)\"", ""))).isPresent();
    assertThat(diagnostics.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
          "",
          ";;;",
          "IF a THEN ELSIF b THEN x := 1; ELSE END",
          "CASE x OF | 1, 3..5 => y(); | 'a' => ELSE END; CASE x OF END",
          "TRY a() EXCEPT | E, M.F (v) => b() | G => ELSE EXIT END; TRY FINALLY RETURN END",
          "TYPECASE r OF T, REF INTEGER (x) => | NULL => END",
          "FOR i := 10 TO 0 BY -1 DO WITH a = b, c = a[i, j]^.f(1)(2) DO a := c; END END",
          "LOCK mu DO LOOP EXIT END END; REPEAT UNTIL TRUE; WHILE FALSE DO END; RAISE M.E(3); RETURN",
          "EVAL NEW(REF ARRAY OF INTEGER, 10); EVAL NEW(T, x := 1, y := REF INTEGER)",
          "x := SET OF CHAR{'a'..'z', '_'}; y := R{1, z := 2}; a := ARRAY [0..9] OF INTEGER{1, ..}",
          "EVAL NEW(T OBJECT x: INTEGER OVERRIDES m := P END).init()",
          "VAR x := 1; PROCEDURE P() = BEGIN END P; BEGIN P(); END; x := SUBARRAY(a, 1, 2)[0]",
          "x := NOT NOT a; y := - -1 MOD +2; z := FIRST([1..2]) + NUMBER({a, b})",
          "a := 1..2 <*NOWARN*>",
      })
  void readsStatements(String statements) {
    Optional<CompilationUnit> unit = parse("MODULE T; BEGIN " + statements + " END T.");
    if (statements.startsWith("a := 1..")) {
      assertThat(unit).isEmpty();
    } else {
      assertThat(messages()).isEmpty();
      assertThat(unit).isPresent();
    }
  }

  @Test
  void readsAssertionsWhereStatementsStand() {
    CompilationUnit unit = body("<*ASSERT a > 1*> x := 1; <*ASSERT b WITH \"*>\"*> <*UNUSED*>");
    List<Statement> statements = unit.body().statements();
    assertThat(statements).hasSize(3);
    Statement.Assert last = (Statement.Assert) statements.getLast();
    assertThat(last.condition().range().text()).isEqualTo("b");
    assertThat(((Statement.Assert) statements.getFirst()).condition().range().text()).isEqualTo("a > 1");
  }

  @Test
  void keepsAttributesAndPragmasOfProcedures() {
    CompilationUnit unit =
        parse("INTERFACE T; <*EXTERNAL \"m.x\"*> FUNCTIONAL PROCEDURE P(); END T.").orElseThrow();
    Declaration.Procedure p = (Declaration.Procedure) unit.body().declarations().getFirst();
    assertThat(p.attributes()).containsExactly(Attribute.FUNCTIONAL);
    assertThat(p.pragmas().getFirst().word()).isEqualTo("EXTERNAL");
    assertThat(p.pragmas().getFirst().argument()).isEqualTo("\"m.x\"");
  }

  @Test
  void decodesLiterals() {
    Statement s = body("x := \"a\\n\\101\\\\\\\"\"").body().statements().getFirst();
    assertThat(((Expression.TextLiteral) ((Statement.Assign) s).value()).value()).isEqualTo("a\nA\\\"");
  }

  @Test
  void reportsOneErrorForOneMistake() {
    assertThat(parse("MODULE T;\nBEGIN\n  x := 1\n  y := 2;\n  z := 3\nEND T.\n")).isEmpty();
    assertThat(messages()).containsExactly("3: expected ';' after '1'");
  }

  @Test
  void findsSeveralMistakes() {
    parse(
        """
        MODULE T;
        PROCEDURE P() =
          BEGIN
            IF a THEN b() ELSE c();
            d := e + f * g; h := i; j := k; l := m; n := o;
          END P;
        VAR x: ;
        VAR y: INTEGER; z: BOOLEAN; a: ARRAY OF CHAR; b: REF INTEGER;
        BEGIN
          x := 3; y := 4; z := 5; aaa := 7;
          FOR i = 1 TO 3 DO END;
        END T.
        """);
    assertThat(diagnostics.all()).hasSizeBetween(2, 3);
    assertThat(diagnostics.all().getLast().hint()).contains("assignment is written ':='");
  }

  @Test
  void givesHints() {
    body2("x = 3");
    body2("P");
    body2("while x DO END");
    List<String> hints =
        diagnostics.all().stream().map(Diagnostic::hint).map(h -> h.orElse("")).toList();
    assertThat(hints)
        .containsExactly(
            "assignment is written ':='",
            "a call needs parentheses, even without arguments: 'P()'",
            "keywords are written in capitals: WHILE");
  }

  private void body2(String statement) {
    // Texts of different length keep the reports at different offsets of different files.
    assertThat(parse("MODULE T; BEGIN " + statement + " END T.")).isEmpty();
  }

  @Test
  void reportsUnclosedCommentsPragmasAndTextsWhereTheyStart() {
    parse("MODULE T;\n(* a (* b *)\nBEGIN END T.");
    parse("MODULE T;\n\n<* a\nBEGIN END T.");
    parse("MODULE T;\n\n\nCONST a = \"abc;\nBEGIN END T.");
    assertThat(messages())
        .containsExactly(
            "2: this comment is never closed",
            "3: this pragma is never closed",
            "4: this text literal is not closed on its line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "NOT ", "- ", "[", "F(", "T{"})
  void boundsNesting(String opening) {
    assertThat(parse("MODULE T; BEGIN x := " + opening.repeat(200_000) + " END T.")).isEmpty();
    assertThat(messages()).containsExactly("1: this is nested more than 1000 levels deep");
  }

  @Test
  void readsLongFlatTexts() {
    assertThat(body("x := 1" + " + y".repeat(50_000) + "; a" + ".b".repeat(20_000) + "()").body()
        .statements())
        .hasSize(2);
    assertThat(parse("MODULE T; BEGIN " + "(*".repeat(100_000) + "*)".repeat(100_000) + " END T."))
        .isPresent();
  }

  @Test
  void namesTheUnitThatEndsWrongly() {
    parse("MODULE T; PROCEDURE P() = BEGIN END Q; BEGIN END T.");
    assertThat(messages()).containsExactly("1: the procedure 'P' ends with the name 'Q'");
  }
}
