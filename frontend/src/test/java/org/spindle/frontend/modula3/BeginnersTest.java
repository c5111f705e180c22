package org.spindle.frontend.modula3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.units.SearchPath;

/**
 * What those are told who are new to Modula-3: each module of {@code modula3/beginners} has a mistake or a few of one
 * kind, and a text beside it all that is said of it. {@code -Dgolden.update=true} rewrites the texts.
 */
class BeginnersTest {
  private static final Path CORPUS = Path.of("src/test/resources/modula3/beginners");
  private static final Path LIBRARY = Path.of("../runtime/src/main/modula3");

  static List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(f -> f.toString().endsWith(".m3")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void saysWhatIsWrongAndWhatToWrite(Path module) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    SearchPath path = new SearchPath(List.of(module), List.of(LIBRARY));
    String name = module.getFileName().toString();
    Modula3Compiler.check(path, List.of(name), diagnostics);
    String said =
        DiagnosticFormatter.format(diagnostics).replace(CORPUS + "/", "").replace(LIBRARY + "/",
            "<library>/");
    Path expected = CORPUS.resolve(name.replace(".m3", ".txt"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }
}
