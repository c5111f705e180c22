package org.spindle.runtime.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.runtime.linux.GnuTools;

/** The program in {@code examples/gzip} before and after its port to Cove; engines run the latter in the run corpus. */
class PortedProgramTest {
  private static final Path EXAMPLE = Path.of("../examples/gzip");
  private static final Path EXPECTED = Path.of("src/test/resources/examples/gzip/expected.stdout");
  private static final Path INCLUDE =
      Path.of("../frontend/src/main/resources/org/spindle/frontend/cove/include");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"before.c.txt", "gzip.c"})
  void gccTakesBothAndTheyPrintTheSame(String file) throws IOException, InterruptedException {
    GnuTools.require("gcc");
    Path program = directory.resolve("program");
    GnuTools.build(List.of("gcc", "-x", "c", "-std=c17", "-Wall", "-Werror", "-I", INCLUDE.toString(),
        EXAMPLE.resolve(file).toString(), "-o", program.toString()));
    GnuTools.Outcome run = GnuTools.run(List.of(program.toString()));
    assertThat(new String(run.output(), StandardCharsets.UTF_8)).isEqualTo(Files.readString(EXPECTED));
    assertThat(run.status()).isZero();
  }

  @Test
  void theReportCountsTheLinesThatWereChanged() throws IOException {
    List<String> before = Files.readAllLines(EXAMPLE.resolve("before.c.txt"));
    int changed = before.size() - common(before, Files.readAllLines(EXAMPLE.resolve("gzip.c")));
    assertThat(Files.readString(EXAMPLE.resolve("README.md")).replace('\n', ' '))
        .contains(changed + " of " + before.size() + " lines");
  }

  /** The length of a longest common subsequence. */
  private static int common(List<String> a, List<String> b) {
    List<int[]> rows = new ArrayList<>(List.of(new int[b.size() + 1]));
    for (String line : a) {
      int[] above = rows.getLast();
      int[] row = new int[b.size() + 1];
      for (int j = 0; j < b.size(); j++) {
        row[j + 1] = line.equals(b.get(j)) ? above[j] + 1 : Math.max(above[j + 1], row[j]);
      }
      rows.add(row);
    }
    return rows.getLast()[b.size()];
  }
}
