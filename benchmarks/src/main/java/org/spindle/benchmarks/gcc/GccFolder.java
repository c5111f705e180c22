package org.spindle.benchmarks.gcc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A folder of its own for sources in C and what {@code gcc -O2} makes of them; it is deleted in the end. */
public final class GccFolder implements AutoCloseable {
  private static final List<String> COMMAND =
      List.of("gcc", "-O2", "-std=c17", "-D_POSIX_C_SOURCE=199309L");

  private final Path directory;

  /** There is no program. The message says why. */
  public static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    /** Says why. */
    public Unavailable(String reason) {
      super(reason);
    }
  }

  /** Makes the folder. */
  public GccFolder() throws IOException {
    directory = Files.createTempDirectory("spindle-gcc");
  }

  /** The path of a file in the folder. */
  public Path resolve(String name) {
    return directory.resolve(name);
  }

  /** Writes a file, replacing one of that name. */
  public Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  /** Writes a file, replacing one of that name. */
  public Path write(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  /**
   * Compiles and links sources in the folder.
   *
   * @return the program
   * @throws Unavailable when there is no gcc, or it fails
   */
  public Path compile(String program, String... sources) throws IOException, Unavailable {
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(List.of("-o", program));
    command.addAll(List.of(sources));
    End end;
    try {
      end = execute(command);
    } catch (IOException e) {
      throw new Unavailable("no gcc");
    }
    if (end.status() != 0) {
      throw new Unavailable("gcc failed: " + end.text().lines()
          .filter(line -> line.contains("error")).findFirst().orElse("status " + end.status()));
    }
    return directory.resolve(program);
  }

  /** How a command ended, and all that it printed. */
  public record End(int status, String text) {}

  /**
   * Executes a command in the folder.
   *
   * @throws IOException when there is no such command
   * @throws Unavailable when it takes more than a minute
   */
  public End execute(List<String> command) throws IOException, Unavailable {
    Path output = directory.resolve("output");
    Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
        .redirectOutput(output.toFile()).start();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new Unavailable(command.getFirst() + " takes more than a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted");
    } finally {
      process.destroyForcibly();
    }
    return new End(process.exitValue(), Files.readString(output));
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
