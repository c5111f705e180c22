package org.spindle.runtime.ahead;

import java.util.List;
import org.spindle.ir.Constant;

/**
 * A binding table of a running program without its addresses: the heap objects that were published for it, as they can be
 * recognized in another run. Equal tables lead to the same specialized code.
 *
 * @param objects the table itself, then what it refers to
 */
record CapturedTable(List<HeapObject> objects) {
  CapturedTable {
    objects = List.copyOf(objects);
  }

  /**
   * An object and what is known of its contents.
   *
   * @param start offset, from the reference to the object, of the first known byte: the header may be among them
   * @param end offset past the last
   * @param words of the bytes between, of which the last may be a part only
   */
  record HeapObject(long start, long end, List<Word> words) {
    HeapObject {
      words = List.copyOf(words);
    }

    /** How many bytes of a word are known. */
    int bytes(int word) {
      return (int) Math.min(Long.BYTES, end - start - (long) Long.BYTES * word);
    }
  }

  /** Eight bytes of an object, or fewer at its end. */
  sealed interface Word {
    /** What is the same in every run. */
    record Static(Constant constant) implements Word {}

    /** A reference to an object of the table, by its number. */
    record Reference(int object) implements Word {}

    /** What may differ from run to run. */
    record Unknown() implements Word {}
  }

  /** The number of bindings: the length of the table, which comes first in it. */
  long bindings() {
    return objects.getFirst().words().getFirst() instanceof Word.Static(Constant.Number(long length))
        ? length
        : 0;
  }
}
