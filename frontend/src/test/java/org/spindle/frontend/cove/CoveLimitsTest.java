package org.spindle.frontend.cove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;

/** Sources that are large, or become large, are compiled or refused in bounded time. */
class CoveLimitsTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static List<String> codes(SourceFile file) {
    return assertTimeoutPreemptively(LIMIT, () -> {
      Diagnostics diagnostics = new Diagnostics();
      new CoveCompiler(List.of(), _ -> Optional.empty()).compile(List.of(file), diagnostics);
      return diagnostics.all().stream().map(Diagnostic::code).distinct().toList();
    });
  }

  private static List<String> codes(String text) {
    return codes(SourceFile.of("t.c", text));
  }

  @Test
  void longSumsTakeTimeInProportion() {
    assertThat(codes("int x = " + "1+".repeat(200_000) + "1;\n")).isEmpty();
    assertThat(codes("int f(int x) { return " + "x+".repeat(50_000) + "x; }\n")).isEmpty();
  }

  @Test
  void switchesMayHaveManyCases() {
    StringBuilder cases = new StringBuilder();
    IntStream.range(0, 10_000).forEach(i -> cases.append("case ").append(i).append(": x++;\n"));
    assertThat(codes("int f(int x) { switch (x) {\n" + cases + "} return x; }\n")).isEmpty();
  }

  @Test
  void macrosThatExplodeAreRefused() {
    StringBuilder bomb = new StringBuilder("#define A0 x+x\n");
    IntStream.range(1, 40)
        .forEach(i -> bomb.append("#define A%d A%d+A%d\n".formatted(i, i - 1, i - 1)));
    assertThat(codes(bomb + "int f(int x) { return A39; }\n")).containsExactly("too-large");
  }

  @Test
  void macrosThatExplodeIntoNothingAreRefused() {
    StringBuilder bomb = new StringBuilder("#define A0\n");
    IntStream.range(1, 40)
        .forEach(i -> bomb.append("#define A%d A%d A%d\n".formatted(i, i - 1, i - 1)));
    assertThat(codes(bomb + "int x; A39\n")).containsExactly("too-large");
  }

  @Test
  void headersThatIncludeOthersTwiceAreRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a0.h"), "\n");
    for (int i = 1; i < 40; i++) {
      String include = "#include \"a" + (i - 1) + ".h\"\n";
      Files.writeString(folder.resolve("a" + i + ".h"), include + include);
    }
    Path file = folder.resolve("t.c");
    Files.writeString(file, "#include \"a39.h\"\nint x;\n");
    assertThat(codes(SourceFile.of(file.toString(), Files.readString(file)))).containsExactly("too-large");
  }

  @Test
  void functionsMayHaveManyBlocks() {
    StringBuilder blocks = new StringBuilder();
    IntStream.range(0, 20_000)
        .forEach(i -> blocks.append("{ int y = x + %d; if (y > 3) x ^= y; }\n".formatted(i)));
    assertThat(codes("int f(int x) {\n" + blocks + "return x; }\n")).isEmpty();
  }

  @Test
  void headersOfAMillionDeclarationsAreRefused(@TempDir Path folder) throws IOException {
    StringBuilder header = new StringBuilder();
    IntStream.range(0, 1_000_000).forEach(i -> header.append("extern int x").append(i).append(";\n"));
    Files.writeString(folder.resolve("a.h"), header);
    Path file = folder.resolve("t.c");
    Files.writeString(file, "#include \"a.h\"\nint y;\n");
    assertThat(codes(SourceFile.of(file.toString(), Files.readString(file)))).containsExactly("too-large");
  }

  @Test
  void macrosThatNameThemselvesEnd() {
    assertThat(codes("#define f(x) f(x) + g(x)\n#define g(x) f(x)\nint h(int y) { return f(y); }\n"))
        .containsExactly("unknown-name");
  }

  @Test
  void filesThatIncludeThemselvesAreRefused(@TempDir Path folder) throws IOException {
    Path header = Files.writeString(folder.resolve("a.h"), "#include \"a.h\"\nint x;\n");
    Path file = folder.resolve("t.c");
    Files.writeString(file, "#include \"" + header.getFileName() + "\"\n");
    assertThat(codes(SourceFile.of(file.toString(), Files.readString(file)))).contains("preprocessor");
  }

  @Test
  void headersMayHaveAMillionLines(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.h"), "\n".repeat(1_000_000) + "typedef int number;\n");
    Path file = folder.resolve("t.c");
    Files.writeString(file, "#include \"a.h\"\nnumber f(number x) { return x; }\n");
    assertThat(codes(SourceFile.of(file.toString(), Files.readString(file)))).isEmpty();
  }

  @Test
  void missingHeadersAreNamed() {
    assertThat(codes("#include \"nowhere.h\"\nint x;\n")).containsExactly("no-such-header");
  }
}
