package org.spindle.benchmarks.dispatch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.spindle.benchmarks.gcc.GccFolder;
import org.spindle.benchmarks.report.Aim;
import org.spindle.benchmarks.report.Cell;
import org.spindle.benchmarks.report.Plot;
import org.spindle.benchmarks.report.Section;
import org.spindle.benchmarks.report.Table;
import org.spindle.runtime.demo.PortMachine;
import org.spindle.runtime.machine.Publication;
import org.spindle.runtime.machine.TruffleEngine;
import org.spindle.runtime.measure.ProcessorTime;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.trace.CheckValue;
import org.spindle.runtime.trace.DemuxTrace;
import org.spindle.runtime.trace.DemuxWork;
import org.spindle.runtime.trace.PacketTrace;
import org.spindle.runtime.trace.PortMode;

/**
 * Counting packets by port: N spindles on Truffle beside programs in C that were written for exactly these ports. The fused
 * raise and the programs in C are measured by turns.
 */
final class DemuxPart implements Part {
  private static final int SMOKE_PACKETS = 256;

  /** Above the largest of these numbers of spindles, the table is what a good program would be. */
  private static final int GREATEST_FOR_SWITCH = 10;

  /** The number of spindles for which the table is the aim. */
  private static final int TABLE_SIZE = 200;

  private static final double CLOSE = 1.3;

  /** Times per packet in nanoseconds; negative where there is none. */
  private record Row(
      int n,
      long check,
      boolean agree,
      double generic,
      double fused,
      double switched,
      double table,
      double inLoop,
      String missing) {}

  @Override
  public String name() {
    return "demux";
  }

  @Override
  public Section measure(Scale scale, Consumer<String> progress) throws IOException {
    List<Table> tables = new ArrayList<>();
    List<Aim> aims = new ArrayList<>();
    List<Plot> plots = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    boolean agree = true;
    ProcessorTime time = new ProcessorTime(scale.plan());
    for (PortMode mode : PortMode.values()) {
      DemuxTrace trace = DemuxTrace.generate(mode);
      PacketTrace packets =
          scale == Scale.SMOKE ? beginning(trace.packets(), SMOKE_PACKETS) : trace.packets();
      String name = mode.name().toLowerCase(Locale.ROOT);
      List<Row> rows = new ArrayList<>();
      try (DemuxPrograms programs = new DemuxPrograms(packets, scale.plan())) {
        for (int n : sizes(scale)) {
          progress.accept("demux, " + name + " ports, N=" + n);
          rows.add(measure(packets, Arrays.copyOf(trace.ports(), n), programs, time));
        }
      }
      agree &= rows.stream().allMatch(Row::agree);
      tables.add(table(name, rows));
      plots.add(plot(name, rows));
      rows.forEach(row -> aims(name, row, aims));
      rows.stream().filter(row -> !row.missing.isEmpty())
          .forEach(row -> notes.add(name + ", N=" + row.n + ": " + row.missing));
    }
    return new Section(name(), "Packets by port", agree, tables, aims, plots, notes);
  }

  private static List<Integer> sizes(Scale scale) {
    return scale.choose(List.of(1, 2, 5, 10, 20, 50, 100, 200), List.of(1, 10, 200), List.of(2));
  }

  private static PacketTrace beginning(PacketTrace whole, int packets) {
    PacketTrace.Builder some = new PacketTrace.Builder(packets * whole.length(0));
    for (int i = 0; i < packets; i++) {
      some.add(whole.time(i), whole.packet(i), 0, whole.length(i));
    }
    return some.build();
  }

