package org.spindle.frontend.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.frontend.source.SourceFile;

class DiagnosticFormatterTest {
  private final SourceFile file = SourceFile.of("A.m3", "MODULE A;\n\tVAR x: INTEGR;\nEND A.\n");

  @Test
  void printsLineCaretNotesAndHint() {
    Diagnostic d =
        Diagnostic.error(file.range(18, 24), "unknown-name", "there is no type 'INTEGR'")
            .withNote(file.range(7, 8), "in this module")
            .withHint("did you mean 'INTEGER'?");
    assertThat(DiagnosticFormatter.format(d))
        .isEqualTo(
            """
            A.m3:2:9: error[unknown-name]: there is no type 'INTEGR'
              \tVAR x: INTEGR;
              \t       ^~~~~~
            A.m3:1:8: note: in this module
              MODULE A;
                     ^
              hint: did you mean 'INTEGER'?
            """);
  }

  @Test
  void dropsRepeatsAndCountsWhatIsPastTheLimit() {
    Diagnostics sink = new Diagnostics(1);
    sink.error(file.range(0, 1), "a", "m");
    sink.error(file.range(0, 1), "a", "m");
    sink.error(file.range(1, 2), "a", "m");
    assertThat(sink.all()).hasSize(1);
    assertThat(DiagnosticFormatter.summary(sink)).isEqualTo("2 errors (1 not shown)");
  }

  @Test
  void keepsErrorsRatherThanWarnings() {
    Diagnostics sink = new Diagnostics(2);
    sink.warning(file.range(0, 1), "a", "m");
    sink.warning(file.range(1, 2), "b", "m");
    sink.error(file.range(2, 3), "c", "m");
    sink.warning(file.range(3, 4), "d", "m");
    assertThat(sink.all().stream().map(Diagnostic::code)).containsExactly("a", "c");
    assertThat(DiagnosticFormatter.summary(sink)).isEqualTo("1 error, 3 warnings (2 not shown)");
  }

  @Test
  void writesJson() {
    Diagnostic d = Diagnostic.error(file.range(7, 8), "c", "say \"no\"").withHint("h\n");
    assertThat(DiagnosticJson.format(List.of(d)))
        .isEqualTo(
            "[{\"file\":\"A.m3\",\"line\":1,\"column\":8,\"endLine\":1,\"endColumn\":9,"
                + "\"severity\":\"error\",\"code\":\"c\",\"message\":\"say \\\"no\\\"\",\"notes\":[],"
                + "\"hint\":\"h\\n\"}]\n");
  }

  @Test
  void suggestsOnlyCloseNames() {
    List<String> names = List.of("INTEGER", "count", "Length");
    assertThat(NameSuggestion.closest("INTEGR", names)).contains("INTEGER");
    assertThat(NameSuggestion.closest("length", names)).contains("Length");
    assertThat(NameSuggestion.closest("zebra", names)).isEmpty();
  }
}
