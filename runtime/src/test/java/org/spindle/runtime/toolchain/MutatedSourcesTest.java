package org.spindle.runtime.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.interpret.Interpreter;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.LinkException;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.verify.Verifier;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;

/**
 * Whatever the sources are, the compilers end soon, with diagnostics or with valid SIR; what they make of Cove is run for a
 * while. The system property {@code
 * spindle.mutations} says how many programs are tried, {@code spindle.seed} which, and {@code spindle.language}, as in
 * {@code c}, of which files only.
 */
class MutatedSourcesTest {
  private static final List<Path> CORPORA =
      List.of(
          Path.of("src/test/resources/programs"),
          Path.of("src/test/resources/modula3/rules"),
          Path.of("../frontend/src/test/resources/modula3"),
          Path.of("src/test/resources/c"),
          Path.of("../frontend/src/test/resources/cove/run"),
          Path.of("../frontend/src/test/resources/cove/reject"),
          Path.of("../frontend/src/test/resources/cove/trap"),
          Path.of("../frontend/src/test/resources/cove/undefined"),
          Path.of("../examples"));
  private static final int PROGRAMS = Integer.getInteger("spindle.mutations", 300);
  private static final long SEED = Long.getLong("spindle.seed", 20260101);
  private static final String LANGUAGE = System.getProperty("spindle.language", "");
  private static final long INSTRUCTIONS = 300_000;
  private static final MemoryMap MAP = MemoryMap.KERNEL.withHeap(2 << 20);
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final List<SourceFile> files = new ArrayList<>();

  @Test
  void mutatedSourcesNeverBreakTheCompilers() throws IOException {
    readCorpora();
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < PROGRAMS; i++) {
      long seed = SEED + i;
      Random random = new Random(seed);
      SourceFile file = files.get(random.nextInt(files.size()));
      String text = new SourceMutation(random).mutate(file.text(), donor(file, random).text());
      try {
        assertTimeoutPreemptively(LIMIT, () -> compile(SourceFile.of(file.path(), text)));
      } catch (Throwable thrown) {
        Path kept = Path.of("target", "mutation-" + seed + "-" + Path.of(file.path()).getFileName());
        Files.writeString(kept, text);
        StackTraceElement[] where = thrown.getStackTrace();
        failures.add(
            kept + " from " + file.path() + ": " + thrown + (where.length > 0 ? " at " + where[0] : ""));
      }
    }
    assertThat(failures).isEmpty();
  }

  private static void compile(SourceFile file) {
    SourceProgram program = SourceProgram.compile(new SourceInput().add(file), List.of(), stage -> {});
    if (program.diagnostics().hasErrors()) {
      return;
    }
    try {
      LinkedProgram linked = program.link("mutated", List.of(), true, (pass, procedure) -> {});
      Verifier.require(linked.executable(), "linking");
      if (isCove(file) && linked.executable().entry() != null) {
        run(linked);
      }
    } catch (LinkException e) {
      // units that it needs are not there
    }
  }

  /** An accepted program of Cove may fail a check, but neither reaches what is not its own nor what is not reachable. */
  private static void run(LinkedProgram linked) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Machine machine = new Machine(linked.executable(), MAP,
        new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), errors),
        List.of("mutated"));
    Interpreter interpreter = new Interpreter(machine.image(), machine.memory(), machine.services());
    interpreter.setLimit(INSTRUCTIONS);
    Outcome outcome = interpreter.run();
    assertThat(outcome).isInstanceOfAny(Outcome.Exited.class, Outcome.Exhausted.class);
    assertThat(errors.toString(StandardCharsets.UTF_8)).doesNotContain("memory fault", "unreachable code");
  }

  private SourceFile donor(SourceFile file, Random random) {
    while (true) {
      SourceFile donor = files.get(random.nextInt(files.size()));
      if (isCove(donor) == isCove(file)) {
        return donor;
      }
    }
  }

  private static boolean isCove(SourceFile file) {
    return file.path().endsWith(".c");
  }

  private void readCorpora() throws IOException {
    for (Path corpus : CORPORA) {
      try (Stream<Path> found = Files.walk(corpus)) {
        for (Path path : found.filter(f -> Files.isRegularFile(f) && Language.of(f).isPresent()).sorted()
            .toList()) {
          if (!path.toString().endsWith(".sir") && path.toString().endsWith(LANGUAGE)) {
            files.add(SourceFile.of(path.toString(), Files.readString(path)));
          }
        }
      }
    }
  }
}