  private static Row measure(PacketTrace trace, int[] ports, DemuxPrograms programs, ProcessorTime time)
      throws IOException {
    int n = ports.length;
    long[] expected = DemuxWork.count(trace, ports, n);
    long check = CheckValue.of(expected);
    LinkedProgram program = PortMachine.compile(ports, trace);
    try (PortMachine machine = new PortMachine(program, ports, trace,
        loaded -> new TruffleEngine(loaded, Publication.COMPILED))) {
      boolean agree = Arrays.equals(machine.countOnePass(), expected);
      double generic = time.median(passes -> machine.deliver(trace.count(), passes)) / trace.count();
      if (machine.fuse() == null) {
        return new Row(n, check, agree, generic, -1, -1, -1, -1, "not fused, " + machine.declined());
      }
      agree &= Arrays.equals(machine.countOnePass(), expected);
      int passes = time.warmUp(repeated -> machine.deliver(trace.count(), repeated));
      double[] fused = new double[time.repetitions()];
      double[][] compiled = new double[DemuxPrograms.Way.values().length][time.repetitions()];
      String missing = "";
      try (DemuxProgram switched = programs.start(DemuxPrograms.Way.SWITCH, ports);
          DemuxProgram table = programs.start(DemuxPrograms.Way.TABLE, ports);
          DemuxProgram inLoop = programs.start(DemuxPrograms.Way.TABLE_IN_LOOP, ports)) {
        List<DemuxProgram> running = List.of(switched, table, inLoop);
        agree &= running.stream().allMatch(one -> one.check() == check);
        for (int i = 0; i < fused.length; i++) {
          fused[i] = perPacket(machine, passes);
          for (int j = 0; j < running.size(); j++) {
            compiled[j][i] = running.get(j).nanosecondsPerPacket();
          }
        }
      } catch (GccFolder.Unavailable e) {
        missing = "without programs in C, " + e.getMessage();
        Arrays.stream(compiled).forEach(times -> Arrays.fill(times, -1));
        for (int i = 0; i < fused.length; i++) {
          fused[i] = perPacket(machine, passes);
        }
      }
      agree &= Arrays.equals(machine.countOnePass(), expected);
      return new Row(n, check, agree, generic, ProcessorTime.median(fused), ProcessorTime.median(compiled[0]),
          ProcessorTime.median(compiled[1]), ProcessorTime.median(compiled[2]), missing);
    }
  }

  private static double perPacket(PortMachine machine, int passes) {
    return (double) ProcessorTime.timed(repeated -> machine.deliver(machine.packets(), repeated), passes)
        / passes / machine.packets();
  }

  private static Table table(String mode, List<Row> rows) {
    Table.Builder table = Table.builder(mode, "Nanoseconds per packet, " + mode + " ports")
        .column("n", "N", 0)
        .column("check", "check value", 0)
        .column("agree", "ok", 0)
        .column("generic", "generic", 1)
        .column("fused", "fused", 1)
        .column("switch", "C switch", 1)
        .column("table", "C table", 1)
        .column("tableInLoop", "C table in loop", 1)
        .column("toSwitch", "fused/switch", 2)
        .column("toTable", "fused/table", 2);
    for (Row row : rows) {
      table.row(Cell.of(row.n), Cell.of(CheckValue.format(row.check)), Cell.of(row.agree),
          Cell.of(row.generic), Cell.of(row.fused), Cell.of(row.switched), Cell.of(row.table),
          Cell.of(row.inLoop), ratio(row.fused, row.switched), ratio(row.fused, row.table));
    }
    return table.build();
  }

  private static Cell ratio(double a, double b) {
    return a > 0 && b > 0 ? Cell.of(a / b) : Cell.NONE;
  }

  private static void aims(String mode, Row row, List<Aim> aims) {
    if (row.fused <= 0 || row.switched <= 0) {
      return;
    }
    String at = mode + ", N=" + row.n + ": fused raise / C ";
    if (row.n <= GREATEST_FOR_SWITCH) {
      aims.add(new Aim(at + "switch", row.fused / row.switched, CLOSE));
    } else if (row.n == TABLE_SIZE) {
      aims.add(new Aim(at + "table", row.fused / row.table, CLOSE));
      aims.add(new Aim(at + "switch", row.fused / row.switched, 1));
    }
  }

  private static Plot plot(String mode, List<Row> rows) {
    Plot.Series generic = new Plot.Series("generic");
    Plot.Series fused = new Plot.Series("fused");
    Plot.Series switched = new Plot.Series("C switch");
    Plot.Series table = new Plot.Series("C table");
    Plot.Series inLoop = new Plot.Series("C table in loop");
    for (Row row : rows) {
      generic.add(row.n, row.generic);
      fused.add(row.n, row.fused);
      switched.add(row.n, row.switched);
      table.add(row.n, row.table);
      inLoop.add(row.n, row.inLoop);
    }
    return new Plot("Packets by port, " + mode, "spindles", "ns per packet",
        List.of(generic, fused, switched, table, inLoop));
  }
}
