package org.spindle.specializer.truffle;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.spindle.ir.Callee;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Terminator;
import org.spindle.ir.TrapCode;
import org.spindle.ir.interpret.Trace;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.link.ProcedureDescriptor;
import org.spindle.ir.memory.Access;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;
import org.spindle.specializer.truffle.nodes.CalleeTable;
import org.spindle.specializer.truffle.nodes.GuestException;
import org.spindle.specializer.truffle.nodes.GuestProcedure;
import org.spindle.specializer.truffle.nodes.GuestTrap;
import org.spindle.specializer.truffle.nodes.ProcedureRootNode;
import org.spindle.specializer.truffle.nodes.ServiceCalleeNode;

/**
 * A linked program as Truffle code. Each procedure is translated at its first call; all state is in the emulated memory.
 *
 * <p>Must be made and used while a polyglot context with the language {@value SirLanguage#ID} is entered.
 */
public final class TruffleProgram implements AutoCloseable {
  private final SirLanguage language = SirLanguage.get();
  private final Image image;
  private final Memory memory;
  private final Function<String, ServiceCalleeNode.Service> services;
  private final Map<String, GuestProcedure> procedures = new ConcurrentHashMap<>();

  /** The code of procedures that were added. */
  private final Map<String, ProcedureRootNode> added = new ConcurrentHashMap<>();

  private final CalleeTable callees = new CalleeTable();
  private final GuestContexts contexts;
  private final UnwindSites sites;
  private final Publications publications;

  /**
   * @param polyglot the context that is entered
   * @param image what to execute
   * @param memory that the image was written to
   * @param services the machine's services by extern name; null for those it has not
   */
  public TruffleProgram(
      TruffleContext polyglot, Image image, Memory memory,
      Function<String, ServiceCalleeNode.Service> services) {
    this.image = image;
    this.memory = memory;
    this.services = services;
    contexts = new GuestContexts(polyglot, image, memory);
    sites = new UnwindSites(image, memory);
    publications = new Publications(polyglot, procedures.values());
  }

  /**
   * Calls a procedure on the main stack.
   *
   * @param arguments by position; floats as their bits
   * @return the result, floats as their bits, 0 when there is none
   * @throws GuestException when an exception leaves the procedure
   * @throws GuestTrap when a trap stops the program
   */
  public long call(String symbol, long... arguments) {
    contexts.enterMain();
    long[] values = new long[arguments.length + 1];
    values[0] = contexts.current().stackTop();
    System.arraycopy(arguments, 0, values, 1, arguments.length);
    try {
      return callFirst(procedure(symbol), values);
    } catch (ForeignEnd end) {
      throw TruffleProgram.<RuntimeException>unchecked(end.reason());
    }
  }

  /** Calls the first procedure on a stack. */
  private long callFirst(GuestProcedure procedure, long[] values) {
    try {
      procedure.target().call(values);
      return values[0];
    } catch (StackOverflowError overflow) {
      throw trap(procedure.symbol(), values[0], TrapCode.STACK, Position.NONE);
    }
  }

  /** What another thread threw, to be thrown here as it is. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
    throw (E) thrown;
  }

  /**
   * Makes a context of the guest (docs/abi.md, {@code machine.context_new}).
   *
   * @return its number, or 0 when there is no room for its stack
   * @throws MemoryFault when there is no descriptor of a procedure with one parameter
   */
  public long newContext(long descriptor, long argument, long stackBytes) {
    GuestProcedure procedure = procedureAt(descriptor, 1);
    if (procedure == null) {
      throw new MemoryFault(descriptor, Access.LOAD, ProcedureDescriptor.SIZE);
    }
    return contexts.create(
        stack -> callFirst(procedure, new long[] {stack, argument}), stackBytes);
  }

  /**
   * Runs another context of the guest (docs/abi.md, {@code machine.context_switch}); returns when the calling one is
   * switched to again.
   *
   * @throws MemoryFault when there is no such context
   */
  public void switchContext(long number) {
    contexts.switchTo(number);
  }

  /** Ends the contexts of the guest that wait. */
  @Override
  public void close() {
    publications.close();
    contexts.close();
  }

  /** The procedure of a symbol that the image defines, or that was added to it. */
  public GuestProcedure procedure(String symbol) {
    return procedures.computeIfAbsent(
        symbol,
        name -> {
          Procedure procedure = image.program().procedure(name);
          if (procedure == null) {
            throw new IllegalArgumentException("no procedure @" + name);
          }
          return new GuestProcedure(name, procedure.parameters().size(), procedure.event(),
              raises(procedure), () -> translate(procedure).getCallTarget());
        });
  }

  /** Adds a procedure that the image's program does not have, such as specialized code. */
  public void add(Procedure procedure) {
    ProcedureRootNode root = ProcedureTranslator.ahead(this, procedure).translate();
    added.put(procedure.name(), root);
    procedures.put(
        procedure.name(),
        new GuestProcedure(procedure.name(), procedure.parameters().size(), false, false,
            root::getCallTarget));
  }

