package org.spindle.frontend.cove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.frontend.diagnostics.Diagnostic;
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
