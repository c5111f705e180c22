package org.spindle.ir.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A SIR text with a test in its first lines: {@code ; test: COMMAND} and the expected output, each line after {@code
 * ;> }.
 */
record CorpusFile(Path path, String command, List<String> expected, String text) {

  static CorpusFile read(Path path) throws IOException {
    String text = Files.readString(path);
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().startsWith("; test: ")) {
      throw new IOException(path + " does not start with `; test: `");
    }
    List<String> expected = lines.stream()
        .skip(1)
        .takeWhile(line -> line.startsWith(";>"))
        .map(line -> line.substring(2).replaceFirst("^ ", ""))
        .toList();
    return new CorpusFile(path, lines.getFirst().substring(8).strip(), expected, text);
  }

  /** The program without the test's own lines. */
  String body() {
    return String.join("\n", text.lines().skip(1L + expected.size()).toList()) + "\n";
  }

  /** Writes another expectation to the file. */
  void update(List<String> actual) throws IOException {
    StringBuilder all = new StringBuilder("; test: " + command + "\n");
    for (String line : actual) {
      all.append(line.isEmpty() ? ";>" : ";> " + line).append('\n');
    }
    Files.writeString(path, all.append(body()));
  }
}
