package org.spindle.runtime.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.disassemble.Disassembler;
import org.spindle.alpha.disassemble.Notation;
import org.spindle.alpha.disassemble.SymbolLookup;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.ir.Procedure;
import org.spindle.runtime.alpha.timing.Ev4Timing;
import org.spindle.runtime.alpha.timing.TimingCounters;
import org.spindle.runtime.fuse.FusedRaise;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.machine.InterpreterEngine;
import org.spindle.runtime.machine.Publication;
import org.spindle.runtime.machine.TruffleEngine;
import org.spindle.runtime.measure.ProcessorTime;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.trace.CheckValue;
import org.spindle.runtime.trace.DemuxWork;
import org.spindle.runtime.trace.PacketTrace;

/** Measures the spindles of {@link PortSpindles} on a trace. */
public final class PortDemo {
  /** The reference interpreter runs up to this number of spindles. */
  private static final int GREATEST_INTERPRETED = 20;

  /** The generic raise is measured on Alpha with so many handler walks at most: its cost per packet does not vary. */
  private static final int GENERIC_WALKS = 200_000;

  private final PacketTrace trace;
  private final int[] ports;
  private final Consumer<String> progress;
  private final ProcessorTime time = new ProcessorTime(ProcessorTime.Plan.CAREFUL);

  /**
   * @param trace the packets
   * @param ports the ports of the spindles, in order; N spindles take the first N
   * @param progress told what is being done
   */
  public PortDemo(PacketTrace trace, int[] ports, Consumer<String> progress) {
    this.trace = trace;
    this.ports = ports.clone();
    this.progress = progress;
  }

  /** The linked program of the first {@code n} ports' spindles. */
  public LinkedProgram compile(int n) {
    return PortMachine.compile(first(n), trace);
  }

  private int[] first(int n) {
    return Arrays.copyOf(ports, n);
  }

  /** The residual code for {@code n} spindles. */
  public Procedure residual(int n) {
    try (PortMachine machine = new PortMachine(compile(n), first(n), trace, InterpreterEngine::new)) {
      FusedRaise fused = machine.fuse();
      if (fused == null) {
        throw new IllegalStateException("the specializer declined: " + machine.declined());
      }
      return fused.residual();
    }
  }

  /** The Alpha code of the fused raise for {@code n} spindles, an instruction a line. */
  public List<String> alphaCode(int n) {
    AlphaEngine[] engine = new AlphaEngine[1];
    try (PortMachine machine = new PortMachine(compile(n), first(n), trace, loaded -> {
      engine[0] = new AlphaEngine(loaded);
      return engine[0];
    })) {
      FusedRaise fused = machine.fuse();
      if (fused == null) {
        throw new IllegalStateException("the specializer declined: " + machine.declined());
      }
      long start = engine[0].code().entry(fused.residual().name());
      CompiledProcedure compiled = engine[0].code().procedureAt(start).getValue();
      Disassembler disassembler = new Disassembler(
          Notation.objdump(new SymbolLookup(symbols(engine[0]))));
      List<String> lines = new ArrayList<>();
      for (int offset = 0; offset < compiled.code().length; offset += 4) {
        int word = machine.wordAt(start + offset);
        lines.add("%x:  %s".formatted(start + offset, disassembler.text(word, start + offset)));
      }
      return lines;
    }
  }

  private static Map<Long, String> symbols(AlphaEngine engine) {
    Map<Long, String> symbols = new TreeMap<>();
    engine.code().addresses().forEach((symbol, address) -> symbols.put(address, symbol));
    return symbols;
  }

  /** Installs {@code n} spindles and measures them on each engine. */
  public PortMeasurement measure(int n) {
    progress.accept("N=" + n + ": compiling the spindles");
    LinkedProgram program = compile(n);
    long[] expected = DemuxWork.count(trace, ports, n);
    Truffle truffle = onTruffle(program, n, expected);
    Alpha alpha = onAlpha(program, n, expected);
    Boolean interpreted = n <= GREATEST_INTERPRETED ? onInterpreter(program, n, expected) : null;
    return new PortMeasurement(
        n, CheckValue.of(expected), truffle.ok, alpha.ok, interpreted, truffle.generic, truffle.fused,
        alpha.genericInstructions, alpha.genericCycles, alpha.fusedInstructions, alpha.fusedCycles,
        truffle.size, truffle.install, truffle.declined);
  }

  private record Truffle(
      boolean ok, double generic, double fused, int size, long install, String declined) {}

  private Truffle onTruffle(LinkedProgram program, int n, long[] expected) {
    progress.accept("N=" + n + ": Truffle, generic raise");
    try (PortMachine machine = new PortMachine(program, first(n), trace,
        loaded -> new TruffleEngine(loaded, Publication.COMPILED))) {
      boolean ok = Arrays.equals(machine.countOnePass(), expected);
      double generic = nanosecondsPerPacket(machine);
      progress.accept("N=" + n + ": Truffle, fused raise");
      FusedRaise fused = machine.fuse();
      if (fused == null) {
        return new Truffle(ok, generic, -1, -1, -1, machine.declined());
      }
      ok &= Arrays.equals(machine.countOnePass(), expected);
      return new Truffle(
          ok, generic, nanosecondsPerPacket(machine), fused.residual().size(), fused.latency().total(), "");
    }
  }

  private double nanosecondsPerPacket(PortMachine machine) {
    return time.median(passes -> machine.deliver(machine.packets(), passes)) / machine.packets();
  }

  /** Counts per packet on Alpha; negative where there is no fused code. */
  record Alpha(
      boolean ok,
      double genericInstructions,
      double genericCycles,
      double fusedInstructions,
      double fusedCycles) {}

  /** Installs {@code n} spindles and counts on Alpha only. */
  Alpha onAlpha(int n) {
    return onAlpha(compile(n), n, DemuxWork.count(trace, ports, n));
  }

  private Alpha onAlpha(LinkedProgram program, int n, long[] expected) {
    progress.accept("N=" + n + ": Alpha");
    AlphaEngine[] engine = new AlphaEngine[1];
    try (PortMachine machine = new PortMachine(program, first(n), trace, loaded -> {
      engine[0] = new AlphaEngine(loaded, new AlphaCompiler(), new Ev4Timing());
      return engine[0];
    })) {
      int sample = Math.min(machine.packets(), Math.max(500, GENERIC_WALKS / n));
      TimingCounters start = engine[0].counters();
      machine.deliver(sample, 1);
      TimingCounters generic = engine[0].counters().since(start);
      if (machine.fuse() == null) {
        return new Alpha(false, per(generic.instructions(), sample), per(generic.cycles(), sample), -1, -1);
      }
      boolean ok = Arrays.equals(machine.countOnePass(), expected);
      start = engine[0].counters();
      machine.deliver(machine.packets(), 1);
      TimingCounters fused = engine[0].counters().since(start);
      return new Alpha(ok, per(generic.instructions(), sample), per(generic.cycles(), sample),
          per(fused.instructions(), machine.packets()), per(fused.cycles(), machine.packets()));
    }
  }

  private static double per(long amount, int packets) {
    return (double) amount / packets;
  }

  private boolean onInterpreter(LinkedProgram program, int n, long[] expected) {
    progress.accept("N=" + n + ": reference interpreter");
    try (PortMachine machine = new PortMachine(program, first(n), trace, InterpreterEngine::new)) {
      return machine.fuse() != null && Arrays.equals(machine.countOnePass(), expected);
    }
  }
}
