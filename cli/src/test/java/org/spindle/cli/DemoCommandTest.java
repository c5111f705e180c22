package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.cli.session.ExitStatus;

class DemoCommandTest {
  /** The header of a capture of Ethernet packets, and that of a packet with 60 bytes. */
  private static final String CAPTURE =
      "d4c3b2a1 02000400 00000000 00000000 ffff0000 01000000 00000000 00000000 3c000000 3c000000";

  @TempDir private Path directory;

  private Path capture(String hexadecimal) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
    return Files.write(directory.resolve("t.pcap"), bytes);
  }

  @Test
  void aTruncatedCaptureIsRefusedWithThePlaceWhereItEnds() throws IOException {
    Path capture = capture(CAPTURE + "01020304");
    CommandRun run = CommandRun.of("demo", "--packets", capture);

    assertThat(run).isEqualTo(new CommandRun(ExitStatus.WRONG_USAGE, "",
        "spindle: '" + capture + "' is truncated: packet 1 at byte 24 has 4 of 60 bytes.\n"));
  }

  @Test
  void whatIsNoCaptureIsRefused() throws IOException {
    CommandRun run = CommandRun.of("demo", "--packets", capture("00010203"));

    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("spindle: ").contains("t.pcap");
  }

  @Test
  void theNumberOfSpindlesHasBounds() {
    CommandRun run = CommandRun.of("demo", "-n", "0");

    assertThat(run).isEqualTo(
        new CommandRun(ExitStatus.WRONG_USAGE, "", "spindle: -n must be from 1 to 256, but is 0.\n"));
  }
}
