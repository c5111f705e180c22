package org.spindle.frontend.cove.tree;

import java.util.List;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.StructDefinition.Field;

/**
 * What a variable starts with: all zero, then these, in order. Designators and nesting are resolved.
 *
 * @param complete whether the entries cover every byte, so that nothing need be zeroed first
 */
public record Initializer(List<Entry> entries, boolean complete) {
  public Initializer {
    entries = List.copyOf(entries);
  }

  /**
   * A value at a place.
   *
   * @param offset in bytes from the variable's start
   * @param field the bit-field that is set, or null
   */
  public record Entry(long offset, CType type, Field field, Expression value) {}
}
