package org.spindle.benchmarks.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one run of a command took.
 *
 * @param time from start to end
 * @param processor the processor time of all its threads, to within {@link #GRAIN_MILLISECONDS}; zero where unknown
 * @param peakBytes the most memory it had resident, likewise; zero where unknown
 * @param said all that it printed
 */
public record ProcessMeasurement(Duration time, Duration processor, long peakBytes, int status, String said) {
  private static final int GRAIN_MILLISECONDS = 5;
  private static final String PEAK = "VmHWM:";

  /** Runs a command to its end. */
  static ProcessMeasurement of(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("spindle-bench", ".txt");
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
      Duration processor = Duration.ZERO;
      long peak = 0;
      // Neither is told after the end.
      while (!process.waitFor(GRAIN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        processor = process.info().totalCpuDuration().orElse(processor);
        peak = Math.max(peak, peak(process.pid()));
      }
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      return new ProcessMeasurement(time, processor, peak, process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /** The peak so far as Linux tells it. */
  private static long peak(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
        if (line.startsWith(PEAK)) {
          return Long.parseLong(line.substring(PEAK.length()).replaceAll("\\D", "")) << 10;
        }
      }
    } catch (IOException _) {
      // The process has ended, or this is not Linux.
    }
    return 0;
  }
}
