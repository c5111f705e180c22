package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/**
 * A number that was put together of 2, 4 or 8 octets which follow each other in memory, the most significant first, as in the
 * headers of packets. They are loaded at once; that they are all in memory is tested of each, in order.
 */
public final class NetworkOrderNode extends ExpressionNode {
  private final boolean reversed;
  @Children private final PlaceNode[] octets;

  /** @param octets the loads of the octets, which become this node's, the most significant first */
  public NetworkOrderNode(LoadNode[] octets) {
    this(placesOf(octets), true);
  }

  private NetworkOrderNode(PlaceNode[] octets, boolean reversed) {
    this.octets = octets;
    this.reversed = reversed;
  }

  private static PlaceNode[] placesOf(LoadNode[] loads) {
    PlaceNode[] places = new PlaceNode[loads.length];
    for (int i = 0; i < loads.length; i++) {
      places[i] = loads[i].place();
    }
    return places;
  }

  /** Whether a number can be what this node loads. */
  public boolean canBe(long number) {
    return octets.length == Long.BYTES || number >>> Byte.SIZE * octets.length == 0;
  }

  /** Takes this node's place where it does not matter in which order the octets are: loads them as they are in memory. */
  public NetworkOrderNode inOrderOfMemory() {
    return new NetworkOrderNode(octets, false);
  }

  @Override
  @ExplodeLoop
  public long executeLong(VirtualFrame frame) {
    byte[] bytes = octets[0].bytes();
    long index = octets[0].index(frame);
    for (int i = 1; i < octets.length; i++) {
      octets[i].index(frame);
    }
    long number =
        switch (octets.length) {
          case Short.BYTES -> Short.toUnsignedLong(UncheckedBytes.getShort(bytes, index));
          case Integer.BYTES -> Integer.toUnsignedLong(UncheckedBytes.getInt(bytes, index));
          default -> UncheckedBytes.getLong(bytes, index);
        };
    return reversed ? reverse(number) : number;
  }

  /** A number that this node can load, with its octets in the other order. */
  public long reverse(long number) {
    return switch (octets.length) {
      case Short.BYTES -> Integer.toUnsignedLong(Integer.reverseBytes((int) number) >>> Short.SIZE);
      case Integer.BYTES -> Integer.toUnsignedLong(Integer.reverseBytes((int) number));
      default -> Long.reverseBytes(number);
    };
  }
}
