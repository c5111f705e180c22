package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.memory.Memory;

/** What loads and stores share: the range and alignment check that keeps every access inside the emulated memory. */
abstract class MemoryAccess {
  /** Offsets below this need no test of their own, unless the address is that near to the end of memory. */
  private static final int NEAR = 1024;

  private MemoryAccess() {}

  /**
   * The index in {@code bytes} of what is {@code offset} bytes after a guest address; traps {@code fault} when outside or
   * misaligned. Both tests are the same for all fields of an object, so that the compiler makes them once.
   */
  static long index(
      Traps traps, BranchProfile far, BranchProfile faulted, VirtualFrame frame, byte[] bytes, long address,
      long offset, int width, Position position) {
    long tested = (offset & (width - 1)) == 0 ? address : address + offset;
    boolean aligned = (tested & (width - 1)) == 0;
    if (offset >= 0 && offset <= NEAR - width) {
      long start = indexOf(address);
      if (Long.compareUnsigned(start, (long) bytes.length - NEAR) <= 0 && aligned) {
        return start + offset;
      }
      far.enter();
    }
    long index = indexOf(address + offset);
    if (Long.compareUnsigned(index, (long) bytes.length - width) > 0 || !aligned) {
      faulted.enter();
      throw traps.trap(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), TrapCode.FAULT, position);
    }
    return index;
  }

  /**
   * The index of an address in the emulated memory, which begins where all addresses behind it have the same high bits; of
   * others something larger than any index. Of a difference the compiler would make one constant with the offset and where an
   * array's elements start, and keep that in a register for each offset; this it leaves alone, so that the offset is part of
   * the host's instruction.
   */
  private static long indexOf(long address) {
    return address ^ Memory.KSEG;
  }
}
