package org.spindle.runtime.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.runtime.alpha.Processor;

/** Random programs leave the same registers and memory under qemu-alpha and in our emulator. */
class QemuComparisonTest {
  @TempDir private Path folder;

  @BeforeAll
  static void needTools() {
    GnuTools.require(GnuTools.GCC, GnuTools.QEMU);
  }

  private Path assemble(String text) throws Exception {
    Path source = folder.resolve("program.s");
    Path program = folder.resolve("program");
    Files.writeString(source, text);
    GnuTools.build(List.of(GnuTools.GCC, "-nostdlib", "-static", "-Wl,--no-relax", "-mcpu=ev67",
        source.toString(), "-o", program.toString()));
    return program;
  }

  private void compare(String text) throws Exception {
    Path program = assemble(text);
    GnuTools.Outcome expected = GnuTools.run(List.of(GnuTools.QEMU, program.toString()));
    assertThat(expected.status()).as("qemu runs\n%s", text).isZero();
    GnuTools.Outcome actual = GnuTools.emulate(program, Processor.EV67);
    assertThat(dump(actual)).as(text).isEqualTo(dump(expected));
  }

  private static String dump(GnuTools.Outcome outcome) {
    ByteBuffer bytes = ByteBuffer.wrap(outcome.output()).order(ByteOrder.LITTLE_ENDIAN);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.capacity() / 8; i++) {
      String name = i < 26 ? "$" + i : i < 57 ? "$f" + (i - 26) : i == 57 ? "fpcr" : "+" + 8 * (i - 58);
      // QEMU leaves out the FPCR's summary bit, which stands for any status bit.
      long value = i == 57 ? bytes.getLong(8 * i) & Long.MAX_VALUE : bytes.getLong(8 * i);
      text.append(name).append(" = %016x%n".formatted(value));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void integerPrograms(long seed) throws Exception {
    compare(RandomProgram.integer(seed, 1500));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void floatingPrograms(long seed) throws Exception {
    compare(RandomProgram.floating(seed, 60, (int) seed & 3));
  }
}
