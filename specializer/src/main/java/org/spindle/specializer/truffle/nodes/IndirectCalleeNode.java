package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.link.ProcedureDescriptor;
import org.spindle.ir.memory.Memory;

/**
 * Calls through a procedure value: reads and checks the descriptor in emulated memory, with a cache of the callees seen. A
 * hit costs a comparison of the number that the descriptor has in memory.
 */
public final class IndirectCalleeNode extends CallNode.CalleeNode {
  /** A call site with more callees looks the others up. */
  private static final int MOST_CACHED = 8;

  private final Traps traps;
  private final Descriptors descriptors;
  private final CalleeTable callees;
  private final byte[] bytes;
  private final Position position;
  private final int arguments;
  @Child private ExpressionNode value;
  @Children private Cached[] cache = {};
  @Child private IndirectCallNode uncached;

  /** Finds the procedure that a descriptor's address stands for. */
  public interface Descriptors {
    /**
     * The procedure, or null when there is no descriptor of one with that many arguments at the address. Enters it in the
     * table of callees.
     */
    GuestProcedure procedureAt(long descriptor, int arguments);
  }

  /**
   * @param callees those that {@code descriptors} has found
   * @param bytes the emulated memory
   */
  public IndirectCalleeNode(
      Traps traps, Descriptors descriptors, CalleeTable callees, byte[] bytes, ExpressionNode value,
      int arguments,
      Position position) {
    this.traps = traps;
    this.descriptors = descriptors;
    this.callees = callees;
    this.bytes = bytes;
    this.value = value;
    this.arguments = arguments;
    this.position = position;
  }

  @Override
  long prepare(VirtualFrame frame) {
    return value.executeLong(frame);
  }

  @Override
  @ExplodeLoop
  long call(long target, long[] values) {
    long index = target - Memory.KSEG;
    if (Long.compareUnsigned(index, bytes.length - ProcedureDescriptor.SIZE) <= 0 && (index & 7) == 0) {
      long number = UncheckedBytes.getLong(bytes, index + ProcedureDescriptor.NUMBER);
      for (Cached cached : cache) {
        if (cached.number == number && (cached.descriptor == target || isClosure(index))) {
          return cached.callee.call(0, values);
        }
      }
      if (uncached != null) {
        GuestProcedure found = callees.find(number, target, isClosure(index));
        if (found != null && found.parameters() == arguments) {
          uncached.call(found.published(), values);
          return values[0];
        }
      }
    }
    if (uncached == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      return callNew(target, index, values);
    }
    uncached.call(find(target, values).published(), values);
    return values[0];
  }

  private boolean isClosure(long index) {
    long flags = UncheckedBytes.getLong(bytes, index + ProcedureDescriptor.FLAGS);
    return (flags & ProcedureDescriptor.FLAG_CLOSURE) != 0;
  }

  /** Calls what is not in the cache, and adds it. */
  private long callNew(long target, long index, long[] values) {
    GuestProcedure procedure = find(target, values);
    if (cache.length == MOST_CACHED) {
      uncached = insert(IndirectCallNode.create());
      uncached.call(procedure.published(), values);
      return values[0];
    }
    long number = UncheckedBytes.getLong(bytes, index + ProcedureDescriptor.NUMBER);
    Cached[] longer = Arrays.copyOf(cache, cache.length + 1);
    longer[cache.length] = insert(new Cached(number, isClosure(index) ? 0 : target, procedure));
    cache = longer;
    return longer[longer.length - 1].callee.call(0, values);
  }

  @TruffleBoundary
  private GuestProcedure find(long target, long[] values) {
    if (target == 0) {
      throw traps.trap(values[0], TrapCode.NIL, position);
    }
    GuestProcedure procedure = descriptors.procedureAt(target, arguments);
    if (procedure == null) {
      throw traps.trap(values[0], TrapCode.FAULT, position);
    }
    return procedure;
  }

  /** A callee that was seen. */
  private static final class Cached extends Node {
    final long number;

    /** The address of the procedure's own descriptor; 0 when only closures were seen. */
    final long descriptor;

    @Child CallNode.CalleeNode callee;

    Cached(long number, long descriptor, GuestProcedure procedure) {
      this.number = number;
      this.descriptor = descriptor;
      callee = procedure.isEvent() || procedure.raises()
          ? new PublishedCalleeNode(procedure, procedure.isEvent())
          : new DirectCalleeNode(procedure);
    }
  }
}
