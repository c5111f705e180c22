package org.spindle.benchmarks.dispatch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spindle.benchmarks.gcc.GccFolder;
import org.spindle.runtime.measure.ProcessorTime;
import org.spindle.runtime.trace.PacketTrace;

/** The demultiplexing benchmark's programs in C for some ports. */
final class DemuxPrograms implements AutoCloseable {
  private final GccFolder folder;
  private final Path trace;
  private final int packets;
  private final ProcessorTime.Plan plan;

  /** How a program finds the filter of a port. */
  enum Way {
    /** A switch in a function that is called for each packet. */
    SWITCH("harness.c", "switch.c"),
    /** A table with an entry for each port, in such a function. */
    TABLE("harness.c", "table.c"),
    /** The same table, in the loop over the packets itself. */
    TABLE_IN_LOOP("whole.c");

    private final String[] sources;

    Way(String... sources) {
      this.sources = sources;
    }
  }

  DemuxPrograms(PacketTrace trace, ProcessorTime.Plan plan) throws IOException {
    folder = new GccFolder();
    packets = trace.count();
    this.plan = plan;
    byte[] bytes = new byte[trace.size()];
    trace.copyTo(bytes, 0);
    this.trace = folder.write("trace", bytes);
  }

  /** Compiles and starts a program with a filter for each of {@code ports}. */
  DemuxProgram start(Way way, int... ports) throws IOException, GccFolder.Unavailable {
    String list = Arrays.stream(ports).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    String cases = IntStream.range(0, ports.length)
        .mapToObj(i -> "    case " + ports[i] + ": counts[" + i + "]++; break;")
        .collect(Collectors.joining("\n"));
    for (String template : new String[] {"demux.h", "table.c", "switch.c"}) {
      folder.write(template,
          GuestSources.text(template + ".template").replace("@N@", Integer.toString(ports.length))
              .replace("@PORTS@", list).replace("@CASES@", cases));
    }
    folder.write("harness.c", GuestSources.text("harness.c"));
    folder.write("whole.c", GuestSources.text("whole.c"));
    return new DemuxProgram(folder.compile(way.name(), way.sources), trace, packets, plan);
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
