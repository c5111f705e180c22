package org.spindle.runtime.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.ir.Program;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.ahead.FusedAhead;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.linux.GnuTools;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/**
 * Hostile spindles attack a small kernel, one after the other: those of the files in {@code hostile}, each with what is to
 * become of its attack in its first line. After each the kernel does its work, with the spindle still installed and when it
 * was expelled, and all its handlers have run. They do so on all engines, with and without optimization, and in executables under
 * qemu-alpha, which have no specializer, and with events fused ahead. The property {@code spindle.hostile} names the one file that is wanted.
 */
class HostileSpindlesTest {
  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final Set<String> KERNEL =
      Set.of("Kernel.i3", "Kernel.m3", "Spindle.i3", "Spindle.m3", "Siege.m3", "Attacks.i3");
  private static final Pattern EXPECTATION =
      Pattern.compile("\\A(?:\\(\\*|/\\*) expect: (.*) (?:\\*\\)|\\*/)\\R");
  private static final Pattern NAME =
      Pattern.compile("Kernel\\.Register\\(\"(.*)\"|Kernel_RegisterNumber\\((\\d+)");
  private static final String WORK = "packets 3 3, jobs 22, answers 60";

  /** What all attacks together, and the kernel's work, may take on the Alpha. */
  private static final long INSTRUCTIONS = 4_000_000_000L;

  /** What the run may take that finds out which bindings there are. */
  private static final long INSTALLING_RUN = 10_000_000;

  private static final List<String> ARGUMENTS = List.of("siege");
  private static final String NORMAL = "status 0";

  @TestFactory
  Stream<DynamicContainer> theKernelWorksOn() throws IOException {
    List<Path> kernel = new ArrayList<>();
    List<Path> spindles = new ArrayList<>();
    String wanted = System.getProperty("spindle.hostile");
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.sorted().forEach(file -> {
        String name = file.getFileName().toString();
        if (KERNEL.contains(name)) {
          kernel.add(file);
        } else if (wanted == null || name.startsWith(wanted + ".")) {
          spindles.add(file);
        }
      });
    }
    assertThat(spindles).hasSizeGreaterThanOrEqualTo(wanted == null ? 40 : 1);
    SourceProgram source = compile(kernel, spindles);
    LinkedProgram program = link(source, true);
    List<Siege> sieges = new ArrayList<>();
    for (EngineKind kind : EngineKind.values()) {
      sieges.add(new Siege(kind.toString(), () -> inTheMachine(program, kind)));
    }
    sieges.add(new Siege("INTERP plain", () -> inTheMachine(link(source, false), EngineKind.INTERP)));
    sieges.add(new Siege("qemu-alpha", () -> underQemu(program.executable())));
    sieges.add(new Siege("qemu-alpha plain", () -> underQemu(link(source, false).executable())));
    sieges.add(new Siege("qemu-alpha fused ahead", () -> underQemu(
        FusedAhead.of(program, ARGUMENTS, INSTALLING_RUN).executable())));
    return sieges.stream().map(siege -> {
      List<DynamicTest> tests = new ArrayList<>();
      for (Path spindle : spindles) {
        tests
            .add(dynamicTest(spindle.getFileName().toString(), () -> siege.check(Files.readString(spindle))));
      }
      tests.add(dynamicTest("the kernel ends normally", siege::checkEnd));
      return dynamicContainer(siege.name, tests);
    });
  }

  private static SourceProgram compile(List<Path> kernel, List<Path> spindles) {
    List<Path> all = new ArrayList<>(kernel);
    all.addAll(spindles);
    SourceProgram source = SourceProgram.compile(SourceInput.read(all, stage -> {}), List.of(), stage -> {});
    assertThat(DiagnosticFormatter.format(source.diagnostics())).isEmpty();
    return source;
  }

  private static LinkedProgram link(SourceProgram source, boolean optimize) {
    return source.link("siege", List.of(), optimize, (pass, procedure) -> {});
  }

  private static Finished inTheMachine(LinkedProgram program, EngineKind kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Machine machine = new Machine(program.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), out, System.err), ARGUMENTS);
    try (Engine engine = kind.open(machine)) {
      new Fuser(program, machine, engine, Fuser.LIMITS);
      if (engine instanceof AlphaEngine alpha) {
        alpha.setLimit(INSTRUCTIONS);
      }
      Outcome outcome = engine.run();
      return new Finished(
          out.toString(StandardCharsets.UTF_8),
          outcome.equals(new Outcome.Exited(0)) ? NORMAL : outcome.toString());
    }
  }

  private static Finished underQemu(Program program) throws IOException, InterruptedException {
    GnuTools.require(GnuTools.QEMU);
    try (LinuxExecutable executable = new LinuxExecutable(program)) {
      CorpusRun run = executable.run(ARGUMENTS, new byte[0]);
      return new Finished(run.output(), run.ending());
    }
  }

  /** What a siege printed, and how it ended. */
  private record Finished(String output, String ending) {}

  /** Makes all attacks. */
  private interface Run {
    Finished run() throws Exception;
  }

  /** All attacks at one place; they are made when the first is asked for. */
  private static final class Siege {
    private final String name;
    private final Run run;
    private Map<String, String> lines;
    private String ending;

    Siege(String name, Run run) {
      this.name = name;
      this.run = run;
    }

    void check(String source) throws Exception {
      run();
      Matcher expected = EXPECTATION.matcher(source);
      Matcher registered = NAME.matcher(source);
      assertThat(expected.find() && registered.find()).as("first line and registration").isTrue();
      String key = registered.group(1) != null ? registered.group(1) : "cove " + registered.group(2);
      assertThat(lines.get(key)).isEqualTo(expected.group(1) + "; " + WORK + "; " + WORK + ", 3 2 2");
    }

    void checkEnd() throws Exception {
      run();
      assertThat(ending).isEqualTo(NORMAL);
    }

    private void run() throws Exception {
      if (lines != null) {
        return;
      }
      Finished finished = run.run();
      ending = finished.ending();
      lines = new TreeMap<>();
      finished.output().lines().forEach(line -> {
        int colon = line.indexOf(": ");
        lines.put(line.substring(0, colon), line.substring(colon + 2));
      });
    }
  }
}
