package org.spindle.benchmarks.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The kernels in C: compiles them with {@code gcc -O2} into a folder of their own, which is deleted in the end. */
final class NativeKernels implements AutoCloseable {
  private static final List<String> COMMAND = List.of("gcc", "-O2", "-std=c11", "-D_POSIX_C_SOURCE=199309L");

  private final Path directory;

  /** What running a kernel has given: its check value and the median of its times in nanoseconds. */
  record Run(long check, double nanoseconds) {}

  /** Why there is no number for a kernel. */
  static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    Unavailable(String reason) {
      super(reason);
    }
  }

  NativeKernels() throws IOException {
    directory = Files.createTempDirectory("spindle-kernels");
  }

  /**
   * Compiles a kernel and runs it.
   *
   * @throws Unavailable when there is no version in C, no gcc, or either fails
   */
  Run run(Kernel kernel, long size, int runs) throws Unavailable {
    if (kernel.withoutC() != null) {
      throw new Unavailable(kernel.withoutC());
    }
    String name = kernel.module().toLowerCase(Locale.ROOT);
    try {
      for (String file : List.of("kernel.h", "harness.c", name + ".c")) {
        Files.writeString(directory.resolve(file), Resources.text(file));
      }
      List<String> command = new ArrayList<>(COMMAND);
      command.addAll(List.of("-o", name, "harness.c", name + ".c", "-lm"));
      execute(command);
      return parse(execute(List.of(
          directory.resolve(name).toString(), Long.toString(size), Integer.toString(runs))));
    } catch (IOException e) {
      throw new Unavailable("no gcc");
    }
  }

  private static Run parse(String output) {
    String[] lines = output.split("\n");
    double[] times = new double[lines.length];
    for (int i = 0; i < lines.length; i++) {
      times[i] = Double.parseDouble(lines[i].split(" ")[1]);
    }
    Arrays.sort(times);
    return new Run(Long.parseLong(lines[0].split(" ")[0]), times[times.length / 2]);
  }

  private String execute(List<String> command) throws IOException, Unavailable {
    Path output = directory.resolve("output");
    Process process = new ProcessBuilder(command).directory(directory.toFile())
        .redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new Unavailable(command.getFirst() + " takes more than a minute");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted");
    }
    String text = Files.readString(output);
    if (process.exitValue() != 0) {
      throw new Unavailable(command.getFirst() + " failed: " + text.lines().findFirst().orElse(""));
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
