package org.spindle.runtime.fuse;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spindle.runtime.machine.Background;

/** The events whose sets of bindings have changed and are to be fused when it is time. Used by one thread at a time. */
final class Requests {
  private final Map<Long, Request> requests = new LinkedHashMap<>();
  private long changes;
  private long begun;
  private long superseded;

  /** One event. */
  private static final class Request {
    private final long event;
    private final Pacing pacing = new Pacing();

    /** What is being made, or was made, for the set as it is; null when nothing is. Read by threads that make code. */
    private volatile Attempt current;

    Request(long event) {
      this.event = event;
    }
  }

  /** Code that is made for the set of an event at a time. */
  static final class Attempt {
    private final Request request;
    private final long begun;
    private boolean published;

    private Attempt(Request request, long begun) {
      this.request = request;
      this.begun = begun;
    }

    /** The address of the event's record. */
    long event() {
      return request.event;
    }

    /** When it was begun. */
    long begun() {
      return begun;
    }

    /** Whether raises have begun to find the code. */
    boolean isPublished() {
      return published;
    }

    /** Notes that raises have begun to find the code. */
    void setPublished() {
      published = true;
    }

    /** Whether the set is what it was then. Any thread may ask. */
    boolean isCurrent() {
      return request.current == this;
    }
  }

  /** Notes that the set of an event was changed, and is to be fused. */
  void change(long event, long now) {
    changes++;
    supersede(event, now);
    requests.computeIfAbsent(event, Request::new).pacing.change(now);
  }

  /** Notes that something else is published for an event than was, is or is to be made. */
  void supersede(long event, long now) {
    Request request = requests.get(event);
    if (request != null) {
      superseded += request.pacing.isMaking() ? 1 : 0;
      request.pacing.supersede(now);
      request.current = null;
    }
  }

  /** When there is something to begin, or {@link Background#NEVER}. */
  long due() {
    return waiting().mapToLong(request -> request.pacing.due()).min().orElse(Background.NEVER);
  }

  /**
   * Begins what has been due longest.
   *
   * @param hurried whether what is not yet due is, too
   */
  Optional<Attempt> begin(long now, boolean hurried) {
    return waiting().min(Comparator.comparingLong(request -> request.pacing.due()))
        .filter(request -> hurried || request.pacing.due() <= now)
        .map(request -> {
          begun++;
          request.pacing.begin(now);
          request.current = new Attempt(request, now);
          return request.current;
        });
  }

  /** Notes that an attempt has ended, with or without code, superseded or not. */
  void end(Attempt attempt, long now) {
    attempt.request.pacing.end(now);
  }

  private Stream<Request> waiting() {
    return requests.values().stream().filter(request -> request.pacing.waits());
  }

  FusingStatistics statistics() {
    return new FusingStatistics(changes, begun, superseded);
  }
}
