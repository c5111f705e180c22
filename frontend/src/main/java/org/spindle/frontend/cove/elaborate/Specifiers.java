package org.spindle.frontend.cove.elaborate;

import java.util.Optional;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/**
 * The specifiers of a declaration.
 *
 * @param storage the storage class
 * @param volatileWord the word {@code volatile}, where it is among them
 */
record Specifiers(
    CType type, StorageClass storage, Attributes attributes, Optional<SourceRange> volatileWord) {
  /** The storage class that is written; NONE where none is, or one that means the same. */
  enum StorageClass {
    NONE,
    TYPEDEF,
    EXTERN,
    STATIC
  }
}
