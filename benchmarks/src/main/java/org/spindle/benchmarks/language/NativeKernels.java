package org.spindle.benchmarks.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spindle.benchmarks.gcc.GccFolder;
import org.spindle.benchmarks.gcc.GccFolder.Unavailable;
import org.spindle.frontend.cove.CoveHeaders;
import org.spindle.runtime.alpha.Processor;
import org.spindle.runtime.alpha.timing.Ev4Timing;
import org.spindle.runtime.linux.ElfExecutable;
import org.spindle.runtime.linux.LinuxProcess;

/**
 * The kernels in C: compiles them with {@code gcc -O2}, for this machine or for Alpha, into a folder of their own, which
 * is deleted in the end.
 */
final class NativeKernels implements AutoCloseable {
  private static final List<String> HOST =
      List.of("gcc", "-O2", "-std=c17", "-D_POSIX_C_SOURCE=199309L");
  private static final List<String> ALPHA =
      List.of("alpha-linux-gnu-gcc", "-O2", "-std=c17", "-mcpu=ev4", "-static", "-Wl,--no-relax");
  private static final long MOST_INSTRUCTIONS = 2_000_000_000;

  private final GccFolder folder;

  /** What running a kernel has given: its check value and the median of its times in nanoseconds. */
  record Run(long check, double nanoseconds) {}

  /** What running a kernel in the emulator has given: its check value, and what one run takes. */
  record AlphaRun(long check, AlphaCount count) {}

  NativeKernels() throws IOException {
    folder = new GccFolder();
  }

  /**
   * Compiles a kernel and runs it.
   *
   * @throws Unavailable when there is no version in C, no gcc, or either fails
   */
  Run run(Kernel kernel, long size, int runs) throws Unavailable {
    try {
      Path program = build(kernel, HOST, "timing.c");
      return parse(execute(List.of(program.toString(), Long.toString(size), Integer.toString(runs))));
    } catch (IOException e) {
      throw new Unavailable("no gcc");
    }
  }

  /**
   * Compiles a kernel for Alpha and runs it in the emulator: once, and then once and again. The difference is what a run
   * takes when caches are warm, without what comes before and after.
   *
   * @throws Unavailable when there is no version in C, no compiler for Alpha, or either fails
   */
  AlphaRun emulate(Kernel kernel, long size) throws Unavailable {
    try {
      Path program = build(kernel, ALPHA, "counting.c");
      AlphaRun once = emulate(program, size, 1);
      AlphaRun twice = emulate(program, size, 2);
      return new AlphaRun(twice.check(), twice.count().minus(once.count()));
    } catch (IOException e) {
      throw new Unavailable("no gcc for Alpha");
    }
  }

  private static AlphaRun emulate(Path program, long size, int runs) throws IOException, Unavailable {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Ev4Timing timing = new Ev4Timing();
    List<String> arguments = List.of(program.toString(), Long.toString(size), Integer.toString(runs));
    LinuxProcess process;
    try {
      process = new LinuxProcess(ElfExecutable.read(Files.readAllBytes(program)),
          new LinuxProcess.Start(arguments, List.of(), Processor.EV4, timing),
          InputStream.nullInputStream(), out, out);
    } catch (ElfExecutable.FormatException e) {
      throw new Unavailable("not emulated: " + e.getMessage());
    }
    LinuxProcess.Result result = process.run(MOST_INSTRUCTIONS);
    if (result.status() != 0) {
      throw new Unavailable("the emulated program ended with " + result);
    }
    return new AlphaRun(Long.parseLong(out.toString(StandardCharsets.US_ASCII).strip()),
        AlphaCount.of(timing.counters()));
  }

  private Path build(Kernel kernel, List<String> compiler, String main) throws IOException, Unavailable {
    if (kernel.withoutC() != null) {
      throw new Unavailable(kernel.withoutC());
    }
    for (String file : List.of("kernel.h", main)) {
      folder.write(file, Resources.text(file));
    }
    folder.write("cove.h", CoveHeaders.cove().text());
    folder.write("run.c",
        Resources.text(kernel.language().resourceInC(kernel.unit())));
    Path program = folder.resolve(kernel.name());
    List<String> command = new ArrayList<>(compiler);
    command.addAll(List.of("-I.", "-o", program.toString(), main, "run.c", "-lm"));
    execute(command);
    return program;
  }

  private static Run parse(String output) {
    String[] lines = output.split("\n");
    double[] times = new double[lines.length];
    for (int i = 0; i < lines.length; i++) {
      times[i] = Double.parseDouble(lines[i].split(" ")[1]);
    }
    Arrays.sort(times);
    return new Run(Long.parseLong(lines[0].split(" ")[0]), times[times.length / 2]);
  }

  private String execute(List<String> command) throws IOException, Unavailable {
    GccFolder.End end = folder.execute(command);
    if (end.status() != 0) {
      throw new Unavailable(command.getFirst() + " failed: " + end.text().lines().findFirst().orElse(""));
    }
    return end.text();
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