  /**
   * Publishes an implementation of an event by one store, seen by raises that begin later.
   *
   * @param implementation a procedure's symbol, or null for the event's own procedure
   */
  public void publish(String event, String implementation) {
    publications.publish(procedure(event), target(implementation));
  }

  /**
   * Publishes an implementation as soon as it is compiled, and then renews compiled code that raises the event. A later
   * publication for the event supersedes this one.
   *
   * @param implementation symbol of a procedure that was added
   * @param meanwhile what serves until then: a procedure's symbol, or null for the event's own procedure
   * @param published is run when it is published, on another thread; never when it was superseded before
   */
  public void publishCompiled(
      String event, String implementation, String meanwhile, Runnable published) {
    publications.publishCompiled(
        procedure(event), added.get(implementation), target(meanwhile), published);
  }

  /** Compilations of code to be published, or of code that raises events, that were begun and have not ended. */
  public int compilations() {
    return publications.compilations();
  }

  private CallTarget target(String symbol) {
    return symbol == null ? null : procedure(symbol).target();
  }

  /** Waits until what was requested by {@link #publishCompiled} has been done. */
  public void awaitPublications() {
    publications.await();
  }

  /** Forgets a procedure that was added, and is not published; activations of it go on. */
  public void remove(String symbol) {
    synchronized (callees) {
      procedures.remove(symbol);
      callees.remove(image.number(symbol));
    }
    ProcedureRootNode root = added.remove(symbol);
    if (root != null) {
      root.abandon();
    }
  }

  private ProcedureRootNode translate(Procedure procedure) {
    return ProcedureTranslator.profiled(this, procedure).translate();
  }

  private static boolean raises(Procedure procedure) {
    return procedure.blocks().stream().anyMatch(
        block -> (block.terminator() instanceof Terminator.Invoke invoke && isRaise(invoke.call()))
            || block.body().stream().anyMatch(
                instruction -> instruction instanceof Instruction.Call call && isRaise(call)));
  }

  private static boolean isRaise(Instruction.Call call) {
    return call.callee() instanceof Callee.Event;
  }

  SirLanguage language() {
    return language;
  }

  Image image() {
    return image;
  }

  Memory memory() {
    return memory;
  }

  /** The service of an extern's name, or null. */
  ServiceCalleeNode.Service service(String name) {
    return services.apply(name);
  }

  /** The procedure that a descriptor's address stands for, or null. */
  GuestProcedure procedureAt(long descriptor, int arguments) {
    try {
      String symbol = image.symbolAt(memory, descriptor);
      if (symbol == null) {
        return null;
      }
      if (!procedures.containsKey(symbol) && image.program().procedure(symbol) == null) {
        return null;
      }
      GuestProcedure found = procedure(symbol);
      synchronized (callees) {
        if (procedures.get(symbol) == found) {
          callees.enter(image.number(symbol), image.descriptor(symbol), found);
        }
      }
      return found.parameters() == arguments ? found : null;
    } catch (MemoryFault fault) {
      return null;
    }
  }

  /** The procedures that were found by {@link #procedureAt}. */
  CalleeTable callees() {
    return callees;
  }

  UnwindSites sites() {
    return sites;
  }

  /** The activations that a site in the unwinding log stands for, none when there is no such site. */
  public List<Trace.Frame> framesAt(long site) {
    return sites.framesAt(site);
  }

  /** The way that an exception has come. */
  public Trace trace(long activation) {
    return sites.trace(activation);
  }

  /**
   * See {@link org.spindle.specializer.truffle.nodes.Traps}; it also notes that the exception leaves the place.
   *
   * @param procedure symbol of the procedure that trapped, or null when its call notes that
   */
  @TruffleBoundary
  RuntimeException trap(String procedure, long stack, TrapCode code, Position position) {
    GuestContext context = contexts.current();
    String handler = image.program().trapHandler();
    if (handler == null || context.inTrapHandler()) {
      return new GuestTrap(code, GuestTrace.at(position));
    }
    context.setInTrapHandler(true);
    try {
      if (code == TrapCode.STACK) {
        contexts.moveStackLimit(-MemoryMap.STACK_RESERVE);
      }
      procedure(handler).target().call(new long[] {stack, code.number(), image.positionNumber(position)});
      return new GuestTrap(TrapCode.UNREACHABLE, GuestTrace.at(position));
    } catch (GuestException exception) {
      if (procedure != null) {
        sites.at(procedure, position).leave(exception.activation());
      }
      return exception;
    } catch (StackOverflowError overflow) {
      return new GuestTrap(TrapCode.STACK, GuestTrace.at(position));
    } finally {
      context.setInTrapHandler(false);
      if (code == TrapCode.STACK) {
        contexts.moveStackLimit(MemoryMap.STACK_RESERVE);
      }
    }
  }
}
