package org.spindle.runtime.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spindle.ir.memory.Access;
import org.spindle.runtime.alpha.Processor;
import org.spindle.runtime.alpha.Stop;

class ElfExecutableTest {
  private static final long BASE = 0x120000000L;

  /** An executable of one segment that holds the headers and then the words given. */
  private static byte[] executable(int... words) {
    ByteBuffer file = ByteBuffer.allocate(120 + 4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 0x464c457f).put(4, (byte) 2).put(5, (byte) 1).put(6, (byte) 1);
    file.putShort(16, (short) 2).putShort(18, (short) 0x9026).putInt(20, 1);
    file.putLong(24, BASE + 120).putLong(32, 64).putShort(52, (short) 64);
    file.putShort(54, (short) 56).putShort(56, (short) 1);
    file.putInt(64, 1).putInt(68, 5).putLong(72, 0).putLong(80, BASE).putLong(88, BASE);
    file.putLong(96, file.capacity()).putLong(104, file.capacity()).putLong(112, 8192);
    for (int i = 0; i < words.length; i++) {
      file.putInt(120 + 4 * i, words[i]);
    }
    return file.array();
  }

  @Test
  void readsSegmentsAndHeaders() throws Exception {
    ElfExecutable program = ElfExecutable.read(executable(1, 2));
    assertThat(program.entry()).isEqualTo(BASE + 120);
    assertThat(program.programHeaders()).isEqualTo(BASE + 64);
    assertThat(program.segments()).hasSize(1);
    assertThat(program.segments().getFirst().size()).isEqualTo(128);
    assertThat(program.segments().getFirst().executable()).isTrue();
    assertThat(program.segments().getFirst().writable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, not an ELF file", "4, 1, not a little-endian ELF64 file", "18, 62, not for Alpha",
      "16, 3, not an executable file", "32, 200, damaged: program headers are outside the file",
      "64, 3, dynamically linked", "64, 2, nothing to load",
      "96, 255, damaged: a segment is outside the file"})
  void saysWhatIsWrong(int offset, int value, String message) {
    byte[] file = executable(0);
    file[offset] = (byte) value;
    assertThatThrownBy(() -> ElfExecutable.read(file)).hasMessage(message);
  }

  @Test
  void saysThatAnEmptyFileIsNotOne() {
    assertThatThrownBy(() -> ElfExecutable.read(new byte[0])).hasMessage("not an ELF file");
  }

  private static LinuxProcess.Result run(long limit, int... words) throws Exception {
    LinuxProcess.Start start =
        new LinuxProcess.Start(List.of("p"), List.of(), Processor.EV4, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return new LinuxProcess(ElfExecutable.read(executable(words)), start, InputStream.nullInputStream(), out,
        out)
        .run(limit);
  }

  @Test
  void endlessProgramsStopAtTheLimit() throws Exception {
    assertThat(run(1000, 0xc3ffffff)).isEqualTo(
        new LinuxProcess.Result(-1, new Stop.Budget(BASE + 120)));
  }

  @Test
  void trapsEndTheRun() throws Exception {
    int loadFromZero = 0xa41f0000;
    assertThat(run(1000, loadFromZero)).isEqualTo(
        new LinuxProcess.Result(-1, new Stop.Fault(BASE + 120, 0, Access.LOAD, 8)));
    int storeToText = 0xb7fb0000;
    assertThat(run(1000, storeToText).stop()).isInstanceOf(Stop.Fault.class);
  }
}
