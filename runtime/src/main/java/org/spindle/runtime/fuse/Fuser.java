package org.spindle.runtime.fuse;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.event.RaiseSites;
import org.spindle.ir.link.NoRoomException;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.specializer.pe.DeclineReason;
import org.spindle.specializer.pe.Limits;
import org.spindle.specializer.pe.SourceCache;
import org.spindle.specializer.pe.SpecializationRequest;
import org.spindle.specializer.pe.SpecializationResult;
import org.spindle.specializer.pe.Specializer;

/**
 * Answers {@code machine.fuse}: specializes an event's generic raise for the bindings of the moment, installs the residual
 * code in the engine and publishes it. When specialization declines, the generic raise goes on serving.
 */
public final class Fuser {
  /**
   * What one event may take. Guards, handlers and small procedures that they call become one piece of code; to unfold what
   * a handler calls further on, such as output, would only copy it.
   */
  public static final Limits LIMITS = new Limits(2_000_000, 100_000, 30_000, 150, 2, 100);

  /** Bytes of stack that specialized code may have of its own. */
  private static final long GREATEST_FRAME = 16 << 10;

  /** So many sites that raise an event with known arguments may get code of their own. */
  private static final int MOST_SITES = 8;

  /** Steps that a binding takes at least; tables for which there are not so many are not even tried. */
  private static final long STEPS_OF_BINDING = 100;

  private final LinkedProgram program;
  private final Machine machine;
  private final Engine engine;
  private final Limits limits;
  private final SourceCache sources = new SourceCache();
  private final Map<String, FusedRaise> fused = new HashMap<>();
  private final Map<String, Procedure> atSites = new HashMap<>();
  private final Map<String, SpecializationResult.Declined> declined = new HashMap<>();
  private Consumer<RuntimeException> failures;
  private boolean enabled = true;
  private boolean explaining;
  private int made;

  /** A fuser for an engine; it answers the machine's requests from now on. */
  public Fuser(LinkedProgram program, Machine machine, Engine engine, Limits limits) {
    this.program = program;
    this.machine = machine;
    this.engine = engine;
    this.limits = limits;
    machine.services().setFuser(this::fuse);
    machine.services().setReporter(event -> GuardReport.text(program, machine, event));
  }

  /** Whether requests are answered with code; while not, the generic raise serves. */
  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  /** Whether an account is given of what was specialized how. */
  public void setExplaining(boolean explaining) {
    this.explaining = explaining;
  }

  /**
   * Says who is told when the specializer itself fails; the generic raise serves then, so that no spindle can stop a kernel
   * by what it makes the specializer do. Without a listener, such failures are thrown.
   */
  public void onFailure(Consumer<RuntimeException> listener) {
    failures = listener;
  }

  /** What was last made for an event, or null. */
  public FusedRaise fused(String event) {
    return fused.get(event);
  }

  /** The code for a site that raises an event with known arguments, or null while it has the event's. */
  public Procedure atSite(String site) {
    return atSites.get(site);
  }

  /** Why there is no code for an event, or null. */
  public SpecializationResult.Declined declined(String event) {
    return declined.get(event);
  }

  /**
   * Makes and publishes code for an event.
   *
   * @param event address of its record
   * @return whether there is such code now
   */
  public boolean fuse(long event) {
    if (!enabled) {
      return false;
    }
    long start = System.nanoTime();
    Memory memory = machine.memory();
    String symbol =
        machine.image().symbolAt(memory, memory.load64(event + BindingTable.EVENT_PROCEDURE));
    FusedRaise replaced = fused.remove(symbol);
    final List<Procedure> replacedAtSites =
        machine.raiseSites(symbol).stream().map(site -> atSites.remove(site.symbol()))
            .filter(Objects::nonNull).toList();
    declined.remove(symbol);
    try {
      if (!publish(symbol, event, start)) {
        return false;
      }
      publishAtSites(symbol, event);
      return true;
    } finally {
      if (replaced != null) {
        if (!fused.containsKey(symbol)) {
          engine.redirect(event, memory.load64(event + BindingTable.EVENT_GENERIC));
        }
        remove(replaced.residual());
      }
      replacedAtSites.forEach(this::remove);
    }
  }

  private void remove(Procedure residual) {
    engine.remove(residual.name());
    machine.image().remove(machine.memory(), residual.name());
  }

