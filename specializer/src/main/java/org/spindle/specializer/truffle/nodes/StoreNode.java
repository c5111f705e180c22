package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.spindle.ir.Type;

/** Stores a value to the emulated memory. */
public final class StoreNode extends StatementNode {
  private final Type type;
  private final BranchProfile madeNaN = BranchProfile.create();
  @Child private ExpressionNode value;
  @Child private PlaceNode place;

  public StoreNode(Type type, ExpressionNode value, PlaceNode place) {
    this.type = type;
    this.value = value;
    this.place = place;
  }

  @Override
  public void execute(VirtualFrame frame) {
    byte[] bytes = place.bytes();
    if (type == Type.F64 && value.mayBeAnyNaN()) {
      double stored = value.executeDouble(frame);
      long index = place.index(frame);
      if (Double.isNaN(stored)) {
        madeNaN.enter();
        stored = Double.NaN;
      }
      UncheckedBytes.putDouble(bytes, index, stored);
    } else if (type.isNarrow()) {
      int stored = value.executeInt(frame);
      long index = place.index(frame);
      switch (type) {
        case I8 -> UncheckedBytes.putByte(bytes, index, (byte) stored);
        case I16 -> UncheckedBytes.putShort(bytes, index, (short) stored);
        default -> UncheckedBytes.putInt(bytes, index, stored);
      }
    } else {
      long stored = value.executeLong(frame);
      long index = place.index(frame);
      switch (type) {
        case I1 -> UncheckedBytes.putByte(bytes, index, (byte) stored);
        case F32 -> UncheckedBytes.putInt(bytes, index, (int) stored);
        default -> UncheckedBytes.putLong(bytes, index, stored);
      }
    }
  }
}
