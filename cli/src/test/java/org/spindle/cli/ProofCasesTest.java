package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * General programs of the examples, specialized to what they interpret. The residual code is compared with files; {@code
 * -Dgolden.update=true} writes them.
 */
class ProofCasesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/specialized");

  @ParameterizedTest(name = "{1}")
  @CsvSource({
      "regexp, Expressions.IsToken, 150",
      "regexp, Expressions.IsDate, 150",
      "stackmachine, Programs.SumOfSquares, 20",
      "marshaller, Messages.PutRead, 90",
      "marshaller, Messages.GetRead, 110",
      "marshaller, Messages.PutOpen, 100",
      "bpf, Filters.Dns, 75",
      "bpf, Filters.WebSyn, 100",
      "formatter, Lines.Packet, 1000",
      "formatter, Lines.Percent, 450",
      "sparse, network.flow, 130"})
  void nothingOfTheInterpreterIsLeft(String example, String procedure, int most) throws IOException {
    String text =
        CommandRun.of("specialize", Path.of("../examples", example), "--procedure", procedure).out();
    String code = text.substring(text.indexOf("\n\n") + 2);
    Path golden = GOLDEN.resolve(procedure + ".sir");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, code);
    }
    Matcher size = Pattern.compile("residual: (\\d+) instructions").matcher(text);
    assertThat(size.find()).isTrue();
    assertThat(Integer.parseInt(size.group(1))).isLessThanOrEqualTo(most);
    assertThat(code).doesNotContain("@" + interpreted(procedure), "call_indirect");
    assertThat(code).isEqualTo(Files.readString(golden));
  }

  /** Where the interpreted data are. */
  private static String interpreted(String procedure) {
    return procedure.substring(0, procedure.indexOf('.')) + ".m3:const";
  }
}
