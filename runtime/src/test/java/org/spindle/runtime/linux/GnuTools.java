package org.spindle.runtime.linux;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.spindle.runtime.alpha.Processor;

/** The Debian cross tools for Alpha, as peers to compare with. Tests that need them are skipped without. */
public final class GnuTools {
  public static final String GCC = "alpha-linux-gnu-gcc";
  public static final String OBJDUMP = "alpha-linux-gnu-objdump";
  public static final String QEMU = "qemu-alpha";

  private GnuTools() {}

  /** What a program printed on standard output, and its exit status. */
  public record Outcome(byte[] output, int status) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Outcome o && status == o.status && Arrays.equals(output, o.output);
    }

    @Override
    public int hashCode() {
      return status;
    }

    @Override
    public String toString() {
      return "status " + status + "\n" + new String(output, StandardCharsets.ISO_8859_1);
    }
  }

  /** Skips the calling test unless the tools are installed. */
  public static void require(String... tools) {
    for (String tool : tools) {
      boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
      assumeTrue(found, "skipped: " + tool + " is not installed");
    }
  }

  /** Runs a command that must succeed. */
  public static void build(List<String> command) throws IOException, InterruptedException {
    Outcome outcome = run(command);
    if (outcome.status() != 0) {
      throw new AssertionError(String.join(" ", command) + "\n" + outcome);
    }
  }

  /** Runs a command; its standard error goes to ours. */
  public static Outcome run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("timed out: " + String.join(" ", command));
    }
    return new Outcome(output, process.exitValue());
  }

  /** Runs an executable in our emulator. */
  public static Outcome emulate(Path executable, Processor processor, String... arguments)
      throws IOException, ElfExecutable.FormatException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(executable.toString()));
    all.addAll(List.of(arguments));
    LinuxProcess process = new LinuxProcess(ElfExecutable.read(Files.readAllBytes(executable)),
        new LinuxProcess.Start(all, List.of(), processor, null), InputStream.nullInputStream(), out, out);
    LinuxProcess.Result result = process.run(500_000_000);
    if (result.stop() != null) {
      throw new AssertionError(executable + ": " + result.stop() + "\n" + out);
    }
    return new Outcome(out.toByteArray(), result.status());
  }
}
