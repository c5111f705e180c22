package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.spindle.ir.Position;
import org.spindle.ir.Type;

/** Stores a value to the emulated memory. */
public final class StoreNode extends StatementNode {
  private final Traps traps;
  private final byte[] bytes;
  private final Type type;
  private final long offset;
  private final Position position;
  private final BranchProfile far = BranchProfile.create();
  private final BranchProfile faulted = BranchProfile.create();
  private final BranchProfile madeNaN = BranchProfile.create();
  @Child private ExpressionNode address;
  @Child private ExpressionNode value;

  public StoreNode(
      Traps traps,
      byte[] bytes,
      Type type,
      ExpressionNode address,
      long offset,
      ExpressionNode value,
      Position position) {
    this.traps = traps;
    this.bytes = bytes;
    this.type = type;
    this.address = address;
    this.offset = offset;
    this.value = value;
    this.position = position;
  }

  @Override
  public void execute(VirtualFrame frame) {
    long target = address.executeLong(frame);
    if (type == Type.F64 && value.mayBeAnyNaN()) {
      double stored = value.executeDouble(frame);
      long index = index(frame, target);
      if (Double.isNaN(stored)) {
        madeNaN.enter();
        stored = Double.NaN;
      }
      UncheckedBytes.putDouble(bytes, index, stored);
      return;
    }
    long stored = value.executeLong(frame);
    long index = index(frame, target);
    switch (type) {
      case I1, I8 -> UncheckedBytes.putByte(bytes, index, (byte) stored);
      case I16 -> UncheckedBytes.putShort(bytes, index, (short) stored);
      case I32, F32 -> UncheckedBytes.putInt(bytes, index, (int) stored);
      case I64, F64, REF, PTR -> UncheckedBytes.putLong(bytes, index, stored);
    }
  }

  private long index(VirtualFrame frame, long target) {
    return MemoryAccess.index(traps, far, faulted, frame, bytes, target, offset, type.bytes(), position);
  }
}
