package org.spindle.benchmarks.dispatch;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.fuse.FusedRaise;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.measure.DrivenMachine;
import org.spindle.runtime.measure.DrivenProgram;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.specializer.pe.Limits;

/** A machine that has handlers with some guards on {@code Flow.Arrived}, and raises to be made, on one engine. */
final class FamilyMachine implements AutoCloseable {
  /** So many raises are made in turn. */
  static final int RAISES = 4096;

  private static final String EVENT = "Flow.Arrived";
  private static final String FIELDS = "families.fields";
  private static final String BEGIN = "Families.Begin";
  private static final String END = "Families.End";
  private static final String ADD = "Families.Add";
  private static final String REMOVE_LAST = "Families.RemoveLast";
  private static final String ENABLE = "Families.Enable";
  private static final String RAISE = "Families.Raise";
  private static final String RUNS = "Families.Runs";

  private final List<Guard> guards;
  private final long[] fields;
  private final DrivenMachine machine;

  /** Installs the bindings; the event is not fused yet. */
  FamilyMachine(
      LinkedProgram program, List<Guard> guards, Function<Machine, Engine> engines, Limits limits) {
    this.guards = guards;
    machine = new DrivenMachine("families", program, engines, limits);
    fields = Family.fields(guards, RAISES);
    Memory memory = machine.machine().memory();
    for (int i = 0; i < fields.length; i++) {
      memory.store64(machine.address(FIELDS) + 8L * i, fields[i]);
    }
    for (int i = 0; i < Guard.STATES; i++) {
      machine.call(ENABLE, i, Guard.state(i) ? 1 : 0);
    }
    machine.call(BEGIN);
    guards.forEach(this::add);
    machine.call(END);
  }

  /** The program, for any guards. */
  static LinkedProgram compile() {
    return DrivenProgram.compile("families", GuestSources.program("Flow", "Families"),
        List.of(BEGIN, END, ADD, REMOVE_LAST, ENABLE, RAISE, RUNS),
        Map.of(FIELDS, 8L * Guard.FIELDS * RAISES));
  }

  /** Installs another binding. */
  void add(Guard guard) {
    machine.call(ADD, guard.kind().ordinal(), guard.a(), guard.b(), guard.c());
  }

  /** Uninstalls the binding that was installed last. */
  void removeLast() {
    machine.call(REMOVE_LAST);
  }

  /** The machine itself. */
  DrivenMachine driven() {
    return machine;
  }

  /** Makes the first raises, so many times. */
  void raise(int raises, int passes) {
    machine.call(RAISE, machine.address(FIELDS), (long) raises * Guard.FIELDS, passes);
  }

  /** Specializes the event for its bindings. Null when the specializer declined. */
  FusedRaise fuse() {
    return machine.fuse(EVENT);
  }

  /** What was last made for the event, or null. */
  FusedRaise fused() {
    return machine.fused(EVENT);
  }

  /** Why there is no specialized code. */
  String declined() {
    return machine.declined(EVENT);
  }

  /** Whether making the first raises once runs the handlers that it should. */
  boolean countsRight(int raises) {
    long[] before = runs();
    raise(raises, 1);
    long[] after = runs();
    for (int i = 0; i < after.length; i++) {
      long expected = 0;
      for (int j = 0; j < raises; j++) {
        expected += guards.get(i).holds(fields, j * Guard.FIELDS) ? 1 : 0;
      }
      if (after[i] - before[i] != expected) {
        return false;
      }
    }
    return true;
  }

  private long[] runs() {
    long[] runs = new long[guards.size()];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = machine.call(RUNS, i);
    }
    return runs;
  }

  @Override
  public void close() {
    machine.close();
  }
}
