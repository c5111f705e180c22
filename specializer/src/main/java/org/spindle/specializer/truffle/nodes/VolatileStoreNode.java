package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Type;

/** Stores a value to the emulated memory each time, so that others see it there at once. */
public final class VolatileStoreNode extends StatementNode {
  private final Type type;
  @Child private ExpressionNode value;
  @Child private PlaceNode place;

  public VolatileStoreNode(Type type, ExpressionNode value, PlaceNode place) {
    this.type = type;
    this.value = value;
    this.place = place;
  }

  @Override
  public void execute(VirtualFrame frame) {
    byte[] bytes = place.bytes();
    long stored = value.executeLong(frame);
    long index = place.index(frame);
    switch (type) {
      case I1, I8 -> UncheckedBytes.putByteVolatile(bytes, index, (byte) stored);
      case I16 -> UncheckedBytes.putShortVolatile(bytes, index, (short) stored);
      case I32, F32 -> UncheckedBytes.putIntVolatile(bytes, index, (int) stored);
      case I64, F64, REF, PTR -> UncheckedBytes.putLongVolatile(bytes, index, stored);
    }
  }
}
