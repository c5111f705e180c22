package org.spindle.runtime.programs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spindle.ir.Global;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.machine.RunTimeErrorText;
import org.spindle.runtime.toolchain.LinkedProgram;

/**
 * How a program behaved.
 *
 * @param ending the exit status, or how it was stopped
 * @param globals the contents of mutable globals at the end, by symbol
 */
record CorpusRun(String ending, String output, String errors, Map<String, String> globals) {
  /** Variables that hold times. */
  private static final Set<String> TIMES = Set.of("RTHeapRep:totalPause", "RTHeapRep:longestPause");

  /** Runs a program from its start. */
  static CorpusRun of(CorpusProgram program, LinkedProgram linked, EngineKind kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(new ByteArrayInputStream(program.input()), out, err), program.arguments());
    try (Engine engine = kind.open(machine)) {
      new Fuser(linked, machine, engine, Fuser.LIMITS);
      String ending = ending(engine.run(), machine);
      return new CorpusRun(ending, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8),
          globals(linked, machine));
    }
  }

  private static String ending(Outcome outcome, Machine machine) {
    return switch (outcome) {
      case Outcome.Returned returned -> "status " + returned.value();
      case Outcome.Exited exited -> "status " + exited.status();
      case Outcome.Trapped trapped -> RunTimeErrorText.of(trapped);
      case Outcome.Uncaught uncaught -> RunTimeErrorText.of(uncaught, machine.memory());
      case Outcome.Exhausted exhausted -> exhausted.toString();
    };
  }

  /** Those of the program and its library; the linker's own hold addresses of frames and code. */
  private static Map<String, String> globals(LinkedProgram linked, Machine machine) {
    Map<String, String> contents = new TreeMap<>();
    for (Global global : linked.executable().globals().values()) {
      if (global.mutability() == Global.Mutability.MUTABLE && !global.name().startsWith("rt.")
          && !TIMES.contains(global.name())) {
        contents.put(global.name(), HexFormat.of().formatHex(
            machine.memory().read(machine.image().address(global.name()), (int) global.size())));
      }
    }
    return contents;
  }
}
