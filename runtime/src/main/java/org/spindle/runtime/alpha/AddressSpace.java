package org.spindle.runtime.alpha;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.spindle.ir.memory.Access;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;

/**
 * Translates virtual addresses to indices into physical memory: KSEG directly, where the space allows it, and
 * mapped pages of 8 KB through a page table with a small translation buffer in front.
 */
public final class AddressSpace {
  private static final int PAGE_SHIFT = 13;
  private static final int BUFFER = 256;
  private static final long NO_PAGE = Long.MIN_VALUE;

  private final Memory memory;
  private final long directLimit;
  private final Map<Long, Page> pages = new HashMap<>();
  private final long[] readTags = new long[BUFFER];
  private final long[] writeTags = new long[BUFFER];
  private final long[] executeTags = new long[BUFFER];
  private final int[] readBases = new int[BUFFER];
  private final int[] writeBases = new int[BUFFER];
  private final int[] executeBases = new int[BUFFER];

  private record Page(int physical, Protection protection) {}

  private AddressSpace(Memory memory, long directLimit) {
    this.memory = memory;
    this.directLimit = directLimit;
    flush();
  }

  /** A space in which KSEG is accessible, for kernel code. */
  public static AddressSpace kernel(Memory memory) {
    return new AddressSpace(memory, memory.size());
  }

  /** A space of mapped pages only, for user programs. */
  public static AddressSpace user(Memory memory) {
    return new AddressSpace(memory, 0);
  }

  /** The physical memory behind this space. */
  public Memory memory() {
    return memory;
  }

  /**
   * Maps pages, replacing what was mapped there.
   *
   * @param address virtual address of the first page
   * @param physical index of the first physical byte
   * @param bytes length, a multiple of the page size like the two others
   */
  public void map(long address, int physical, long bytes, Protection protection) {
    requirePages(address, bytes);
    if (physical % Memory.PAGE != 0 || physical < 0 || physical + bytes > memory.size()) {
      throw new IllegalArgumentException("not whole pages of physical memory");
    }
    for (long offset = 0; offset < bytes; offset += Memory.PAGE) {
      pages.put(address + offset >> PAGE_SHIFT, new Page((int) (physical + offset), protection));
    }
    flush();
  }

  /** Removes mappings; pages that are not mapped are passed over. */
  public void unmap(long address, long bytes) {
    requirePages(address, bytes);
    for (long offset = 0; offset < bytes; offset += Memory.PAGE) {
      pages.remove(address + offset >> PAGE_SHIFT);
    }
    flush();
  }

  /** Changes what may be done with mapped pages; pages that are not mapped are passed over. */
  public void protect(long address, long bytes, Protection protection) {
    requirePages(address, bytes);
    for (long offset = 0; offset < bytes; offset += Memory.PAGE) {
      pages.computeIfPresent(address + offset >> PAGE_SHIFT,
          (_, page) -> new Page(page.physical(), protection));
    }
    flush();
  }

  /** The physical page mapped at an address whatever its protection, or -1. */
  public int physicalPage(long address) {
    Page page = pages.get(address >> PAGE_SHIFT);
    return page == null ? -1 : page.physical();
  }

  private static void requirePages(long address, long bytes) {
    if (address % Memory.PAGE != 0 || bytes % Memory.PAGE != 0 || bytes < 0) {
      throw new IllegalArgumentException("not whole pages: 0x%x, %d".formatted(address, bytes));
    }
  }

  private void flush() {
    Arrays.fill(readTags, NO_PAGE);
    Arrays.fill(writeTags, NO_PAGE);
    Arrays.fill(executeTags, NO_PAGE);
  }

  /**
   * The index of an aligned load.
   *
   * @throws UnalignedAccess when the address is not a multiple of {@code width}
   * @throws MemoryFault when the page may not be read
   */
  int load(long address, int width) {
    long offset = address - Memory.KSEG;
    if ((address & width - 1) == 0 && Long.compareUnsigned(offset, directLimit) < 0) {
      return (int) offset;
    }
    return mapped(address, width, Access.LOAD, readTags, readBases);
  }

  /** The index of an aligned store; throws as {@link #load} does. */
  int store(long address, int width) {
    long offset = address - Memory.KSEG;
    if ((address & width - 1) == 0 && Long.compareUnsigned(offset, directLimit) < 0) {
      return (int) offset;
    }
    return mapped(address, width, Access.STORE, writeTags, writeBases);
  }

  /** The index of an instruction; throws as {@link #load} does. */
  int fetch(long address) {
    long offset = address - Memory.KSEG;
    if ((address & 3) == 0 && Long.compareUnsigned(offset, directLimit) < 0) {
      return (int) offset;
    }
    return mapped(address, 4, Access.FETCH, executeTags, executeBases);
  }

  private int mapped(long address, int width, Access access, long[] tags, int[] bases) {
    if ((address & width - 1) != 0) {
      throw new UnalignedAccess(address, access, width);
    }
    long number = address >> PAGE_SHIFT;
    int slot = (int) number & BUFFER - 1;
    if (tags[slot] != number) {
      bases[slot] = walk(address, width, access);
      tags[slot] = number;
    }
    return bases[slot] + ((int) address & Memory.PAGE - 1);
  }

  private int walk(long address, int width, Access access) {
    Page page = pages.get(address >> PAGE_SHIFT);
    if (page == null || !allows(page.protection(), access)) {
      throw new MemoryFault(address, access, width);
    }
    return page.physical();
  }

  private static boolean allows(Protection protection, Access access) {
    return switch (access) {
      case LOAD -> protection.read();
      case STORE -> protection.write();
      case FETCH -> protection.execute();
    };
  }

  /**
   * Copies bytes out of this space.
   *
   * @throws MemoryFault where they may not be read
   */
  public byte[] read(long address, int length) {
    byte[] result = new byte[length];
    for (int done = 0; done < length;) {
      int index = load(address + done, 1);
      int chunk = Math.min(length - done, rest(address + done));
      System.arraycopy(memory.bytes(), index, result, done, chunk);
      done += chunk;
    }
    return result;
  }

  /**
   * Copies bytes into this space.
   *
   * @throws MemoryFault where they may not be written
   */
  public void write(long address, byte[] data) {
    for (int done = 0; done < data.length;) {
      int index = store(address + done, 1);
      int chunk = Math.min(data.length - done, rest(address + done));
      System.arraycopy(data, done, memory.bytes(), index, chunk);
      done += chunk;
    }
  }

  private static int rest(long address) {
    return Memory.PAGE - (int) (address & Memory.PAGE - 1);
  }

  /** The 8 bytes at an aligned address. */
  public long load64(long address) {
    return (long) Memory.I64.get(memory.bytes(), load(address, 8));
  }

  /** The 4 bytes at an aligned address. */
  public int load32(long address) {
    return (int) Memory.I32.get(memory.bytes(), load(address, 4));
  }

  /** Stores 8 bytes at an aligned address. */
  public void store64(long address, long value) {
    Memory.I64.set(memory.bytes(), store(address, 8), value);
  }
}
