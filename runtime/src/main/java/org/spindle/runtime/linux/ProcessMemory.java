package org.spindle.runtime.linux;

import java.util.ArrayDeque;
import java.util.Deque;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.alpha.AddressSpace;
import org.spindle.runtime.alpha.Protection;

/** The memory of a process: page allocation, the break, and anonymous mappings. */
final class ProcessMemory {
  /** Where anonymous mappings start that ask for no address. */
  private static final long MAPPING_BASE = 0x20000000000L;

  private final AddressSpace space;
  private final Deque<Integer> free = new ArrayDeque<>();
  private int nextPage;
  private long initialBreak;
  private long currentBreak;
  private long nextMapping = MAPPING_BASE;

  ProcessMemory(Memory memory) {
    space = AddressSpace.user(memory);
  }

  AddressSpace space() {
    return space;
  }

  static long pageStart(long address) {
    return address & -Memory.PAGE;
  }

  static long pageEnd(long address) {
    return address + Memory.PAGE - 1 & -Memory.PAGE;
  }

  /** Maps zeroed pages over a range, replacing pages there; false when memory is exhausted. */
  boolean mapZeroed(long start, long end, Protection protection) {
    for (long address = pageStart(start); address < pageEnd(end); address += Memory.PAGE) {
      release(address);
      int physical = allocate();
      if (physical < 0) {
        return false;
      }
      space.map(address, physical, Memory.PAGE, protection);
    }
    return true;
  }

  /** Maps zeroed pages where a range has none yet. */
  boolean mapMissing(long start, long end, Protection protection) {
    for (long address = pageStart(start); address < pageEnd(end); address += Memory.PAGE) {
      if (space.physicalPage(address) < 0 && !mapZeroed(address, address + 1, protection)) {
        return false;
      }
    }
    return true;
  }

  private int allocate() {
    int physical = -1;
    if (!free.isEmpty()) {
      physical = free.pop();
    } else if (nextPage < space.memory().size()) {
      physical = nextPage;
      nextPage += Memory.PAGE;
    }
    if (physical >= 0) {
      space.memory().fill(Memory.KSEG + physical, Memory.PAGE, (byte) 0);
    }
    return physical;
  }

  private void release(long address) {
    int physical = space.physicalPage(address);
    if (physical >= 0) {
      free.push(physical);
      space.unmap(address, Memory.PAGE);
    }
  }

  /** Takes a range out of the address space. */
  void unmap(long start, long length) {
    for (long address = pageStart(start); address < pageEnd(start + length); address += Memory.PAGE) {
      release(address);
    }
  }

  void startBreak(long address) {
    initialBreak = pageEnd(address);
    currentBreak = initialBreak;
  }

  /** The brk system call: moves the break if it can, and returns it. */
  long moveBreak(long wanted) {
    if (wanted < initialBreak || wanted - initialBreak > space.memory().size()) {
      return currentBreak;
    }
    if (wanted < currentBreak) {
      unmap(pageEnd(wanted), pageEnd(currentBreak) - pageEnd(wanted));
    } else if (!mapMissing(currentBreak, wanted, Protection.READ_WRITE)) {
      return currentBreak;
    }
    currentBreak = wanted;
    return currentBreak;
  }

  /** Maps zeroed memory at an address of its own choice; -1 when memory is exhausted. */
  long mapAnywhere(long length, Protection protection) {
    if (length > space.memory().size()) {
      return -1;
    }
    long start = nextMapping;
    if (!mapZeroed(start, start + length, protection)) {
      unmap(start, length);
      return -1;
    }
    nextMapping = pageEnd(start + length) + Memory.PAGE;
    return start;
  }
}
