package org.spindle.benchmarks.language.cove;

/** Random numbers as the kernels in Cove make them. */
final class Generator {
  private int state = 1;

  int next() {
    state = state * 1664525 + 1013904223;
    return state;
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (next() >>> 24);
    }
    return bytes;
  }
}
