package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.memory.MemoryFault;

/** Calls a service of the machine. */
public final class ServiceCalleeNode extends CallNode.CalleeNode {
  private final Traps traps;
  private final Service service;
  private final Position position;

  /** A service of the machine. */
  public interface Service {
    /** Performs the service; the result is 0 when there is none. */
    long call(long[] arguments);
  }

  public ServiceCalleeNode(Traps traps, Service service, Position position) {
    this.traps = traps;
    this.service = service;
    this.position = position;
  }

  @Override
  @TruffleBoundary
  long call(long target, long[] values) {
    try {
      return service.call(Arrays.copyOfRange(values, 1, values.length));
    } catch (MemoryFault fault) {
      throw traps.trap(values[0], TrapCode.FAULT, position);
    }
  }
}
