package org.spindle.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  @TempDir Path directory;

  @Test
  void decodesUtf8AndFallsBackToLatin1() throws Exception {
    assertThat(SourceReader.decode("u", "é€".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("é€");
    assertThat(SourceReader.decode("l", new byte[] {'a', (byte) 0xe9}).text()).isEqualTo("aé");
    assertThat(SourceReader.decode("b", "\uFEFFx".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("x");
  }

  @Test
  void refusesWhatIsNoSource() throws Exception {
    refused(() -> SourceReader.read(directory), SourceException.Reason.UNREADABLE);
    refused(() -> SourceReader.read(directory.resolve("none")), SourceException.Reason.UNREADABLE);
    refused(() -> SourceReader.decode("e", new byte[0]), SourceException.Reason.EMPTY);
    refused(() -> SourceReader.decode("b", new byte[] {'a', 0}), SourceException.Reason.BINARY);
    Path huge = Files.createFile(directory.resolve("huge"));
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(SourceReader.MAX_BYTES + 1);
    }
    refused(() -> SourceReader.read(huge), SourceException.Reason.TOO_LARGE);
  }

  @Test
  void countsLinesWithEveryLineEnd() {
    SourceFile file = SourceFile.of("f", "a\nbc\r\nd\re");
    assertThat(file.lineCount()).isEqualTo(4);
    assertThat(file.lineText(2)).isEqualTo("bc");
    assertThat(file.range(3, 4)).hasToString("f:2:2");
    assertThat(file.range(6, 7)).hasToString("f:3:1");
    assertThat(file.range(8, 9)).hasToString("f:4:1");
  }

  private static void refused(ThrowingCallable read, SourceException.Reason reason) {
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(SourceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
