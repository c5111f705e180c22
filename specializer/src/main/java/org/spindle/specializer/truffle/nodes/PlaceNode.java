package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.memory.Memory;

/**
 * The place of a load or store: a base, such as an array, what is added to it, and a constant offset, with the range and
 * alignment checks that keep every access inside the emulated memory.
 *
 * <p>The base is tested by itself. The sum then is one of indices, so that what is the same in each round of a loop, the
 * base and its test, is not computed there again, and the rest can be part of the host's instructions.
 */
public final class PlaceNode extends Node {
  /** Offsets below this need no test of their own, unless the address is that near to the end of memory. */
  private static final int NEAR = 1024;

  private final Traps traps;
  private final byte[] bytes;
  private final int width;
  private final long offset;
  private final boolean safe;
  private final Position position;
  private final Position nilPosition;
  private final BranchProfile far = BranchProfile.create();
  private final BranchProfile faulted = BranchProfile.create();
  @Child private ExpressionNode base;
  @Child private ExpressionNode displacement;

  /**
   * @param bytes the emulated memory
   * @param type what is accessed
   * @param displacement what is added to the base, or null
   * @param safe whether the place is in memory and aligned for certain, as it is in the procedure's frame
   * @param nilPosition where the base is tested for nil, which is done here, or null when it is not
   */
  public PlaceNode(
      Traps traps,
      byte[] bytes,
      Type type,
      ExpressionNode base,
      ExpressionNode displacement,
      long offset,
      boolean safe,
      Position position,
      Position nilPosition) {
    this.traps = traps;
    this.bytes = bytes;
    this.width = type.bytes();
    this.base = base;
    this.displacement = displacement;
    this.offset = offset;
    this.safe = safe;
    this.position = position;
    this.nilPosition = nilPosition;
  }

  /** The array that is the emulated memory. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * The index in {@link #bytes} of what is accessed; traps {@code fault} when outside or misaligned. The tests are the same
   * for all fields of an object, so that the compiler makes them once.
   */
  long index(VirtualFrame frame) {
    long start = indexOf(base.executeLong(frame));
    long added = displacement == null ? 0 : displacement.executeLong(frame);
    long index = start + added;
    if (safe) {
      return index + offset;
    }
    boolean aligned = (((offset & width - 1) == 0 ? index : index + offset) & width - 1) == 0;
    if (offset >= 0 && offset <= NEAR - width) {
      if (isNear(start) && (displacement == null || isNear(index)) && aligned) {
        return index + offset;
      }
      far.enter();
    }
    if (nilPosition != null && start == indexOf(0)) {
      faulted.enter();
      throw traps.trap(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), TrapCode.NIL, nilPosition);
    }
    long exact = indexOf(indexOf(start) + added + offset);
    if (Long.compareUnsigned(exact, (long) bytes.length - width) > 0 || !aligned) {
      faulted.enter();
      throw traps.trap(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), TrapCode.FAULT, position);
    }
    return exact;
  }

  private boolean isNear(long index) {
    return Long.compareUnsigned(index, (long) bytes.length - NEAR) <= 0;
  }

  /**
   * The index of an address in the emulated memory, which begins where all addresses behind it have the same high bits; of
   * others something larger than any index. It is its own inverse. Of a difference the compiler would make one constant with
   * the offset and where an array's elements start, and keep that in a register for each offset; this it leaves alone, so that
   * the offset is part of the host's instruction.
   */
  private static long indexOf(long address) {
    return address ^ Memory.KSEG;
  }
}
