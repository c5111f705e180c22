package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.memory.ByteArraySupport;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.memory.Memory;

/** What loads and stores share: the range and alignment check that keeps every access inside the emulated memory. */
abstract class MemoryAccess {
  static final ByteArraySupport BYTES = ByteArraySupport.littleEndian();

  private MemoryAccess() {}

  /** The index in {@code bytes} of a guest address; traps {@code fault} when outside or misaligned. */
  static long index(Traps traps, VirtualFrame frame, byte[] bytes, long address, int width,
      Position position) {
    long index = address - Memory.KSEG;
    if (CompilerDirectives.injectBranchProbability(
        CompilerDirectives.SLOWPATH_PROBABILITY,
        Long.compareUnsigned(index, (long) bytes.length - width) > 0 || (index & (width - 1)) != 0)) {
      throw traps.trap(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), TrapCode.FAULT, position);
    }
    return index;
  }
}
