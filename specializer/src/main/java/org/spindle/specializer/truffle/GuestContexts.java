package org.spindle.specializer.truffle;

import com.oracle.truffle.api.nodes.ControlFlowException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.memory.Access;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;
import org.spindle.specializer.truffle.nodes.GuestTrap;

/**
 * The guest's contexts (docs/abi.md, section Machine services), each on a thread of its own, since host stacks cannot be
 * exchanged. One runs at a time: whoever switches passes the baton and waits for its own. The main context runs on the
 * thread that calls the engine, and what ends a run in another context is passed to it.
 */
final class GuestContexts {
  /** Host stack of a context: a base for compilers and run-time, and for each byte of guest stack that many. */
  private static final long HOST_STACK_BASE = 2L << 20;

  private static final long HOST_STACK_RATIO = 64;
  private static final int HANDOFF_FRAMES = 256;

  private final TruffleContext polyglot;
  private final Memory memory;
  private final long limitAddress;
  private final long regionEnd;
  private final List<GuestContext> contexts = new ArrayList<>();
  private GuestContext current;
  private long nextStack;
  private Throwable foreignEnd;
  private boolean closing;

  /** Unwinds a context that nobody will resume. */
  private static final class Closed extends ControlFlowException {
    private static final long serialVersionUID = 1;
  }

  /** @param polyglot what the contexts' threads enter */
  GuestContexts(TruffleContext polyglot, Image image, Memory memory) {
    this.polyglot = polyglot;
    this.memory = memory;
    limitAddress = image.address(RunTimeGlobals.STACK_LIMIT);
    Image.Region stack = image.regions().stack();
    current = new GuestContext(stack.start() + MemoryMap.STACK_RESERVE, stack.end());
    contexts.add(current);
    nextStack = image.regions().contexts().start();
    regionEnd = image.regions().contexts().end();
  }

  /** The context that runs. */
  GuestContext current() {
    return current;
  }

  /** Moves the lowest address that the current context's stack may reach. */
  void moveStackLimit(long bytes) {
    current.setStackLimit(current.stackLimit() + bytes);
    memory.store64(limitAddress, current.stackLimit());
  }

  /** Makes the main context current, for the thread that calls. */
  void enterMain() {
    current = contexts.getFirst();
    memory.store64(limitAddress, current.stackLimit());
  }

  /**
   * Makes a context.
   *
   * @param start calls its procedure, which must not return, on the stack below a given address
   * @return its number, or 0 when there is no room for the stack
   */
  long create(LongConsumer start, long stackBytes) {
    if (stackBytes < 0 || stackBytes > regionEnd - nextStack - Memory.PAGE - MemoryMap.STACK_RESERVE) {
      return 0;
    }
    long lowest = nextStack;
    nextStack += stackBytes + MemoryMap.STACK_RESERVE + Memory.PAGE - 1 & -Memory.PAGE;
    GuestContext created = new GuestContext(lowest + MemoryMap.STACK_RESERVE, nextStack);
    created.setBody(() -> run(created, start));
    contexts.add(created);
    return contexts.size();
  }

  private void run(GuestContext context, LongConsumer start) {
    Throwable end;
    try {
      polyglot.enter();
      try {
        start.accept(context.stackTop());
        end = new GuestTrap(TrapCode.UNREACHABLE, GuestTrace.at(Position.NONE));
      } finally {
        polyglot.leave();
      }
    } catch (Closed closed) {
      return;
    } catch (Throwable thrown) {
      // whatever it is, it must end the run: the main thread waits
      end = thrown;
    }
    context.end();
    foreignEnd = end;
    current = contexts.getFirst();
    current.resume(0);
  }

  /**
   * Runs another context; returns when this one is switched to again.
   *
   * @throws MemoryFault when there is no such context
   * @throws ForeignEnd in the main context, when another one ended the run
   */
  void switchTo(long number) {
    if (number < 1 || number > contexts.size() || contexts.get((int) number - 1).ended()) {
      throw new MemoryFault(number, Access.LOAD, Long.BYTES);
    }
    GuestContext from = current;
    GuestContext to = contexts.get((int) number - 1);
    if (from == to) {
      return;
    }
    // an overflow of the host's stack must not happen between passing the baton and waiting
    probeHostStack(HANDOFF_FRAMES);
    current = to;
    memory.store64(limitAddress, to.stackLimit());
    to.resume(HOST_STACK_BASE + HOST_STACK_RATIO * (to.stackTop() - to.stackLimit()));
    from.await();
    if (closing) {
      throw new Closed();
    }
    if (foreignEnd != null) {
      Throwable reason = foreignEnd;
      foreignEnd = null;
      throw new ForeignEnd(reason);
    }
  }

  private static int probeHostStack(int frames) {
    return frames == 0 ? 0 : 1 + probeHostStack(frames - 1);
  }

  /** Ends the contexts that wait. Only while the main context runs nothing. */
  void close() {
    closing = true;
    contexts.forEach(GuestContext::close);
  }
}
