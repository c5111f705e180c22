package org.spindle.frontend.cove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;

class CoveSyntaxTest {
  private static String check(String text) {
    Diagnostics diagnostics = new Diagnostics();
    new CoveSyntax(List.of()).check(SourceFile.of("t.c", text), diagnostics);
    return diagnostics.all().stream()
        .map(d -> d.range().line() + ":" + d.range().column() + " " + d.message())
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
          // A typedef name hidden by a declarator, a parameter, a member and a label.
          "typedef int T; void f(void) { int T = 1; T = T * 2; { typedef char T; T * p; (void)p; } T: goto T; }",
          "typedef int T; struct s { T T; }; int g(struct s *p, T T) { return p->T * T; }",
          "typedef int T; int x = sizeof(T) * 2 + (T)3 + (T){4}; int f(int (T)); T (*g)(T);",
          "int f(a, b) int a; char *b; { return a + *b; }\nmain() { return 0; }",
          "int (*signal(int n, void (*h)(int)))(int) { return 0; }",
          "void f(int n) { switch (n) { case 1: case 2 ... 4: int x = 1; (void)x; break; default: } }",
          "int a[] = { [0] = 1, [2 ... 3] = 4 }; struct { int x, y; } p = { .x = 1, y: 2 };",
          "int n = ({ int z = 3; z; }); typeof(n) m __attribute__((aligned(16), unused)) = 0;",
          "int i = _Generic(1L, int: 1, long *: 2, default: 3); _Static_assert(sizeof(long) == 8, \"x\");",
          "void f(void) { __asm__ volatile(\"nop\" : \"=r\"(x) : [a] \"r\"(y) : \"memory\"); }",
          "#define L 9\nint c = L'x' + sizeof L\"ab\" u8\"cd\" + L;",
          "#define W(x) L##x\nint *w = W(\"x\");",
          "double d[] = { 1.5e3, .5f, 0x1.8p3, 1.0L, 5.0f, 1e-5 }; long n = 0x7fULL + 0b101 + 017ll;",
          "#define QUIET(x) _Pragma(\"GCC diagnostic push\") x\nQUIET(int a;) int b; _Pragma(\"once\")",
          // What unknown headers leave behind.
          "#include <unknown.h>\nEXPORT foo_t *bar(size_t n, baz *b) NOTHROW;\nDECLARE(x)\nstatic foo_t q;",
          "#include <unknown.h>\nvoid f(void) { foreach (x, list) { g(x); } foo_t *p = (foo_t *)q; h(a, foo_t *); }",
          "#include <unknown.h>\nEXTERN int EXPORT f OF((foo_t x, unsigned FAR *y));\ntypedef foo_t (CALL *g) OF((void));",
          "#include <unknown.h>\nvoid f(in, out) foo_t in; FILE *out; { c = (z_const unsigned char *)in; FAR int *q; }",
          "#include <unknown.h>\nchar *s = \"a\" PRIu64 \"b\";\nint WINAPI f(int x UNUSED) { ASSERT(x) return 0; }",
      })
  void takesC(String text) {
    assertThat(check(text)).isEmpty();
  }

  @Test
  void pointsAtTheMistake() {
    assertThat(check("int f(void)\n{\n  int x = 3\n  return x;\n}\n"))
        .isEqualTo("3:11 expected ';' after this");
    assertThat(check("int f(void) { return (1 + ; }\n")).isEqualTo("1:27 unexpected ';'");
  }

  @Test
  void reportsOneMistakeOncePerDeclaration() {
    String text = "int f( { }\n  int a b c;\nint ok;\nint g(void) { ) }\nint fine(void) { return 0; }\n";
    assertThat(check(text).lines()).hasSize(2);
  }

  @Test
  void pointsAtTheUseOfAMacro() {
    assertThat(check("#define BAD 1 +\nint f(void)\n{\n  return BAD;\n}\n"))
        .isEqualTo("4:13 unexpected ';'");
    assertThat(check("#define BAD ] 1\nint f(void)\n{\n  return  BAD;\n}\n"))
        .isEqualTo("4:11 unexpected ']'");
  }

  @Test
  void keepsPlacesAcrossLineContinuationsAndFormFeeds() {
    assertThat(check("#define A 1 \\\n  + 2\n\f\nint f(void) { return A ] ; }\n"))
        .isEqualTo("4:24 expected ';' but found ']'");
  }

  @Test
  void takesDeepNesting() {
    String text = "int x = " + "(".repeat(5000) + "1" + ")".repeat(5000) + ";\n";
    assertThat(check(text)).isEmpty();
  }

  @Test
  void refusesAbsurdNestingWithOneMessage() {
    String text = "int x = " + "(".repeat(300_000) + "1" + ")".repeat(300_000) + ";\n";
    assertThat(check(text)).isEqualTo("1:10009 this is nested more than 10000 levels deep");
  }

  @Test
  void longChainsAreNoNesting() {
    assertThat(check("int x = 1" + " + 1".repeat(50_000) + ";\n")).isEmpty();
  }

  @Test
  void unterminatedTokensAreReportedWhereTheyStart() {
    assertThat(check("char *s = \"abc;\nint x;\n")).startsWith("1:11 this string has no closing quote");
    assertThat(check("int x; /* abc\n")).isEqualTo("1:8 this comment is not closed");
  }
}
