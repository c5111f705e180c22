package org.spindle.runtime.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;

/**
 * Random Cove programs print the same on all engines, and compiled by gcc. The system property {@code
 * spindle.coveprograms} says how many are tried (default: as many as 30 seconds allow), {@code spindle.seed} which.
 */
class RandomCoveTest {
  private static final long SEED = Long.getLong("spindle.seed", 20260201);
  private static final int PROGRAMS = Integer.getInteger("spindle.coveprograms", 0);
  private static final long SOME = TimeUnit.SECONDS.toNanos(30);

  @TempDir private Path directory;

  @Test
  void enginesAndGccAgree() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "gcc is not installed");
    long start = System.nanoTime();
    for (int i = 0; PROGRAMS == 0 ? System.nanoTime() - start < SOME : i < PROGRAMS; i++) {
      String program = RandomCove.generate(SEED + i);
      Optional<String> difference = difference(program);
      if (difference.isPresent()) {
        String smallest = RandomCove.reduce(program, text -> {
          try {
            return difference(text).equals(difference);
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
        assertThat(smallest).as("seed " + (SEED + i) + ": " + difference.get()).isEmpty();
      }
    }
  }

  @Test
  void theReducerKeepsWhatMatters() {
    String program = RandomCove.generate(SEED);
    assertThat(RandomCove.reduce(program, text -> text.contains("int main(void)")))
        .isEqualTo("int main(void)\n");
  }

  /** Which engine differs from gcc; nothing too if gcc or Cove does not take the program. */
  private Optional<String> difference(String program) throws IOException, InterruptedException {
    Optional<String> expected = gcc(program);
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    SourceProgram source = SourceProgram.compile(
        new SourceInput().add(SourceFile.of("random.c", program)), List.of(), stage -> {});
    if (source.diagnostics().hasErrors()) {
      return Optional.of("rejected: " + source.diagnostics().all().getFirst().code());
    }
    LinkedProgram linked = source.link("random", List.of(), true, (pass, procedure) -> {});
    for (EngineKind kind : EngineKind.values()) {
      if (!run(linked, kind).equals(expected.get())) {
        return Optional.of(kind.toString());
      }
    }
    return Optional.empty();
  }

  private Optional<String> gcc(String program) throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("random.c"), program);
    Path executable = directory.resolve("random");
    Process gcc = new ProcessBuilder(
        "gcc", "-std=c17", "-w", "-fwrapv", source.toString(), "-o", executable.toString())
        .redirectErrorStream(true).start();
    gcc.getInputStream().readAllBytes();
    if (gcc.waitFor() != 0) {
      return Optional.empty();
    }
    Process run = new ProcessBuilder(executable.toString()).start();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return run.waitFor() == 0 ? Optional.of(output) : Optional.empty();
  }

  private static String run(LinkedProgram linked, EngineKind kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), out, OutputStream.nullOutputStream()),
        List.of("random"));
    try (Engine engine = kind.open(machine)) {
      Outcome outcome = engine.run();
      return outcome.equals(new Outcome.Exited(0))
          ? out.toString(StandardCharsets.UTF_8)
          : outcome.toString();
    }
  }
}
