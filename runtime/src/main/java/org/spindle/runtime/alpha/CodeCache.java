package org.spindle.runtime.alpha;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.spindle.ir.memory.Memory;

/**
 * Decoded instructions by physical page, decoded when they are first reached. A store to memory that holds
 * decoded instructions makes them undecoded again, so that code may be patched at any time.
 */
final class CodeCache {
  static final int WORDS = Memory.PAGE / 4;
  private static final int PAGE_SHIFT = 13;

  private final Memory memory;
  private final Decoder decoder;
  private final long[][] pages;
  private final Set<Integer> breakpoints = new HashSet<>();

  CodeCache(Memory memory, Decoder decoder) {
    this.memory = memory;
    this.decoder = decoder;
    pages = new long[memory.size() >> PAGE_SHIFT][];
  }

  /** The instructions of the page with a physical byte, {@link Op#UNDECODED} where not yet decoded. */
  long[] page(int physical) {
    int number = physical >> PAGE_SHIFT;
    long[] page = pages[number];
    if (page == null) {
      page = new long[WORDS];
      pages[number] = page;
    }
    return page;
  }

  /** Decodes the instruction at a physical address. */
  long decode(int physical) {
    long instruction = breakpoints.contains(physical)
        ? Decoded.pack(Op.BREAKPOINT, 0, 0, Decoded.SINK, 0)
        : decodeWord(physical);
    page(physical)[(physical & Memory.PAGE - 1) >> 2] = instruction;
    return instruction;
  }

  /** Decodes the instruction under a breakpoint. */
  long decodeWord(int physical) {
    return decoder.decode(word(physical));
  }

  int word(int physical) {
    return (int) Memory.I32.get(memory.bytes(), physical);
  }

  /** Notes a store of at most 8 bytes, aligned to its width. */
  void stored(int physical) {
    long[] page = pages[physical >> PAGE_SHIFT];
    if (page != null) {
      int word = (physical & Memory.PAGE - 1) >> 2;
      page[word] = Op.UNDECODED;
      page[word | 1] = Op.UNDECODED;
    }
  }

  /** Notes a change of a range of memory. */
  void changed(int physical, long length) {
    for (int number = physical >> PAGE_SHIFT; (long) number << PAGE_SHIFT < physical + length; number++) {
      clear(number);
    }
  }

  /** Notes that any memory may have changed. */
  void changed() {
    for (int number = 0; number < pages.length; number++) {
      clear(number);
    }
  }

  private void clear(int number) {
    if (pages[number] != null) {
      Arrays.fill(pages[number], Op.UNDECODED);
    }
  }

  void breakpoint(int physical, boolean set) {
    if (set) {
      breakpoints.add(physical);
    } else {
      breakpoints.remove(physical);
    }
    changed(physical, 4);
  }
}
