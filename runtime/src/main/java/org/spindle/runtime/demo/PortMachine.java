package org.spindle.runtime.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.fuse.FusedRaise;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.measure.DrivenMachine;
import org.spindle.runtime.measure.DrivenProgram;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.trace.PacketTrace;

/** A machine that has installed the spindles of some ports, with a trace in its memory, on one engine. */
public final class PortMachine implements AutoCloseable {
  static final String EVENT = "Ethernet.PacketArrived";
  private static final String NAME = "demo";
  private static final String TRACE = "demo.trace";
  private static final String STARTS = "demo.starts";

  private final int[] ports;
  private final int packets;
  private final long traceBytes;
  private final int packetBytes;
  private final DrivenMachine machine;

  /**
   * Installs the spindles; the event is not fused yet.
   *
   * @param program what {@link #compile} made for the same ports and trace
   */
  public PortMachine(
      LinkedProgram program, int[] ports, PacketTrace trace, Function<Machine, Engine> engines) {
    this.ports = ports.clone();
    packets = trace.count();
    traceBytes = trace.size();
    packetBytes = trace.commonLength();
    machine = new DrivenMachine(NAME, program, engines, Fuser.LIMITS);
    load(trace);
  }

  /** Compiles and links the spindles for {@code ports}, with room for a trace. */
  public static LinkedProgram compile(int[] ports, PacketTrace trace) {
    Map<String, Long> buffers = new LinkedHashMap<>();
    buffers.put(TRACE, (long) trace.size());
    buffers.put(STARTS, 8L * (trace.count() + 1));
    return DrivenProgram.compile(NAME, PortSpindles.sources(ports),
        List.of(PortSpindles.DELIVER, PortSpindles.DELIVER_ALIKE, PortSpindles.REPORT), buffers);
  }

  private void load(PacketTrace trace) {
    Memory memory = machine.machine().memory();
    byte[] bytes = new byte[trace.size()];
    trace.copyTo(bytes, 0);
    memory.write(machine.address(TRACE), bytes);
    long starts = machine.address(STARTS);
    for (int i = 0; i < packets; i++) {
      memory.store64(starts + 8L * i, trace.start(i));
    }
    memory.store64(starts + 8L * packets, trace.size());
  }

  /** The number of packets in the trace. */
  public int packets() {
    return packets;
  }

  /** The 32 bits at an address. */
  int wordAt(long address) {
    return machine.machine().memory().load32(address);
  }

  /** Delivers the first {@code count} packets, {@code passes} times; without a table of places when all have one length. */
  public void deliver(int count, int passes) {
    if (packetBytes > 0) {
      machine.call(PortSpindles.DELIVER_ALIKE, machine.address(TRACE), (long) count * packetBytes,
          packetBytes, passes);
      return;
    }
    machine.call(PortSpindles.DELIVER, machine.address(TRACE), traceBytes, machine.address(STARTS),
        count + 1L, passes);
  }

  /** Specializes the event for its bindings, and waits until that is published. Null when the specializer declined. */
  public FusedRaise fuse() {
    return machine.fuse(EVENT);
  }

  /** Why there is no specialized code. */
  public String declined() {
    return machine.declined(EVENT);
  }

  /** What each spindle has counted so far, in the order of the ports. */
  long[] counts() {
    machine.output();
    machine.call(PortSpindles.REPORT);
    Map<Integer, Long> byPort = new HashMap<>();
    for (String line : machine.output().split("\n")) {
      String[] words = line.strip().split(" +");
      if (words.length == 2 && words[0].matches("\\d+")) {
        byPort.put(Integer.parseInt(words[0]), Long.parseLong(words[1]));
      }
    }
    long[] counts = new long[ports.length];
    for (int i = 0; i < ports.length; i++) {
      Long count = byPort.get(ports[i]);
      if (count == null) {
        throw new IllegalStateException("the spindle of port " + ports[i] + " did not report");
      }
      counts[i] = count;
    }
    return counts;
  }

  /** Delivers the whole trace once and returns what each spindle counted then. */
  public long[] countOnePass() {
    long[] before = counts();
    deliver(packets, 1);
    long[] after = counts();
    for (int i = 0; i < after.length; i++) {
      after[i] -= before[i];
    }
    return after;
  }

  @Override
  public void close() {
    machine.close();
  }
}
