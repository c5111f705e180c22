package org.spindle.runtime.machine;

import java.util.Optional;
import org.spindle.ir.Procedure;
import org.spindle.ir.event.RaiseSites;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.memory.Access;
import org.spindle.ir.memory.MemoryFault;
import org.spindle.specializer.truffle.TruffleContext;
import org.spindle.specializer.truffle.TruffleProgram;
import org.spindle.specializer.truffle.nodes.GuestException;
import org.spindle.specializer.truffle.nodes.GuestExit;
import org.spindle.specializer.truffle.nodes.GuestTrap;
import org.spindle.specializer.truffle.nodes.ServiceCalleeNode;

/** Truffle as an engine: procedures become host code when they run often. */
public final class TruffleEngine implements Engine {
  private static final long HOST_STACK_BYTES = 1L << 30;

  private final Machine machine;
  private final TruffleContext context;
  private final TruffleProgram program;
  private final Publication publication;
  private BackgroundThread background;

  /** An engine that publishes implementations at once. */
  public TruffleEngine(Machine machine) {
    this(machine, Publication.AT_ONCE);
  }

  /** @param publication when to publish implementations */
  public TruffleEngine(Machine machine, Publication publication) {
    this.machine = machine;
    this.publication = publication;
    context = TruffleContext.open();
    program = new TruffleProgram(context, machine.image(), machine.memory(), this::service);
    machine.services().setSites(program::framesAt);
    machine.raiseSites().keySet().forEach(event -> publishForSites(event, null));
  }

  /** The name of the run-time below: {@code GraalVM CE} when it compiles. */
  public String implementation() {
    return context.implementation();
  }

  private ServiceCalleeNode.Service service(String name) {
    return switch (name) {
      case "machine.exit" ->
          arguments -> {
            throw new GuestExit(arguments[0]);
          };
      case "machine.redirect" ->
          arguments -> {
            machine.services().beforeRedirect(arguments[0]);
            redirect(arguments[0], arguments[1]);
            return 0;
          };
      case "machine.context_new" ->
          arguments -> program.newContext(arguments[0], arguments[1], arguments[2]);
      case "machine.context_switch" ->
          arguments -> {
            program.switchContext(arguments[0]);
            return 0;
          };
      default ->
          machine.services().provides(name) ? arguments -> machine.services().call(name, arguments) : null;
    };
  }

  /** Runs the program on a thread whose host stack is as deep as the guest's. */
  @Override
  public Outcome run() {
    return context.onDeepStack(HOST_STACK_BYTES, () -> call(machine.image().program().entry()));
  }

  @Override
  public Outcome call(String procedure, long... arguments) {
    machine.beginCall(procedure, arguments.length);
    try {
      return new Outcome.Returned(program.call(procedure, arguments));
    } catch (GuestException exception) {
      return new Outcome.Uncaught(exception.activation(), program.trace(exception.activation()));
    } catch (GuestTrap trap) {
      return new Outcome.Trapped(trap.code(), trap.trace());
    } catch (GuestExit exit) {
      return new Outcome.Exited(exit.status());
    }
  }

  @Override
  public void install(Procedure procedure) {
    program.add(procedure);
  }

  @Override
  public void remove(String procedure) {
    program.remove(procedure);
  }

  @Override
  public void redirect(long event, long descriptor) {
    String symbol = eventAt(event);
    String implementation = implementationAt(event, descriptor);
    program.publish(symbol, implementation);
    publishForSites(symbol, implementation);
  }

  private void publishForSites(String event, String implementation) {
    for (RaiseSites.Site site : machine.raiseSites(event)) {
      program.publish(site.symbol(), implementation == null ? event : implementation);
    }
  }

  @Override
  public void publish(long event, long descriptor, long meanwhile, Runnable published) {
    if (publication == Publication.COMPILED && descriptor != 0 && TruffleContext.compiles()) {
      String symbol = eventAt(event);
      String implementation = implementationAt(event, descriptor);
      String other = implementationAt(event, meanwhile);
      program.publishCompiled(symbol, implementation, other, published);
      for (RaiseSites.Site site : machine.raiseSites(symbol)) {
        program.publishCompiled(
            site.symbol(), implementation, other == null ? symbol : other, () -> {});
      }
    } else {
      redirect(event, descriptor);
      published.run();
    }
  }

  /** On a thread of its own. */
  @Override
  public Optional<Background> background(Background.Work work) {
    background = new BackgroundThread(work);
    return Optional.of(background);
  }

  /** Compilations of code to be published that were begun and have not ended. */
  public int compilations() {
    return program.compilations();
  }

  private String eventAt(long event) {
    String symbol = symbolAt(machine.memory().load64(event));
    if (symbol == null) {
      throw new MemoryFault(event, Access.LOAD, 8);
    }
    return symbol;
  }

  /** The symbol of the procedure whose descriptor was given for an event; null for none. */
  private String implementationAt(long event, long descriptor) {
    String symbol = descriptor == 0 ? null : symbolAt(descriptor);
    if (symbol == null && descriptor != 0) {
      throw new MemoryFault(event, Access.LOAD, 8);
    }
    return symbol;
  }

  private String symbolAt(long descriptor) {
    return machine.image().symbolAt(machine.memory(), descriptor);
  }

  @Override
  public void awaitPublications() {
    if (background != null) {
      background.finish();
    }
    program.awaitPublications();
  }

  @Override
  public void close() {
    if (background != null) {
      background.close();
    }
    program.close();
    context.close();
  }
}
