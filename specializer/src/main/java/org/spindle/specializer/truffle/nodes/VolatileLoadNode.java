package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Type;

/** Loads a value from the emulated memory each time, so that the host sees what others have stored there. */
public final class VolatileLoadNode extends ExpressionNode {
  private final Type type;
  @Child private PlaceNode place;

  public VolatileLoadNode(Type type, PlaceNode place) {
    this.type = type;
    this.place = place;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    byte[] bytes = place.bytes();
    long index = place.index(frame);
    return switch (type) {
      case I1 -> UncheckedBytes.getByteVolatile(bytes, index) & 1;
      case I8 -> UncheckedBytes.getByteVolatile(bytes, index);
      case I16 -> UncheckedBytes.getShortVolatile(bytes, index);
      case I32 -> UncheckedBytes.getIntVolatile(bytes, index);
      case F32 -> UncheckedBytes.getIntVolatile(bytes, index) & 0xFFFF_FFFFL;
      case I64, F64, REF, PTR -> UncheckedBytes.getLongVolatile(bytes, index);
    };
  }
}
