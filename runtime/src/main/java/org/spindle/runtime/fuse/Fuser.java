package org.spindle.runtime.fuse;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.event.RaiseSites;
import org.spindle.ir.link.NoRoomException;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.machine.Background;
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
 *
 * <p>It does that at once, or {@linkplain #workInBackground beside the guest} when it is time. Then the guest changes
 * memory while code is made for it; but all that this relies on stays as it is until the event's set of bindings changes, and
 * what was made for another set is thrown away.
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
  private final Requests requests = new Requests();
  private Background background;
  private volatile Consumer<RuntimeException> failures;
  private volatile boolean enabled = true;
  private volatile boolean explaining;
  private int made;

  /** What was taken for the code that is being made. Of the thread that makes it. */
  private long steps;

  /** A fuser for an engine; it answers the machine's requests from now on. */
  public Fuser(LinkedProgram program, Machine machine, Engine engine, Limits limits) {
    this.program = program;
    this.machine = machine;
    this.engine = engine;
    this.limits = limits;
    machine.services().setFuser(this::fuse);
    machine.services().setReporter(event -> GuardReport.text(program, machine, event));
  }

  /**
   * Lets code be made beside the guest from now on, at a pace that bounds the time it takes ({@link Pacing}); if the engine
   * does nothing beside the guest, each request is still answered at once.
   */
  public void workInBackground() {
    background = engine.background(this::work).orElse(null);
    if (background != null) {
      machine.services().onRedirect(this::supersede);
    }
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
  public synchronized FusedRaise fused(String event) {
    return fused.get(event);
  }

  /** The code for a site that raises an event with known arguments, or null while it has the event's. */
  public synchronized Procedure atSite(String site) {
    return atSites.get(site);
  }

  /** Why there is no code for an event, or null. */
  public synchronized SpecializationResult.Declined declined(String event) {
    return declined.get(event);
  }

  /** What became of the requests; nothing is counted of those answered at once. */
  public synchronized FusingStatistics statistics() {
    return requests.statistics();
  }

  /**
   * Makes and publishes code for an event, at once or when it is time.
   *
   * @param event address of its record
   * @return whether there is such code now, or will be unless specialization declines
   */
  public boolean fuse(long event) {
    if (!enabled) {
      return false;
    }
    if (background == null) {
      long start = System.nanoTime();
      String symbol = retire(event);
      return make(symbol, event, start, () -> true, () -> {});
    }
    synchronized (this) {
      retire(event);
      requests.change(event, background.now());
      background.wake(requests.due());
    }
    return true;
  }

  /** Gives up what is being made for an event, for which something else is about to be published. */
  private synchronized void supersede(long event) {
    requests.supersede(event, background.now());
  }

  /** Makes code for the sets that have changed, as far as it is time. */
  private void work(boolean hurried) {
    Requests.Attempt attempt = begin(hurried);
    while (attempt != null) {
      attempt(attempt);
      attempt = begin(hurried);
    }
  }

  private synchronized Requests.Attempt begin(boolean hurried) {
    Optional<Requests.Attempt> next = requests.begin(background.now(), hurried);
    if (next.isEmpty()) {
      background.wake(requests.due());
    }
    return next.orElse(null);
  }

  private void attempt(Requests.Attempt attempt) {
    steps = 0;
    boolean made = false;
    try {
      made = enabled && make(
          symbol(attempt.event()), attempt.event(), System.nanoTime(), attempt::isCurrent,
          () -> published(attempt));
    } finally {
      end(attempt, made);
    }
  }

  private synchronized void published(Requests.Attempt attempt) {
    attempt.setPublished();
    requests.end(attempt, background.ended(attempt.begun(), steps));
  }

  /** Notes that no more is done for an attempt, except that code which was made may still have to be compiled. */
  private synchronized void end(Requests.Attempt attempt, boolean made) {
    if (!made || attempt.isPublished() || !attempt.isCurrent()) {
      requests.end(attempt, background.ended(attempt.begun(), steps));
    }
  }

  private String symbol(long event) {
    Memory memory = machine.memory();
    return machine.image().symbolAt(memory, memory.load64(event + BindingTable.EVENT_PROCEDURE));
  }

  /** Lets the generic raise serve an event, and lets go of the code there is. Returns the event's symbol. */
  private synchronized String retire(long event) {
    String symbol = symbol(event);
    FusedRaise replaced = fused.remove(symbol);
    List<Procedure> replacedAtSites =
        machine.raiseSites(symbol).stream().map(site -> atSites.remove(site.symbol()))
            .filter(Objects::nonNull).toList();
    declined.remove(symbol);
    if (replaced != null) {
      engine.redirect(event, machine.memory().load64(event + BindingTable.EVENT_GENERIC));
      remove(replaced.residual());
    }
    replacedAtSites.forEach(this::remove);
    return symbol;
  }

  private void remove(Procedure residual) {
    engine.remove(residual.name());
    machine.image().remove(machine.memory(), residual.name());
  }

  /**
   * Makes code for an event and its sites, and publishes it.
   *
   * @param isCurrent whether the bindings are those for which it is made
   * @param published is run when raises begin to find it
   * @return whether there is code
   */
  private boolean make(
      String symbol, long event, long start, BooleanSupplier isCurrent, Runnable published) {
    SpecializationResult result = specializeSafely(symbol, event, List.of(), isCurrent);
    long specialized = System.nanoTime();
    synchronized (this) {
      if (!isCurrent.getAsBoolean() || !publish(symbol, event, result, start, specialized, published)) {
        return false;
      }
    }
    makeAtSites(symbol, event, isCurrent);
    return true;
  }

  private boolean publish(
      String symbol, long event, SpecializationResult result, long start, long specialized,
      Runnable published) {
    Memory memory = machine.memory();
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
        engine.publish(
            event, descriptor, memory.load64(event + BindingTable.EVENT_GENERIC), published);
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
  private void makeAtSites(String symbol, long event, BooleanSupplier isCurrent) {
    List<RaiseSites.Site> sites = machine.raiseSites(symbol);
    for (RaiseSites.Site site : sites.subList(0, Math.min(sites.size(), MOST_SITES))) {
      if (specializeSafely(symbol, event, site.arguments(),
          isCurrent) instanceof SpecializationResult.Residual known
          && !isFrameTooLarge(known.procedure())
          && !publishAtSite(site, event, known.procedure(), isCurrent)) {
        return;
      }
    }
  }

  /** Returns whether there is interest in code for further sites, and room for it. */
  private synchronized boolean publishAtSite(
      RaiseSites.Site site, long event, Procedure known, BooleanSupplier isCurrent) {
    if (!isCurrent.getAsBoolean()) {
      return false;
    }
    if (work(known) >= work(fused.get(site.event()).residual())) {
      return true;
    }
    Memory memory = machine.memory();
    long descriptor;
    try {
      descriptor = install(known, memory.load64(event + BindingTable.EVENT_TABLE));
    } catch (NoRoomException e) {
      return false;
    }
    engine.publish(
        machine.image().address(BindingTable.record(site.symbol())), descriptor,
        memory.load64(event + BindingTable.EVENT_GENERIC), () -> {});
    atSites.put(site.symbol(), known);
    return true;
  }

  /** The size of code without its constants, which what a site knows adds to. */
  private static int work(Procedure residual) {
    return residual.size() - (int) residual.blocks().stream().flatMap(block -> block.body().stream())
        .filter(
            one -> switch (one) {
              case Instruction.IntConstant _, Instruction.FloatConstant _,
                  Instruction.GlobalAddress _ -> true;
              default -> false;
            })
        .count();
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
  private SpecializationResult specializeSafely(
      String symbol, long event, List<Long> arguments, BooleanSupplier isCurrent) {
    try {
      SpecializationResult result = specialize(symbol, event, arguments, isCurrent);
      steps += result instanceof SpecializationResult.Residual residual
          ? residual.statistics().steps()
          : limits.steps();
      return result;
    } catch (RuntimeException e) {
      // what is made of memory that has changed meanwhile may be nonsense
      if (isCurrent.getAsBoolean()) {
        Consumer<RuntimeException> listener = failures;
        if (listener == null) {
          throw e;
        }
        listener.accept(e);
      }
      return new SpecializationResult.Declined(DeclineReason.INTERNAL_FAILURE, symbol);
    }
  }

  private SpecializationResult specialize(
      String symbol, long event, List<Long> arguments, BooleanSupplier isCurrent) {
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
            sources,
            () -> !isCurrent.getAsBoolean()));
  }
}
