package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Type;

/** Loads a value from the emulated memory. */
public final class LoadNode extends ExpressionNode {
  private final Type type;
  @Child private PlaceNode place;

  public LoadNode(Type type, PlaceNode place) {
    this.type = type;
    this.place = place;
  }

  /** What is loaded. */
  PlaceNode place() {
    return place;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return switch (type) {
      case I1, I8, I16, I32 -> executeInt(frame);
      case F32 -> UncheckedBytes.getInt(place.bytes(), place.index(frame)) & 0xFFFF_FFFFL;
      case I64, F64, REF, PTR -> UncheckedBytes.getLong(place.bytes(), place.index(frame));
    };
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    byte[] bytes = place.bytes();
    long index = place.index(frame);
    return switch (type) {
      case I1 -> UncheckedBytes.getByte(bytes, index) & 1;
      case I8 -> UncheckedBytes.getByte(bytes, index);
      case I16 -> UncheckedBytes.getShort(bytes, index);
      case I32, F32 -> UncheckedBytes.getInt(bytes, index);
      case I64, F64, REF, PTR -> (int) UncheckedBytes.getLong(bytes, index);
    };
  }
}
