package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;

/** Calls a service of the machine. */
public final class ServiceCalleeNode extends CallNode.CalleeNode {
  private final Service service;

  /** A service of the machine. */
  public interface Service {
    /** Performs the service; the result is 0 when there is none. */
    long call(long[] arguments);
  }

  public ServiceCalleeNode(Service service) {
    this.service = service;
  }

  @Override
  @TruffleBoundary
  long call(long target, long[] values) {
    return service.call(Arrays.copyOfRange(values, 1, values.length));
  }
}
