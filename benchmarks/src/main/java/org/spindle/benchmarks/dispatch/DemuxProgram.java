package org.spindle.benchmarks.dispatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.spindle.benchmarks.gcc.GccFolder;
import org.spindle.runtime.measure.ProcessorTime;

/** A program in C that does the work of the demultiplexing benchmark. It runs all the time, and works when it is told. */
final class DemuxProgram implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter requests;
  private final int packets;
  private final int passes;
  private final long check;

  /**
   * @param passes over the trace for one measurement
   * @param time the processor time that they took
   * @param check the check value of one pass
   */
  private record Answer(long passes, long time, long check) {}

  /**
   * Starts a program and finds out how often it has to work for one measurement.
   *
   * @param trace file with packets of equal size
   */
  DemuxProgram(Path program, Path trace, int packets, ProcessorTime.Plan plan)
      throws IOException, GccFolder.Unavailable {
    this.packets = packets;
    process = new ProcessBuilder(program.toString(), trace.toString(), Integer.toString(packets))
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    answers = process.inputReader(StandardCharsets.US_ASCII);
    requests = new PrintWriter(process.outputWriter(StandardCharsets.US_ASCII), true);
    Answer answer = ask(1);
    check = answer.check;
    while (answer.time < plan.repetition()) {
      answer = ask(2 * answer.passes);
    }
    passes = (int) answer.passes;
  }

  /** The check value of one pass. */
  long check() {
    return check;
  }

  /** The processor time for a packet, in nanoseconds. */
  double nanosecondsPerPacket() throws IOException, GccFolder.Unavailable {
    Answer answer = ask(passes);
    if (answer.check != check) {
      throw new GccFolder.Unavailable("its check value changes");
    }
    return (double) answer.time / passes / packets;
  }

  private Answer ask(long number) throws IOException, GccFolder.Unavailable {
    requests.println(number);
    String line = answers.readLine();
    if (line == null) {
      throw new GccFolder.Unavailable("the program in C ended");
    }
    String[] words = line.split(" ");
    return new Answer(number, Long.parseLong(words[0]), Long.parseUnsignedLong(words[1], 16));
  }

  @Override
  public void close() {
    requests.close();
    process.destroy();
  }
}
