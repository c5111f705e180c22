package org.spindle.frontend.cove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.DiagnosticSarif;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;

/** Each line of {@code cove/reject} that ends in {@code error: CODE} has exactly that error, and no other line has one. */
class CoveRejectTest {
  private static final Pattern EXPECTED = Pattern.compile("/\\* error: ([a-z-]+) \\*/$");

  static List<Path> programs() {
    return CovePrograms.corpus("reject");
  }

  private static Diagnostics check(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    new CoveCompiler(List.of(), _ -> Optional.empty()).check(List.of(file), diagnostics);
    return diagnostics;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void rejects(Path program) {
    SourceFile file = CovePrograms.read(program);
    TreeSet<String> expected = new TreeSet<>();
    for (int line = 1; line <= file.lineCount(); line++) {
      Matcher m = EXPECTED.matcher(file.lineText(line));
      if (m.find()) {
        expected.add(line + " " + m.group(1));
      }
    }
    TreeSet<String> found = new TreeSet<>();
    check(file).all().forEach(d -> found.add(d.range().line() + " " + d.code()));
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void citesRulesAndSaysWhatToDo(Path program) {
    assertThat(check(CovePrograms.read(program)).all())
        .allSatisfy(d -> {
          assertThat(d.rule()).as(d.message()).isPresent();
          assertThat(d.hint()).as(d.message()).isPresent();
        });
  }

  @Test
  void rulesAreSectionsOfTheManual() throws IOException {
    String manual = Files.readString(Path.of("../docs/cove.md"));
    for (String code : CoveRules.codes()) {
      String rule = CoveRules.cite(Diagnostic.error(SourceFile.of("t.c", "").whole(), code, "")).rule()
          .orElseThrow();
      assertThat(manual).contains("\n## " + rule.replace("cove-", "") + ". ");
    }
  }

  /** A program, what its only fix makes of it, which is accepted. */
  static Stream<Arguments> fixes() {
    return Stream.of(
        Arguments.of(
            "#include <cove.h>\nint f(int *p, int n) { return p[n - 1]; }\n",
            "#include <cove.h>\nint f(int *p COVE_COUNTED_BY(n), int n) { return p[n - 1]; }\n"),
        Arguments.of(
            "#include <cove.h>\nint f(char *p) { return p[1]; }\n",
            "#include <cove.h>\nint f(char *p COVE_WIDE) { return p[1]; }\n"),
        Arguments.of(
            "int f(int a[4]) { int s = 0; for (int *p = a, *e = a + 4; p < e; p++) s += *p; return s; }\n",
            "int f(int a[4]) { int s = 0; for (int *p = a, *e = a + 4; p != e; p++) s += *p; return s; }\n"),
        Arguments.of("int f(void) { volatile int x = 1; return x; }\n",
            "int f(void) { int x = 1; return x; }\n"),
        Arguments.of(
            "#include <stdio.h>\nvoid f(const char *s) { printf(s); }\n",
            "#include <stdio.h>\nvoid f(const char *s) { printf(\"%s\", s); }\n"),
        Arguments.of(
            "int f(const char *s) { return (int)strlen(s); }\n",
            "#include <string.h>\nint f(const char *s) { return (int)strlen(s); }\n"),
        Arguments.of("int f(void) { char *s = \"abc\"; return *s; }\n",
            "int f(void) { char const *s = \"abc\"; return *s; }\n"),
        Arguments.of("static char *name(void) { return \"abc\"; }\nint f(void) { return *name(); }\n",
            "static char const *name(void) { return \"abc\"; }\nint f(void) { return *name(); }\n"),
        Arguments.of("static int g(int a[2]) { return a[1]; }\nint f(const int b[2]) { return g(b); }\n",
            "static int g(int const a[2]) { return a[1]; }\nint f(const int b[2]) { return g(b); }\n"),
        Arguments.of("int f(const int b[2]) { int *p; p = b; return p[1]; }\n",
            "int f(const int b[2]) { int const *p; p = b; return p[1]; }\n"),
        Arguments.of("struct s { int x; };\nint f(struct s *p) { return p.x; }\n",
            "struct s { int x; };\nint f(struct s *p) { return p->x; }\n"),
        Arguments.of("struct s { int count; };\nint f(struct s s) { return s.coutn; }\n",
            "struct s { int count; };\nint f(struct s s) { return s.count; }\n"),
        Arguments.of(
            "int f(int n, const int a[n]) { int s = 0; for (const int *p = a; p < a + n; p++) s += *p; return s; }\n",
            "int f(int n, const int a[n]) { int s = 0; for (long p = 0; p < n; p++) s += a[p]; return s; }\n"));
  }

  @ParameterizedTest
  @MethodSource("fixes")
  void fixesDo(String text, String expected) {
    Diagnostic found = check(SourceFile.of("t.c", text)).all().getFirst();
    StringBuilder fixed = new StringBuilder(text);
    found.fixes().getFirst().edits().stream()
        .sorted(Comparator.comparingInt(e -> -e.range().start()))
        .forEach(e -> fixed.replace(e.range().start(), e.range().end(), e.text()));
    assertThat(fixed.toString()).isEqualTo(expected);
    assertThat(check(SourceFile.of("t.c", expected)).all()).isEmpty();
  }

  @Test
  void sarifHasTheRuleAndTheFix() {
    Diagnostics d = check(SourceFile.of("t.c", "int f(int *p) { return p[1]; }\n"));
    assertThat(DiagnosticSarif.format(d.all()))
        .contains("\"properties\":{\"rule\":\"cove-4\"}")
        .contains(
            "\"fixes\":[{\"description\":{\"text\":\"declare 'p' with COVE_WIDE\"},\"artifactChanges\":[{"
                + "\"artifactLocation\":{\"uri\":\"t.c\"},\"replacements\":[{\"deletedRegion\":{\"startLine\":1,"
                + "\"startColumn\":13,\"endLine\":1,\"endColumn\":13},\"insertedContent\":{\"text\":\" COVE_WIDE\"}}]}]}]");
  }

  @Test
  void saysWhatToWriteInstead() {
    Diagnostics d = check(SourceFile.of("t.c", "int first(int *p) { return p[1]; }\n"));
    assertThat(d.all()).extracting(Diagnostic::hint)
        .containsExactly(
            Optional.of("declare it with its count: 'T *p COVE_COUNTED_BY(n)', or 'T p[n]' for a parameter"));
  }

  @Test
  void suggestsTheNameThatWasMeant() {
    Diagnostics d = check(
        SourceFile.of("t.c", "static int count(void) { return 1; }\nint x(void) { return conut(); }\n"));
    assertThat(d.all()).extracting(Diagnostic::hint).containsExactly(Optional.of("did you mean 'count'?"));
  }

  @Test
  void lineSaysWhereThingsAre() {
    Diagnostics d = check(
        SourceFile.of(
            "t.c",
            """
            int f(void) { return a; }
            #line 7 "u.y"

            int g(void) { return b; }
            #if 0
            #line 70
            #endif
            #define TEN 10
            #line TEN
            int h(void) { return c; }
            """));
    assertThat(d.all()).extracting(found -> found.range().toString())
        .containsExactly("t.c:1:22", "u.y:8:22", "u.y:10:22");
    assertThat(check(SourceFile.of("t.c", "#line x\n")).all()).extracting(Diagnostic::code)
        .containsExactly("preprocessor");
  }

  @Test
  void oneMistakeGivesOneError() {
    assertThat(check(SourceFile.of("t.c", "int f(void) { int x = a + b(c) * 2; return x + x; }\n")).all())
        .extracting(Diagnostic::message)
        .containsExactly("there is no 'a'", "there is no 'b'", "there is no 'c'");
  }

  @Test
  void whatNoFileDefinesIsReported() {
    Diagnostics d = new Diagnostics();
    SourceFile file = SourceFile.of("t.c", "int missing(int x);\nint main(void) { return missing(1); }\n");
    CoveProgram program =
        new CoveCompiler(List.of(), _ -> Optional.empty()).compile(List.of(file), d);
    assertThat(program.units()).isEmpty();
    assertThat(d.all()).extracting(Diagnostic::code).containsExactly("undefined");
  }
}
