package org.spindle.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Json;
import org.spindle.cli.session.OutputFormat;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.text.SirPrinter;
import org.spindle.runtime.demo.PortDemo;
import org.spindle.runtime.demo.PortMeasurement;
import org.spindle.runtime.demo.PortSpindles;
import org.spindle.runtime.trace.CheckValue;
import org.spindle.runtime.trace.DemuxTrace;
import org.spindle.runtime.trace.PacketTrace;
import org.spindle.runtime.trace.PcapException;
import org.spindle.runtime.trace.PcapReader;
import org.spindle.runtime.trace.PortMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spindle demo}: the whole way from spindles in two languages to fused code, measured on a packet trace. */
@Command(name = "demo",
    description = "Installs spindles that count packets, fuses their event, and measures it on each engine.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final List<Integer> STANDARD = List.of(1, 2, 5, 10, 20, 50, 100, 200);
  private static final String EVENT = "Ethernet.PacketArrived";

  /** How many spindles the code that is shown is for. */
  private static final int SHOWN = 5;

  /** More lines of listed code than this say nothing new. */
  private static final int MOST_LINES = 60;

  private final Session session;

  @Option(names = "--packets", paramLabel = "FILE.pcap",
      description = "the packets of a capture instead of generated ones") private Path capture;

  @Option(names = "-n", paramLabel = "N",
      description = "measure N spindles only (1 to 256; default: 1 2 5 10 20 50 100 200)") private Integer number;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "how to print the result (default: text)") private OutputFormat format;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError {
    DemuxTrace generated = DemuxTrace.generate(PortMode.SCATTERED);
    if (number != null && (number < 1 || number > generated.ports().length)) {
      throw UserError
          .wrongUsage("-n must be from 1 to " + generated.ports().length + ", but is " + number + ".");
    }
    PacketTrace trace = capture == null ? generated.packets() : read();
    int[] ports = capture == null ? generated.ports() : commonPorts(trace, generated.ports());
    session.enter("running the demonstration");
    PortDemo demo = new PortDemo(trace, ports, step -> {
      session.enter("demonstrating " + step);
      session.err().println("spindle demo: " + step);
    });
    if (format == OutputFormat.TEXT) {
      show(demo, trace);
    }
    List<PortMeasurement> measured = new ArrayList<>();
    for (int n : number == null ? STANDARD : List.of(number)) {
      PortMeasurement measurement = demo.measure(n);
      measured.add(measurement);
      if (format == OutputFormat.TEXT) {
        if (measured.size() == 1) {
          printHead();
        }
        printRow(measurement);
      }
    }
    if (format == OutputFormat.JSON) {
      session.out().println(new Json().put("packets", trace.count())
          .put("measurements", measured.stream().map(DemoCommand::json).toList()));
    }
    return measured.stream().allMatch(PortMeasurement::ok) ? ExitStatus.SUCCESS : ExitStatus.GUEST_FAILURE;
  }

  private PacketTrace read() throws UserError {
    session.use(List.of(capture));
    session.enter("reading " + capture);
    try {
      return PcapReader.read(capture);
    } catch (PcapException e) {
      throw UserError.wrongUsage(e.getMessage());
    }
  }

  /** The destination ports of a capture's UDP packets, most frequent first, and others to make up the number. */
  private static int[] commonPorts(PacketTrace trace, int[] others) {
    Map<Integer, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < trace.count(); i++) {
      if (trace.length(i) >= 38) {
        int start = trace.start(i);
        boolean udp = trace.byteAt(start + 12) == 8 && trace.byteAt(start + 13) == 0
            && trace.byteAt(start + 23) == 17;
        if (udp) {
          seen.merge(trace.byteAt(start + 36) << 8 | trace.byteAt(start + 37), 1, Integer::sum);
        }
      }
    }
    List<Integer> ports = new ArrayList<>(seen.keySet());
    ports.sort((a, b) -> seen.get(b) - seen.get(a));
    for (int other : others) {
      if (!seen.containsKey(other)) {
        ports.add(other);
      }
    }
    return ports.stream().limit(others.length).mapToInt(Integer::intValue).toArray();
  }

  private void show(PortDemo demo, PacketTrace trace) {
    session.err().println("spindle demo: " + trace.count() + " packets; compiling the code to show");
    section("A guard in Modula-3 (examples/ports)",
        excerpt("template/Port.m3.template", "FUNCTIONAL", "END IsWanted"));
    section("A guard in Cove (examples/ports)", excerpt("template/port.c.template", "COVE_FUNCTIONAL", "}"));
    section("The generic raise, which walks the binding table",
        beginning(
            SirPrinter.print(demo.compile(SHOWN).program().procedure(BindingTable.genericRaise(EVENT)), false)
                .lines().toList(),
            24));
    section("The raise fused for " + SHOWN + " spindles",
        SirPrinter.print(demo.residual(SHOWN), false).lines().toList());
    section("Its Alpha code", beginning(demo.alphaCode(SHOWN), MOST_LINES));
  }

  private static List<String> beginning(List<String> lines, int most) {
    if (lines.size() <= most) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, most));
    shown.add("... and " + (lines.size() - most) + " lines more");
    return shown;
  }

  private static List<String> excerpt(String resource, String from, String to) {
    List<String> lines = PortSpindles.resource(resource).lines().toList();
    int start = 0;
    while (!lines.get(start).startsWith(from)) {
      start++;
    }
    int end = start;
    while (!lines.get(end).strip().startsWith(to)) {
      end++;
    }
    return lines.subList(start, end + 1);
  }

  private void section(String title, List<String> lines) {
    session.out().println("-- " + title);
    lines.forEach(line -> session.out().println("   " + line));
    session.out().println();
  }

  private void printHead() {
    session.out().println(
        "   N  check value       ok   | Truffle ns/packet      | Alpha instructions, cycles per packet |"
            + " residual  install");
    session.out().println(
        "                             |  generic   fused  ratio| generic           fused               |"
            + "     size       ms");
  }

  private void printRow(PortMeasurement m) {
    session.out().printf("%4d  %s  %-4s | %8.1f %7.1f %6.1f | %8.0f %8.0f %8.1f %8.1f | %8d %8.1f%s%n",
        m.spindles(), CheckValue.format(m.check()), m.ok() ? "yes" : "NO", m.genericTruffle(),
        m.fusedTruffle(),
        m.genericTruffle() / m.fusedTruffle(), m.genericInstructions(), m.genericCycles(),
        m.fusedInstructions(), m.fusedCycles(), m.residualSize(), m.installNanoseconds() / 1e6,
        m.declined().isEmpty() ? "" : "  declined: " + m.declined());
  }

  private static Json json(PortMeasurement m) {
    Json json = new Json().put("spindles", m.spindles()).put("check", CheckValue.format(m.check()))
        .put("truffleOk", m.truffleOk()).put("alphaOk", m.alphaOk());
    if (m.interpreterOk() != null) {
      json.put("interpreterOk", (boolean) m.interpreterOk());
    }
    return json.put("genericTruffleNanoseconds", m.genericTruffle())
        .put("fusedTruffleNanoseconds", m.fusedTruffle())
        .put("genericAlphaInstructions", m.genericInstructions()).put("genericAlphaCycles", m.genericCycles())
        .put("fusedAlphaInstructions", m.fusedInstructions()).put("fusedAlphaCycles", m.fusedCycles())
        .put("residualSize", m.residualSize()).put("installNanoseconds", m.installNanoseconds())
        .put("declined", m.declined());
  }
}
