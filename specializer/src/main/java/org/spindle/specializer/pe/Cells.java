package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.Type;
import org.spindle.specializer.pe.AbstractValue.Known;

/** The cells of a tracked local object: values at byte offsets that do not overlap; all else is zero. */
final class Cells {
  /** The widest value. */
  static final int WIDEST = 8;

  private Cells() {}

  /** The offsets of cells that share a byte with {@code width} bytes from {@code offset} on. */
  static List<Long> overlapping(LocalMemory memory, long offset, long width) {
    List<Long> found = new ArrayList<>();
    if (width > 64) {
      memory
          .cells()
          .forEach(
              (at, value) -> {
                if (at < offset + width && at + value.type().bytes() > offset) {
                  found.add(at);
                }
              });
      return found;
    }
    for (long at = offset - WIDEST + 1; at < offset + width; at++) {
      AbstractValue value = memory.cells().get(at);
      if (value != null && at + value.type().bytes() > offset) {
        found.add(at);
      }
    }
    return found;
  }

  /** The value of that type at an offset, zero where no cell is; null when cells overlap in another way. */
  static AbstractValue exactly(LocalMemory memory, long offset, Type type) {
    AbstractValue cell = memory.cells().get(offset);
    if (cell != null) {
      return cell.type() == type ? cell : null;
    }
    return overlapping(memory, offset, type.bytes()).isEmpty() ? new Known(type, 0) : null;
  }

  /** The bits of {@code width} bytes where all cells there are known, else null. */
  static Long knownBits(LocalMemory memory, long offset, int width) {
    long bits = 0;
    for (long at : overlapping(memory, offset, width)) {
      if (!(memory.cells().get(at) instanceof Known known)) {
        return null;
      }
      long shift = (at - offset) * 8;
      long piece = known.bits();
      if (known.type().bytes() < 8) {
        piece &= (1L << (known.type().bytes() * 8)) - 1;
      }
      bits |= shift >= 0 ? piece << shift : piece >>> -shift;
    }
    return bits;
  }
}
