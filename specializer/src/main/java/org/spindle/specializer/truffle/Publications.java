package org.spindle.specializer.truffle;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.NodeUtil;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.spindle.specializer.truffle.nodes.GuestProcedure;
import org.spindle.specializer.truffle.nodes.ProcedureRootNode;
import org.spindle.specializer.truffle.nodes.PublishedCalleeNode;

/**
 * Publishes code for events when it is compiled, and then renews compiled code that raises them, so that it has what was
 * published in line. All of that happens on a thread of its own, and nothing that runs is invalidated.
 *
 * <p>The compiler goes on with what has been superseded. Code that was {@linkplain ProcedureRootNode#abandon abandoned} before
 * its turn came takes it no time; and nothing new is given to it while it has {@link #MOST_SUPERSEDED} of those.
 */
final class Publications implements AutoCloseable {
  /** How often it is looked whether the compiler is done. */
  private static final long POLL_MILLISECONDS = 1;

  /** After this time the compiler is taken to be unable to compile; code is published as it is then, or not renewed. */
  private static final long PATIENCE_NANOSECONDS = 20_000_000_000L;

  /** Compilations that were begun for nothing and have not ended. */
  private static final int MOST_SUPERSEDED = 2;

  private final TruffleContext context;
  private final Collection<GuestProcedure> procedures;

  /** What is to be published for events, the oldest request first. Guarded by this. */
  private final Map<GuestProcedure, Request> pending = new LinkedHashMap<>();

  /** Events whose raisers are to be renewed, with what was published for them. Guarded by this. */
  private final Map<GuestProcedure, CallTarget> unexpected = new LinkedHashMap<>();

  /** Compilations that were superseded and have not ended, with the times when they began. Of the worker. */
  private final Map<ProcedureRootNode, Long> superseded = new LinkedHashMap<>();

  private volatile int compilations;
  private Thread worker;
  private boolean busy;
  private boolean closed;

  /**
   * @param context in which the program is executed
   * @param procedures all procedures of the program, a view
   */
  Publications(TruffleContext context, Collection<GuestProcedure> procedures) {
    this.context = context;
    this.procedures = procedures;
  }

  /** Code that is to be published, and what is to be run then. */
  private record Request(ProcedureRootNode code, Runnable published) {}

  /** Publishes code for an event now; requests for it that are not yet fulfilled are forgotten. */
  synchronized void publish(GuestProcedure event, CallTarget code) {
    pending.remove(event);
    unexpected.remove(event);
    if (code instanceof RootCallTarget target && target.getRootNode() instanceof ProcedureRootNode root) {
      root.use();
    }
    event.publish(code);
  }

  /**
   * Publishes code when it is compiled, unless something else is published for the event before that.
   *
   * @param published is run then, on the worker
   */
  synchronized void publishCompiled(
      GuestProcedure event, ProcedureRootNode code, CallTarget meanwhile, Runnable published) {
    publish(event, meanwhile);
    if (closed) {
      return;
    }
    pending.put(event, new Request(code, published));
    if (worker == null) {
      worker = new Thread(this::work, "publisher");
      worker.setDaemon(true);
      worker.start();
    }
    notifyAll();
  }

