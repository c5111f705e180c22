package org.spindle.runtime.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spindle.runtime.toolchain.Language;

/**
 * A program of the run corpus: a directory of sources, and what is expected of a run. Beside the sources may stand {@code
 * expected.stdout}, {@code expected.stderr}, {@code expected.status} (0 when there is none), {@code stdin} and {@code
 * args} (an argument a line). For the programs under {@code examples/} these stand in a directory of their own.
 */
record CorpusProgram(String name, Path directory, List<Path> sources, Path expectations) {

  /** The programs in the directories directly below {@code corpus}. */
  static List<CorpusProgram> in(Path corpus) {
    return directories(corpus).map(d -> of(d, d)).toList();
  }

  /** The programs in the directories directly below {@code sources}. */
  static List<CorpusProgram> in(Path sources, Path expectations) {
    return directories(sources).map(d -> of(d, expectations.resolve(d.getFileName().toString()))).toList();
  }

  private static CorpusProgram of(Path directory, Path expectations) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> sources =
          files.filter(f -> Files.isRegularFile(f) && Language.of(f).isPresent()).sorted().toList();
      return new CorpusProgram(directory.getFileName().toString(), directory, sources, expectations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> directories(Path parent) {
    try (Stream<Path> found = Files.list(parent)) {
      return found.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String expectedOutput() {
    return text("expected.stdout");
  }

  /** What the guest must write to its standard error stream. */
  String expectedErrors() {
    return text("expected.stderr");
  }

  /** A text in which sources are named by their paths below the program's directory. */
  String withoutDirectory(String text) {
    return text.replace(directory + "/", "");
  }

  int expectedStatus() {
    String status = text("expected.status").strip();
    return status.isEmpty() ? 0 : Integer.parseInt(status);
  }

  byte[] input() {
    return text("stdin").getBytes(StandardCharsets.UTF_8);
  }

  /** The guest's arguments, its name first. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of(name));
    text("args").lines().forEach(arguments::add);
    return arguments;
  }

  private String text(String file) {
    try {
      Path path = expectations.resolve(file);
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
