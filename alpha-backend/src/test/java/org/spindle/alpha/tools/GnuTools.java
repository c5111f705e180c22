package org.spindle.alpha.tools;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the peers the compiler is compared with. A test that needs an absent one is skipped, saying
 * so.
 */
public final class GnuTools {
  public static final String AS = "alpha-linux-gnu-as";
  public static final String LD = "alpha-linux-gnu-ld";
  public static final String GCC = "alpha-linux-gnu-gcc";
  public static final String OBJDUMP = "alpha-linux-gnu-objdump";
  public static final String READELF = "alpha-linux-gnu-readelf";
  public static final String QEMU = "qemu-alpha";

  /** The outcome of a program. */
  public record Result(int status, byte[] output, String errors) {
    /** Standard output as text. */
    public String text() {
      return new String(output, StandardCharsets.ISO_8859_1);
    }
  }

  private GnuTools() {}

  /** Skips the running test unless all the programs are on the PATH. */
  public static void require(String... programs) {
    for (String program : programs) {
      assumeTrue(isInstalled(program), program + " is not installed; this comparison is skipped");
    }
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /** Runs a program to its end, at most 60 seconds, and returns whatever it did. */
  public static Result run(Path directory, String... command) {
    try {
      Path output = Files.createTempFile(directory, "out", ".txt");
      Path errors = Files.createTempFile(directory, "err", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(List.of(command) + " did not end within 60 s");
      }
      byte[] bytes = Files.readAllBytes(output);
      return new Result(
          process.exitValue(), bytes, Files.readString(errors, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Runs a program that must succeed and returns its standard output. */
  public static String succeed(Path directory, String... command) {
    Result result = run(directory, command);
    if (result.status() != 0) {
      throw new AssertionError(List.of(command) + " failed: " + result.errors());
    }
    return result.text();
  }
}
