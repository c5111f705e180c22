package org.spindle.runtime.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spindle.runtime.alpha.Processor;

/** Programs that gcc compiles behave in our emulator as under qemu-alpha. */
class GccProgramsTest {
  @TempDir private Path folder;

  @BeforeAll
  static void needTools() {
    GnuTools.require(GnuTools.GCC, GnuTools.QEMU);
  }

  private Path compile(String name, String... options) throws Exception {
    Path source = folder.resolve(name + ".c");
    try (InputStream text = GccProgramsTest.class.getResourceAsStream(name + ".c")) {
      Files.write(source, text.readAllBytes());
    }
    Path program = folder.resolve(name);
    List<String> command = new java.util.ArrayList<>(List.of(GnuTools.GCC, "-static", "-Wl,--no-relax"));
    command.addAll(List.of(options));
    command.addAll(List.of(source.toString(), "-o", program.toString(), "-lm"));
    GnuTools.build(command);
    return program;
  }

  @ParameterizedTest
  @CsvSource({"integers, EV4, -O0, -mcpu=ev4", "integers, EV4, -O2, -mcpu=ev4",
      "integers, EV56, -O2, -mcpu=ev56",
      "integers, EV67, -O3, -mcpu=ev67", "floats, EV4, -O2, -mcpu=ev4", "floats, EV67, -O2, -mcpu=ev67"})
  void behaveAsUnderQemu(String name, Processor processor, String level, String cpu) throws Exception {
    Path program = compile(name, level, cpu);
    GnuTools.Outcome expected = GnuTools.run(List.of(GnuTools.QEMU, program.toString(), "a", "bc"));
    assertThat(expected.output()).isNotEmpty();
    assertThat(GnuTools.emulate(program, processor, "a", "bc")).isEqualTo(expected);
  }
}
