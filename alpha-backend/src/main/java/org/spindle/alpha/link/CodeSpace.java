package org.spindle.alpha.link;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.NoRoomException;

/** Which parts of the code region are free. */
final class CodeSpace {
  /** Ends of the free parts by their starts; neighbours are joined. */
  private final TreeMap<Long, Long> free = new TreeMap<>();

  CodeSpace(Image.Region region) {
    free.put(region.start(), region.end());
  }

  /** The first free address. */
  long start() {
    return free.firstKey();
  }

  /**
   * The first place with room for code.
   *
   * @param end of the code when it starts at an address
   * @throws NoRoomException if there is none
   */
  long find(LongUnaryOperator end) {
    for (Map.Entry<Long, Long> part : free.entrySet()) {
      if (end.applyAsLong(part.getKey()) <= part.getValue()) {
        return part.getKey();
      }
    }
    throw new NoRoomException("more code in the image's code region");
  }

  /**
   * Takes a region at the start of a free part.
   *
   * @throws NoRoomException if the part is too small
   */
  void take(Image.Region region) {
    long end = free.get(region.start());
    if (region.end() > end) {
      throw new NoRoomException("more code in the image's code region");
    }
    free.remove(region.start());
    if (region.end() < end) {
      free.put(region.end(), end);
    }
  }

  /** Gives a region back. */
  void release(Image.Region region) {
    long start = region.start();
    long end = region.end();
    Map.Entry<Long, Long> before = free.floorEntry(start);
    if (before != null && before.getValue() == start) {
      start = before.getKey();
    }
    Long after = free.remove(end);
    free.put(start, after != null ? after : end);
  }
}
