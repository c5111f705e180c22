package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.cli.session.ExitStatus;

class BenchDispatchCommandTest {
  @TempDir private Path directory;

  @Test
  void everyWayToCountPacketsGivesTheSame() {
    CommandRun run = CommandRun.of("bench", "dispatch", "--smoke", "--only", "demux", "--format", "json");

    assertThat(run.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(run.out())
        .startsWith(
            "{\"scale\":\"smoke\",\"parts\":[{\"part\":\"demux\",\"agree\":true,\"tables\":{\"scattered\":[")
        .contains("\"n\":2,\"check\":\"082f2207b4e88cc4\",\"agree\":\"yes\",\"generic\":")
        .contains("\"dense\":[{\"n\":2,")
        .contains("\"aims\":[")
        .doesNotContain("gcc failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alpha", "families", "install"})
  void handlersRunAsOftenAsTheyShould(String part) {
    CommandRun run = CommandRun.of("bench", "dispatch", "--smoke", "--only", part, "--format", "json");

    assertThat(run.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(run.out())
        .startsWith("{\"scale\":\"smoke\",\"parts\":[{\"part\":\"" + part + "\",\"agree\":true,\"tables\":{")
        .contains("\"notes\":[]")
        .doesNotContain("\"NO\"");
  }

  @Test
  void specializedProgramsComputeWhatGeneralOnesDo() {
    CommandRun run = CommandRun.of("bench", "dispatch", "--smoke", "--only", "proof", "--format", "json");

    assertThat(run.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(run.out())
        .startsWith("{\"scale\":\"smoke\",\"parts\":[{\"part\":\"proof\",\"agree\":true,\"tables\":{")
        .contains("\"case\":\"regexp\"", "\"case\":\"sparse\"")
        .doesNotContain("\"NO\"", "declined");
  }

  @Test
  void aPageHoldsTablesAndPlotsAndNothingFromElsewhere() throws IOException {
    Path page = directory.resolve("page.html");
    CommandRun run = CommandRun.of("bench", "dispatch", "--smoke", "--only", "demux", "--html", page);

    assertThat(run.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(run.out()).contains("== Packets by port", "Nanoseconds per packet, scattered ports");
    assertThat(Files.readString(page))
        .contains("<svg ", "<table>", "prefers-color-scheme: dark", "Packets by port")
        .doesNotContain("http", "<script");
  }

  @Test
  void anUnknownPartIsRefused() {
    CommandRun run = CommandRun.of("bench", "dispatch", "--only", "nothing");

    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).startsWith("spindle: there is no part 'nothing'; there are demux");
  }
}
