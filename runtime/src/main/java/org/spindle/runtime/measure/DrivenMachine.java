package org.spindle.runtime.measure;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.fuse.FusedRaise;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.specializer.pe.Limits;

/**
 * A machine whose program has run to its end, on one engine, and whose procedures are called from outside. Events are fused
 * when it is asked for, or with each change of their bindings.
 */
public final class DrivenMachine implements AutoCloseable {
  private final String name;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Machine machine;
  private final Engine engine;
  private final Fuser fuser;

  /**
   * Loads a program and runs it; changes of bindings are not answered with code meanwhile.
   *
   * @param name of the program, for itself and for people
   * @param engines opens the engine
   * @param limits of specialization
   */
  public DrivenMachine(
      String name, LinkedProgram program, Function<Machine, Engine> engines, Limits limits) {
    this.name = name;
    machine = new Machine(program.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), output, OutputStream.nullOutputStream()),
        List.of(name));
    engine = engines.apply(machine);
    fuser = new Fuser(program, machine, engine, limits);
    fuser.setEnabled(false);
    if (!hasEnded(engine.run())) {
      throw new IllegalStateException(name + " cannot be initialized");
    }
  }

  private static boolean hasEnded(Outcome outcome) {
    return outcome instanceof Outcome.Returned
        || (outcome instanceof Outcome.Exited exited && exited.status() == 0);
  }

  /** The engine. */
  public Engine engine() {
    return engine;
  }

  /** The machine. */
  public Machine machine() {
    return machine;
  }

  /** The address of a global. */
  public long address(String global) {
    return machine.image().address(global);
  }

  /**
   * Calls a procedure and returns its result, 0 if it has none.
   *
   * @throws IllegalStateException when it does not return
   */
  public long call(String procedure, long... arguments) {
    return switch (engine.call(procedure, arguments)) {
      case Outcome.Returned(long value) -> value;
      case Outcome other ->
          throw new IllegalStateException(procedure + " of " + name + " ended with " + other);
    };
  }

  /** What the program has printed since this was last asked. */
  public String output() {
    String text = output.toString(StandardCharsets.ISO_8859_1);
    output.reset();
    return text;
  }

  /** Whether each change of an event's bindings is answered with code from now on. */
  public void setFusing(boolean on) {
    fuser.setEnabled(on);
  }

  /** Specializes an event for its bindings. Null when the specializer declined. */
  public FusedRaise fuse(String event) {
    fuser.setEnabled(true);
    fuser.fuse(address(BindingTable.record(event)));
    engine.awaitPublications();
    return fuser.fused(event);
  }

  /** What was last made for an event, or null. */
  public FusedRaise fused(String event) {
    return fuser.fused(event);
  }

  /** Why there is no specialized code for an event; empty if there is, or none was asked for. */
  public String declined(String event) {
    return fuser.declined(event) == null ? "" : fuser.declined(event).reason().toString();
  }

  @Override
  public void close() {
    engine.close();
  }
}
