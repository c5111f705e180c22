package org.spindle.alpha.elf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A string table: zero-terminated names, found by offset. */
final class StringTable {
  private final ByteSink content = new ByteSink().u8(0);
  private final Map<String, Integer> offsets = new HashMap<>(Map.of("", 0));

  int offset(String name) {
    return offsets.computeIfAbsent(
        name,
        n -> {
          int offset = content.size();
          content.bytes(n.getBytes(StandardCharsets.UTF_8)).u8(0);
          return offset;
        });
  }

  byte[] content() {
    return content.toBytes();
  }
}
