package org.spindle.benchmarks.language.kernels;

/** A hash table with chains that doubles as it grows: insertions, look-ups that hit and that miss. */
public final class HashTable {
  private HashTable() {}

  private static final class Entry {
    long key;
    long value;
    Entry next;
  }

  private static final class Table {
    Entry[] heads = new Entry[16];
    long count;
  }

  /** Counts how often each of {@code size} random keys was drawn; a hash of what is found. */
  public static long run(long size) {
    Table table = new Table();
    long random = 88172645463325252L;
    for (long i = 0; i < size; i++) {
      random ^= random << 13;
      random ^= random >>> 7;
      random ^= random << 17;
      add(table, random & 0xFFFF, 1);
    }
    long hash = table.count;
    for (long key = 0; key < 0x20000; key++) {
      Entry entry = find(table, key);
      if (entry != null) {
        hash = hash * 31 + entry.value;
      }
    }
    return hash;
  }

  private static int slot(Table table, long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L >>> 33) & (table.heads.length - 1));
  }

  private static Entry find(Table table, long key) {
    Entry entry = table.heads[slot(table, key)];
    while (entry != null && entry.key != key) {
      entry = entry.next;
    }
    return entry;
  }

  private static void add(Table table, long key, long value) {
    Entry entry = find(table, key);
    if (entry != null) {
      entry.value += value;
      return;
    }
    if (table.count >= table.heads.length) {
      grow(table);
    }
    int slot = slot(table, key);
    entry = new Entry();
    entry.key = key;
    entry.value = value;
    entry.next = table.heads[slot];
    table.heads[slot] = entry;
    table.count++;
  }

  private static void grow(Table table) {
    Entry[] old = table.heads;
    table.heads = new Entry[2 * old.length];
    for (int i = 0; i < old.length; i++) {
      Entry entry = old[i];
      while (entry != null) {
        Entry next = entry.next;
        int slot = slot(table, entry.key);
        entry.next = table.heads[slot];
        table.heads[slot] = entry;
        entry = next;
      }
    }
  }
}
