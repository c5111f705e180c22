package org.spindle.benchmarks.language.cove;

/** A hash map with open addressing that doubles when it is half full. */
public final class HashMapping {
  private HashMapping() {}

  private static final class Map {
    final long[] keys;
    final long[] values;
    long count;

    Map(int capacity) {
      keys = new long[capacity];
      values = new long[capacity];
    }
  }

  /** A hash of what {@code size} additions to random keys leave in the map. */
  public static long run(long size) {
    Map map = new Map(16);
    long random = 88172645463325252L;
    for (long i = 0; i < size; i++) {
      random ^= random << 13;
      random ^= random >>> 7;
      random ^= random << 17;
      long key = (random & 0x3FFF) + 1;
      int place = find(map, key);
      if (map.keys[place] == 0) {
        if (2 * map.count >= map.keys.length) {
          map = grown(map);
          place = find(map, key);
        }
        map.keys[place] = key;
        map.count++;
      }
      map.values[place] += i;
    }
    long check = map.count;
    for (long key = 1; key <= 0x8000; key++) {
      int place = find(map, key);
      if (map.keys[place] != 0) {
        check = check * 31 + map.values[place];
      }
    }
    return check;
  }

  private static int find(Map map, long key) {
    int mask = map.keys.length - 1;
    int i = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (map.keys[i] != 0 && map.keys[i] != key) {
      i = i + 1 & mask;
    }
    return i;
  }

  private static Map grown(Map map) {
    Map larger = new Map(2 * map.keys.length);
    for (int i = 0; i < map.keys.length; i++) {
      if (map.keys[i] != 0) {
        int j = find(larger, map.keys[i]);
        larger.keys[j] = map.keys[i];
        larger.values[j] = map.values[i];
      }
    }
    larger.count = map.count;
    return larger;
  }
}
