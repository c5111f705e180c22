package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.ir.Linkage;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.random.Behavior;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.runtime.machine.MachineServices.GuestStreams;

/** The programs of the SIR corpus do on the Alpha engine what they do on the reference interpreter. */
class SirCorpusTest {
  private static final Path CORPUS = Path.of("../ir/src/test/resources/sir");
  private static final MemoryMap MAP =
      new MemoryMap(MemoryMap.KERNEL_BASE, 1 << 18, 65536, 131072, 1 << 18, 16);

  private static final long LIMIT = 10_000_000;

  /** Calls with a wrong signature, which machine code does not notice (docs/sir.md, section Exceptions and traps). */
  private static final Set<String> UNDEFINED = Set.of("indirect_other_signature");

  private record Result(Behavior behavior, long exception, String output) {}

  private static Result run(Program unit, String procedure, Function<Machine, Engine> engines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Machine machine = new Machine(Linker.link(unit.name(), List.of(unit)), MAP,
        new GuestStreams(InputStream.nullInputStream(), out, out), List.of("corpus"));
    try (Engine engine = engines.apply(machine)) {
      Outcome outcome = engine.call(procedure);
      long exception = outcome instanceof Outcome.Uncaught uncaught && uncaught.activation() != 0
          ? machine.memory().load64(uncaught.activation())
          : 0;
      return new Result(Behavior.of(Behavior.ending(outcome), machine.image(), machine.memory()), exception,
          out.toString(StandardCharsets.ISO_8859_1));
    }
  }

  @TestFactory
  List<DynamicTest> alpha() throws IOException, SirSyntaxException {
    List<Path> files;
    try (Stream<Path> all = Files.list(CORPUS)) {
      files = all.filter(file -> file.toString().endsWith(".sir")).sorted().toList();
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file);
      if (text.startsWith("; test: run")) {
        addTests(file, text, tests);
      }
    }
    return tests;
  }

  private static void addTests(Path file, String text, List<DynamicTest> tests) throws SirSyntaxException {
    Program program = SirReader.read(file.toString(), text);
    for (Procedure procedure : program.procedures().values()) {
      if (procedure.linkage() == Linkage.EXPORT && procedure.parameters().isEmpty()
          && !UNDEFINED.contains(procedure.name())) {
        tests.add(DynamicTest.dynamicTest(file.getFileName() + " " + procedure.name(),
            () -> agree(text, program, procedure)));
      }
    }
  }

  private static Engine alpha(Machine machine) {
    AlphaEngine engine = new AlphaEngine(machine, new AlphaCompiler(true), null);
    engine.setLimit(LIMIT);
    return engine;
  }

  private static void agree(String text, Program program, Procedure procedure) {
    Result actual = run(program, procedure.name(), SirCorpusTest::alpha);
    if (actual.behavior().ending().equals("exhausted")) {
      assertThat(text).contains(";> " + procedure.name() + ": exhausted");
    } else {
      assertThat(actual).isEqualTo(run(program, procedure.name(), InterpreterEngine::new));
    }
  }
}
