package org.spindle.benchmarks.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures {@code spindle check} as a user meets it: each time a new process, first without anything kept from before
 * (cold), then with what that left behind (warm).
 */
public final class CheckBenchmark implements AutoCloseable {
  private final Path launcher;
  private final Path directory;
  private final Path sources;

  /**
   * Generates the sources.
   *
   * @param launcher the command {@code spindle}
   */
  public CheckBenchmark(Path launcher, int lines, long seed) throws IOException {
    this.launcher = launcher;
    directory = Files.createTempDirectory("spindle-bench");
    sources = Files.createDirectory(directory.resolve("sources"));
    for (Map.Entry<String, String> file : ProgramGenerator.generate(lines, seed).entrySet()) {
      Files.writeString(sources.resolve(file.getKey()), file.getValue());
    }
  }

  /** One cold and one warm check. */
  public List<ProcessMeasurement> measure() throws IOException, InterruptedException {
    Path cache = directory.resolve("cache");
    delete(cache);
    List<String> command =
        List.of(launcher.toString(), "check", "--cache", cache.toString(), sources.toString());
    List<ProcessMeasurement> measured = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      measured.add(ProcessMeasurement.of(command));
    }
    return measured;
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    delete(directory);
  }
}
