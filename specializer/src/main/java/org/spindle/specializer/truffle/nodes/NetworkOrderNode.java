package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/**
 * A number that was put together of 2, 4 or 8 octets which follow each other in memory, the most significant first, as in the
 * headers of packets. They are loaded at once; that they are all in memory is tested of each, in order.
 */
public final class NetworkOrderNode extends ExpressionNode {
  @Children private final PlaceNode[] octets;

  /** @param octets the loads of the octets, which become this node's, the most significant first */
  public NetworkOrderNode(LoadNode[] octets) {
    this.octets = new PlaceNode[octets.length];
    for (int i = 0; i < octets.length; i++) {
      this.octets[i] = octets[i].place();
    }
  }

  @Override
  @ExplodeLoop
  public long executeLong(VirtualFrame frame) {
    byte[] bytes = octets[0].bytes();
    long index = octets[0].index(frame);
    for (int i = 1; i < octets.length; i++) {
      octets[i].index(frame);
    }
    return switch (octets.length) {
      case 2 -> Short.toUnsignedLong(Short.reverseBytes(UncheckedBytes.getShort(bytes, index)));
      case 4 -> Integer.toUnsignedLong(Integer.reverseBytes(UncheckedBytes.getInt(bytes, index)));
      default -> Long.reverseBytes(UncheckedBytes.getLong(bytes, index));
    };
  }
}
