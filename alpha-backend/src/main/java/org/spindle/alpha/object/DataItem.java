package org.spindle.alpha.object;

import java.util.List;
import org.spindle.alpha.encode.Relocation;

/**
 * A piece of static data.
 *
 * @param name its symbol
 * @param binding how the symbol links
 * @param constant whether it is never written
 * @param align power of two
 * @param content its bytes
 * @param relocations quadwords that hold addresses
 */
public record DataItem(
    String name,
    Binding binding,
    boolean constant,
    int align,
    byte[] content,
    List<Relocation> relocations) {
  /** Copies the list. */
  public DataItem {
    relocations = List.copyOf(relocations);
  }
}
