package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/** A program that allocates a hundred times its heap runs to its end within it. */
class ChurnTest {
  private static final long HEAP = 512 << 10;

  @ParameterizedTest
  @EnumSource
  void aHundredHeapsPassThroughOne(EngineKind kind) {
    SourceProgram source = SourceProgram.compile(
        SourceInput.read(List.of(Path.of("src/test/resources/churn/Churn.m3")), stage -> {}), List.of(),
        stage -> {});
    LinkedProgram linked = source.link("churn", List.of(), true, (pass, procedure) -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL.withHeap(HEAP),
        new GuestStreams(InputStream.nullInputStream(), out, err), List.of("churn"));
    try (Engine engine = kind.open(machine)) {
      Outcome outcome = engine.run();

      assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
      assertThat(outcome).isEqualTo(new Outcome.Exited(0));
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected());
    HeapStatistics statistics = HeapStatistics.of(machine).orElseThrow();
    assertThat(statistics.allocated()).isGreaterThan(100 * HEAP);
    assertThat(statistics.live()).isBetween(1L, HEAP);
    assertThat(statistics.collections()).isGreaterThanOrEqualTo(100);
    assertThat(statistics.longestPause()).isPositive().isLessThanOrEqualTo(statistics.totalPause());
  }

  /** What the program computes, computed here. */
  private static String expected() {
    long sum = 0;
    long length = 0;
    for (int i = 1; i <= 1700; i++) {
      for (int j = 0; j < 5; j++) {
        length += Integer.toString(i + j).length();
      }
      int wanted = i * 7 % 8;
      int round = i;
      while (round >= 1 && round % 8 != wanted) {
        round--;
      }
      if (round >= 1) {
        sum += tree(5, round) + round;
      }
    }
    return sum + " " + length + "\n";
  }

  private static long tree(int depth, long key) {
    return depth == 0 ? 0 : key + tree(depth - 1, 2 * key) + tree(depth - 1, 2 * key + 1);
  }
}
