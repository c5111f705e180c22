package org.spindle.frontend.modula3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.units.SearchPath;
import org.spindle.ir.Program;
import org.spindle.ir.event.EventRecords;
import org.spindle.ir.interpret.Interpreter;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.interpret.Services;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.pass.MayCollect;
import org.spindle.ir.pass.ShadowFrames;
import org.spindle.ir.verify.Verifier;

/**
 * Compiles the programs of {@code modula3/run} with the run-time library and runs them on the reference interpreter. A
 * main module ends in a comment that starts with OUTPUT and holds the output expected.
 */
class RunCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/modula3/run");
  private static final Path LIBRARY = Path.of("../runtime/src/main/modula3");
  private static final String MARK = "(* OUTPUT\n";
  private static final long LIMIT = 50_000_000;

  static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(RunCorpusTest::isMain).sorted().toList();
    }
  }

  private static boolean isMain(Path file) {
    try {
      return Files.readString(file).contains(MARK);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void printsWhatIsExpected(Path file) throws IOException {
    String text = Files.readString(file);
    String expected = text.substring(text.indexOf(MARK) + MARK.length(), text.lastIndexOf("*)"));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Outcome outcome = run(List.of(CORPUS), file.getFileName().toString(), output);
    assertThat(output.toString(StandardCharsets.ISO_8859_1)).isEqualTo(expected);
    assertThat(outcome).isEqualTo(new Outcome.Exited(0));
  }

  @Test
  void reportsAnUncaughtException() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Outcome outcome = run(List.of(CORPUS), "Uncaught.m3", output);
    assertThat(output.toString(StandardCharsets.ISO_8859_1)).contains("Uncaught.m3:9:3");
    assertThat(outcome).isEqualTo(new Outcome.Exited(3));
  }

  private static Outcome run(List<Path> sources, String root, ByteArrayOutputStream output) {
    Diagnostics diagnostics = new Diagnostics();
    SearchPath path = new SearchPath(sources, List.of(LIBRARY));
    Modula3Program program = Modula3Compiler.compile(path, List.of(root), diagnostics);
    assertThat(diagnostics.hasErrors()).as(DiagnosticFormatter.format(diagnostics)).isFalse();
    List<Program> units = new ArrayList<>(program.units());
    units.add(EventRecords.unit(program.units()));
    Program linked = Linker.link(root, units);
    assertThat(Verifier.verify(linked)).isEmpty();
    ShadowFrames frames = new ShadowFrames(new MayCollect(linked));
    Image image = Layout.of(linked.mapProcedures(frames::run), MemoryMap.KERNEL);
    Memory memory = new Memory(image.memorySize());
    image.writeTo(memory);
    Interpreter interpreter = new Interpreter(image, memory, new Output(memory, output));
    interpreter.setLimit(LIMIT);
    return interpreter.run();
  }

  /** The service that writes, to either stream; reading finds the end, everything else answers 0. */
  private record Output(Memory memory, ByteArrayOutputStream bytes) implements Services {
    @Override
    public boolean provides(String name) {
      return name.startsWith("machine.");
    }

    @Override
    public long call(String name, long[] arguments) {
      if (name.equals("machine.write")) {
        bytes.writeBytes(memory.read(arguments[1], arguments[2]));
        return arguments[2];
      }
      return name.equals("machine.argument") ? -1 : 0;
    }
  }
}