  private boolean publish(String symbol, long event, long start) {
    Memory memory = machine.memory();
    SpecializationResult result = specializeSafely(symbol, event, List.of());
    final long specialized = System.nanoTime();
    switch (result) {
      case SpecializationResult.Declined reason -> {
        declined.put(symbol, reason);
        return false;
      }
      case SpecializationResult.Residual residual when isFrameTooLarge(residual.procedure()) -> {
        declined.put(
            symbol,
            new SpecializationResult.Declined(
                DeclineReason.TOO_LARGE, "a frame of " + frame(residual.procedure()) + " bytes"));
        return false;
      }
      case SpecializationResult.Residual residual -> {
        long table = memory.load64(event + BindingTable.EVENT_TABLE);
        long descriptor;
        try {
          descriptor = install(residual.procedure(), table);
        } catch (NoRoomException e) {
          declined.put(
              symbol, new SpecializationResult.Declined(DeclineReason.NO_ROOM, e.getMessage()));
          return false;
        }
        long installed = System.nanoTime();
        engine.publish(event, descriptor, memory.load64(event + BindingTable.EVENT_GENERIC));
        fused.put(
            symbol,
            new FusedRaise(
                symbol, residual.procedure(), residual.statistics(), residual.explanation(),
                new FusedRaise.Latency(
                    specialized - start, installed - specialized, System.nanoTime() - installed)));
        return true;
      }
    }
  }

  /** Makes residual code executable; returns its descriptor. */
  private long install(Procedure residual, long table) {
    Procedure executable = program.executable(residual, table);
    long descriptor = machine.image().add(machine.memory(), executable);
    try {
      engine.install(executable);
    } catch (NoRoomException e) {
      machine.image().remove(machine.memory(), executable.name());
      throw e;
    }
    return descriptor;
  }

  /** Makes and publishes code for sites that raise the event with known arguments, where it is less than for all raises. */
  private void publishAtSites(String symbol, long event) {
    Memory memory = machine.memory();
    int size = fused.get(symbol).residual().size();
    int budget = MOST_SITES;
    for (RaiseSites.Site site : machine.raiseSites(symbol)) {
      if (budget-- == 0) {
        return;
      }
      if (!(specializeSafely(symbol, event, site.arguments()) instanceof SpecializationResult.Residual known)
          || known.procedure().size() >= size
          || isFrameTooLarge(known.procedure())) {
        continue;
      }
      long descriptor;
      try {
        descriptor = install(known.procedure(), memory.load64(event + BindingTable.EVENT_TABLE));
      } catch (NoRoomException e) {
        return;
      }
      engine.publish(
          machine.image().address(BindingTable.record(site.symbol())), descriptor,
          memory.load64(event + BindingTable.EVENT_GENERIC));
      atSites.put(site.symbol(), known.procedure());
    }
  }

  /** Whether a table has more bindings than could be specialized for within limits. */
  public static boolean isTooMany(long bindings, Limits limits) {
    return bindings > limits.steps() / STEPS_OF_BINDING;
  }

  /** Whether code takes so much stack that one handler's needs would be asked for before the others run. */
  public static boolean isFrameTooLarge(Procedure residual) {
    return frame(residual) > GREATEST_FRAME;
  }

  private static long frame(Procedure procedure) {
    return procedure.slots().stream().mapToLong(StackSlot::size).sum();
  }

  /** @param arguments those that are known, null for others; or empty when none is */
  private SpecializationResult specializeSafely(String symbol, long event, List<Long> arguments) {
    try {
      return specialize(symbol, event, arguments);
    } catch (RuntimeException e) {
      if (failures == null) {
        throw e;
      }
      failures.accept(e);
      return new SpecializationResult.Declined(DeclineReason.INTERNAL_FAILURE, symbol);
    }
  }

  private SpecializationResult specialize(String symbol, long event, List<Long> arguments) {
    long table = machine.memory().load64(event + BindingTable.EVENT_TABLE);
    long bindings = table == 0 ? 0 : machine.memory().load64(table);
    if (isTooMany(bindings, limits)) {
      return new SpecializationResult.Declined(DeclineReason.TOO_MANY_STEPS, bindings + " bindings");
    }
    String generic = BindingTable.genericRaise(symbol);
    Procedure raise = program.program().procedure(generic);
    return Specializer.specialize(
        new SpecializationRequest(
            program.program()::procedure,
            generic,
            raise == null || !arguments.isEmpty()
                ? arguments
                : Collections.nCopies(raise.parameters().size(), null),
            new MachineSnapshot(machine, event),
            limits,
            generic + "." + ++made,
            explaining,
            sources));
  }
}