  /** Waits until all that was requested is published, and compiled code that raises the events is renewed. */
  synchronized void await() {
    try {
      while (!closed && (busy || !pending.isEmpty() || !unexpected.isEmpty())) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Compilations that were begun and have not ended. */
  int compilations() {
    return compilations;
  }

  /** Publishes nothing any more. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private void work() {
    try {
      while (awaitWork()) {
        publishNext();
        renewNext();
        forgetEnded();
      }
    } catch (InterruptedException e) {
      close();
    }
  }

  private synchronized boolean awaitWork() throws InterruptedException {
    busy = false;
    notifyAll();
    while (!closed && pending.isEmpty() && unexpected.isEmpty()) {
      if (superseded.isEmpty()) {
        wait();
      } else {
        wait(POLL_MILLISECONDS);
        return !closed;
      }
    }
    busy = true;
    return !closed;
  }

  private void publishNext() throws InterruptedException {
    Map.Entry<GuestProcedure, Request> next = first(pending);
    if (next == null) {
      return;
    }
    GuestProcedure event = next.getKey();
    Request request = next.getValue();
    ProcedureRootNode root = request.code();
    awaitCompilation(root, () -> isPending(event, request));
    synchronized (this) {
      if (!pending.remove(event, request)) {
        return;
      }
      root.use();
      event.publish(root.getCallTarget());
      unexpected.put(event, root.getCallTarget());
    }
    request.published().run();
  }

  private synchronized <V> Map.Entry<GuestProcedure, V> first(Map<GuestProcedure, V> requests) {
    return requests.isEmpty()
        ? null
        : Map.entry(
            requests.keySet().iterator().next(), requests.values().iterator().next());
  }

  private synchronized boolean isPending(GuestProcedure event, Request request) {
    return !closed && pending.get(event) == request;
  }

  private synchronized boolean isUnexpected(GuestProcedure event, CallTarget code) {
    return !closed && unexpected.get(event) == code;
  }

  /** Begins to compile code and waits for the end; whether it has come while there was still interest. */
  private boolean awaitCompilation(ProcedureRootNode root, BooleanSupplier interest)
      throws InterruptedException {
    while (superseded.size() >= MOST_SUPERSEDED && interest.getAsBoolean()) {
      Thread.sleep(POLL_MILLISECONDS);
      forgetEnded();
    }
    if (!interest.getAsBoolean()) {
      return false;
    }
    CallTarget code = root.getCallTarget();
    long start = System.nanoTime();
    compilations = superseded.size() + 1;
    try {
      while (!inContext(() -> ProcedureRootNode.compileAhead(code))) {
        if (!interest.getAsBoolean()) {
          superseded.put(root, start);
          return false;
        }
        if (System.nanoTime() - start > PATIENCE_NANOSECONDS) {
          return false;
        }
        Thread.sleep(POLL_MILLISECONDS);
        forgetEnded();
        compilations = superseded.size() + 1;
      }
      superseded.remove(root);
      return true;
    } finally {
      compilations = superseded.size();
    }
  }

  /** Looks which superseded compilations have ended, or never will. */
  private void forgetEnded() {
    superseded.entrySet().removeIf(
        entry -> System.nanoTime() - entry.getValue() > PATIENCE_NANOSECONDS
            || inContext(() -> ProcedureRootNode.compileAhead(entry.getKey().getCallTarget())));
    compilations = superseded.size();
  }

  /** Asks something that has code executed; not when the context is closed, which must find no thread in it. */
  private synchronized boolean inContext(BooleanSupplier question) {
    if (closed) {
      return false;
    }
    context.enter();
    try {
      return question.getAsBoolean();
    } finally {
      context.leave();
    }
  }

  private void renewNext() throws InterruptedException {
    Map.Entry<GuestProcedure, CallTarget> next = first(unexpected);
    if (next == null) {
      return;
    }
    GuestProcedure event = next.getKey();
    CallTarget code = next.getValue();
    for (GuestProcedure procedure : List.copyOf(procedures)) {
      if (isUnexpected(event, code)) {
        renew(procedure, event, code);
      }
    }
    synchronized (this) {
      unexpected.remove(event, code);
    }
  }

  /** Lets a procedure expect code where it raises an event; when it is compiled, by a copy that replaces it. */
  private void renew(GuestProcedure procedure, GuestProcedure event, CallTarget code)
      throws InterruptedException {
    if (!procedure.raises()
        || !(procedure.translated() instanceof RootCallTarget target)
        || !(target.getRootNode() instanceof ProcedureRootNode root)
        || sites(root, event).isEmpty()) {
      return;
    }
    if (!inContext(() -> ProcedureRootNode.isCompiled(target))) {
      sites(root, event).forEach(site -> site.expect(code));
      return;
    }
    ProcedureRootNode renewed = root.fresh();
    sites(renewed, event).forEach(site -> site.expect(code));
    if (awaitCompilation(renewed, () -> isUnexpected(event, code))) {
      renewed.use();
      procedure.replace(renewed.getCallTarget());
    } else {
      renewed.abandon();
    }
  }

  private static List<PublishedCalleeNode> sites(ProcedureRootNode root, GuestProcedure event) {
    return NodeUtil.findAllNodeInstances(root, PublishedCalleeNode.class).stream()
        .filter(site -> site.raises(event))
        .toList();
  }
}
