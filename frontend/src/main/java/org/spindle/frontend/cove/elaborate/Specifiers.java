package org.spindle.frontend.cove.elaborate;

import org.spindle.frontend.cove.types.CType;

/**
 * The specifiers of a declaration.
 *
 * @param storage the storage class
 */
record Specifiers(CType type, StorageClass storage, Attributes attributes) {
  /** The storage class that is written; NONE where none is, or one that means the same. */
  enum StorageClass {
    NONE,
    TYPEDEF,
    EXTERN,
    STATIC
  }
}
