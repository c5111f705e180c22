package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.spindle.ir.Position;
import org.spindle.ir.Type;

/** Loads a value from the emulated memory. */
public final class LoadNode extends ExpressionNode {
  private final Traps traps;
  private final byte[] bytes;
  private final Type type;
  private final long offset;
  private final Position position;
  private final BranchProfile far = BranchProfile.create();
  private final BranchProfile faulted = BranchProfile.create();
  @Child private ExpressionNode address;

  public LoadNode(Traps traps, byte[] bytes, Type type, ExpressionNode address, long offset,
      Position position) {
    this.traps = traps;
    this.bytes = bytes;
    this.type = type;
    this.address = address;
    this.offset = offset;
    this.position = position;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    long index =
        MemoryAccess.index(
            traps, far, faulted, frame, bytes, address.executeLong(frame), offset, type.bytes(), position);
    return switch (type) {
      case I1 -> UncheckedBytes.getByte(bytes, index) & 1;
      case I8 -> UncheckedBytes.getByte(bytes, index);
      case I16 -> UncheckedBytes.getShort(bytes, index);
      case I32 -> UncheckedBytes.getInt(bytes, index);
      case F32 -> UncheckedBytes.getInt(bytes, index) & 0xFFFF_FFFFL;
      case I64, F64, REF, PTR -> UncheckedBytes.getLong(bytes, index);
    };
  }
}
