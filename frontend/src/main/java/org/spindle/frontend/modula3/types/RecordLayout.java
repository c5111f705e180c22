package org.spindle.frontend.modula3.types;

import java.util.List;

/**
 * Where the fields of a record lie, or those that one object type adds. A packed field follows the one before it bit by
 * bit; any other starts at the next multiple of its alignment.
 */
final class RecordLayout {
  private static final int BYTE = Byte.SIZE;
  private static final int WORD = 8;

  private final List<Field> fields;
  private final long[] positions;
  private final long end;
  private final int align;

  /**
   * The layout of fields.
   *
   * @param start the first bit that may be used, a multiple of 64
   */
  RecordLayout(List<Field> fields, long start) {
    this.fields = fields;
    this.positions = new long[fields.size()];
    long cursor = start;
    int least = 1;
    int wish = 1;
    for (int i = 0; i < positions.length; i++) {
      Type type = fields.get(i).type();
      int own = Layout.align(type);
      if (type instanceof PackedType p) {
        positions[i] = cursor;
        cursor = Math.addExact(cursor, p.bits());
        if (Layout.isPackable(p)) {
          wish = Math.max(wish, container(positions[i] - start, p.bits()));
        } else {
          least = Math.max(least, own);
        }
      } else {
        positions[i] = Layout.round(cursor, BYTE * own);
        cursor = Math.addExact(positions[i], Math.multiplyExact(Layout.size(type), BYTE));
        least = Math.max(least, own);
      }
    }
    this.end = cursor;
    // Packed fields are reached best when each lies in one unit of memory, but that must not cost storage.
    long bytes = Layout.round(cursor - start, BYTE) / BYTE;
    while (wish > least && bytes % wish != 0) {
      wish /= 2;
    }
    this.align = Math.max(least, wish);
  }

  /** The bytes of the smallest aligned unit that holds the bits, or of a word if none does. */
  private static int container(long position, int bits) {
    int bytes = 1;
    while (bytes < WORD && position / (BYTE * bytes) != (position + bits - 1) / (BYTE * bytes)) {
      bytes *= 2;
    }
    return bytes;
  }

  /** The bit at which a field starts. */
  long position(Field field) {
    for (int i = 0; i < positions.length; i++) {
      if (fields.get(i) == field) {
        return positions[i];
      }
    }
    throw new IllegalArgumentException("no field " + field.name());
  }

  /** The bit after the last field. */
  long end() {
    return end;
  }

  /** In bytes. */
  int align() {
    return align;
  }
}
