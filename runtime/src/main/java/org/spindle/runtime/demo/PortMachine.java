package org.spindle.runtime.demo;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.fuse.FusedRaise;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.trace.PacketTrace;

/** A machine that has installed the spindles of some ports, with a trace in its memory, on one engine. */
final class PortMachine implements AutoCloseable {
  static final String EVENT = "Ethernet.PacketArrived";

  private final int[] ports;
  private final int packets;
  private final long traceBytes;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Machine machine;
  private final Engine engine;
  private final Fuser fuser;

  PortMachine(LinkedProgram program, int[] ports, PacketTrace trace, Function<Machine, Engine> engines) {
    this.ports = ports;
    packets = trace.count();
    traceBytes = trace.size();
    machine = new Machine(program.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), output, OutputStream.nullOutputStream()),
        List.of("demo"));
    load(trace);
    engine = engines.apply(machine);
    fuser = new Fuser(program, machine, engine, Fuser.LIMITS);
    fuser.setEnabled(false);
    expect(engine.run(), "installing the spindles");
  }

  private void load(PacketTrace trace) {
    Memory memory = machine.memory();
    byte[] bytes = new byte[trace.size()];
    trace.copyTo(bytes, 0);
    memory.write(address(PortProgram.TRACE), bytes);
    long starts = address(PortProgram.STARTS);
    for (int i = 0; i < packets; i++) {
      memory.store64(starts + 8L * i, trace.start(i));
    }
    memory.store64(starts + 8L * packets, trace.size());
  }

  private long address(String global) {
    return machine.image().address(global);
  }

  private static void expect(Outcome outcome, String what) {
    boolean ended = outcome instanceof Outcome.Returned
        || (outcome instanceof Outcome.Exited exited && exited.status() == 0);
    if (!ended) {
      throw new IllegalStateException(what + " ended with " + outcome);
    }
  }

  /** The engine. */
  Engine engine() {
    return engine;
  }

  /** The number of packets in the trace. */
  int packets() {
    return packets;
  }

  /** The 32 bits at an address. */
  int wordAt(long address) {
    return machine.memory().load32(address);
  }

  /** Delivers the first {@code count} packets, {@code passes} times. */
  void deliver(int count, int passes) {
    expect(
        engine.call(PortSpindles.DELIVER, address(PortProgram.TRACE), traceBytes,
            address(PortProgram.STARTS), count + 1L, passes),
        "delivering packets");
  }

  /** Specializes the event for its bindings. Null when the specializer declined. */
  FusedRaise fuse() {
    fuser.setEnabled(true);
    fuser.fuse(address("event." + EVENT));
    return fuser.fused(EVENT);
  }

  /** Why there is no specialized code. */
  String declined() {
    return fuser.declined(EVENT) == null ? "" : fuser.declined(EVENT).reason().toString();
  }

  /** What each spindle has counted so far, in the order of the ports. */
  long[] counts() {
    output.reset();
    expect(engine.call(PortSpindles.REPORT), "the report");
    Map<Integer, Long> byPort = new HashMap<>();
    for (String line : output.toString(StandardCharsets.ISO_8859_1).split("\n")) {
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
  long[] countOnePass() {
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
    engine.close();
  }
}
