package org.spindle.frontend.modula3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.units.SearchPath;

/**
 * Checks the units of {@code modula3/reject}, and of {@code modula3/rules}, which are named after the rules of
 * docs/modula3.md that forbid something: a comment {@code (* ERROR code *)} marks each line that has an error, and no
 * other line has one. Where some lines are marked {@code (* WARNING code *)}, the same holds for warnings.
 */
class RejectCorpusTest {
  private static final List<Path> CORPORA =
      List.of(Path.of("src/test/resources/modula3/reject"), Path.of("src/test/resources/modula3/rules"));
  private static final Path LIBRARY = Path.of("../runtime/src/main/modula3");
  private static final Pattern MARK = Pattern.compile("\\(\\* (?:ERROR|WARNING) ([\\w-]+) \\*\\)");

  static List<Path> units() throws IOException {
    List<Path> units = new ArrayList<>();
    for (Path corpus : CORPORA) {
      try (Stream<Path> files = Files.list(corpus)) {
        files.sorted().forEach(units::add);
      }
    }
    return units;
  }

  @ParameterizedTest
  @MethodSource("units")
  void reportsExactlyTheMarkedErrors(Path file) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    SearchPath path = new SearchPath(List.of(file.getParent()), List.of(LIBRARY));
    Modula3Compiler.check(path, List.of(file.getFileName().toString()), diagnostics);
    TreeSet<String> found = new TreeSet<>();
    boolean warnings = Files.readString(file).contains("(* WARNING");
    for (Diagnostic d : diagnostics.all()) {
      if ((d.isError() || warnings) && d.range().file().path().equals(file.toString())) {
        found.add("%04d %s".formatted(d.range().line(), d.code()));
      }
    }
    assertThat(found).containsExactlyElementsOf(expected(file));
  }

  private static TreeSet<String> expected(Path file) throws IOException {
    TreeSet<String> expected = new TreeSet<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher m = MARK.matcher(lines.get(i));
      while (m.find()) {
        expected.add("%04d %s".formatted(i + 1, m.group(1)));
      }
    }
    return expected;
  }
}
