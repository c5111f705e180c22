package org.spindle.ir.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeyTableTest {
  private static List<Long> keys(int count, LongSupplier source) {
    Set<Long> keys = new LinkedHashSet<>();
    while (keys.size() < count) {
      keys.add(source.getAsLong());
    }
    return List.copyOf(keys);
  }

  private static KeyTable checked(List<Long> keys) {
    KeyTable table = KeyTable.of(keys);
    for (int i = 0; i < keys.size(); i++) {
      assertThat(table.position(keys.get(i))).isEqualTo(i);
    }
    Random random = new Random(1);
    List<Long> others = new ArrayList<>(List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
    for (int i = 0; i < 200; i++) {
      others.add(random.nextLong());
      others.add((long) random.nextInt(1 << 16));
    }
    keys.forEach(key -> others.addAll(List.of(key - 1, key + 1, ~key, key << 8, key + (1L << 40))));
    for (long other : others) {
      assertThat(table.position(other)).isEqualTo(keys.indexOf(other));
      if (!table.isDense()) {
        assertThat(table.keys()[table.hash().slot(other)] == other).isEqualTo(keys.contains(other));
      }
    }
    return table;
  }

  @Test
  void findsNothingAmongNoKeys() {
    assertThat(checked(List.of()).isDense()).isTrue();
  }

  @Test
  void subtractsWhereKeysAreDense() {
    assertThat(checked(List.of(1003L, 1000L, 1001L)).first()).isEqualTo(1000);
    assertThat(checked(List.of(3L, 2L, 5L)).first()).isZero();
    assertThat(checked(List.of(Long.MAX_VALUE, Long.MAX_VALUE - 1)).isDense()).isTrue();
    assertThat(checked(List.of(-2L, -1L, 0L, 1L)).isDense()).isTrue();
    assertThat(checked(List.of(Long.MIN_VALUE, Long.MAX_VALUE)).isDense()).isFalse();
  }

  @Test
  void hashesRandomKeysOfAllSizes() {
    Random random = new Random(2);
    for (int count : new int[] {1, 2, 3, 7, 8, 16, 50, 127, 128, 200, 256, 1000}) {
      checked(keys(count, random::nextLong));
      checked(keys(count, () -> random.nextInt(1 << 16)));
      checked(keys(count, () -> 0x0A000000L + 256L * random.nextInt(1 << 14) + random.nextInt(4)));
    }
  }

  @Test
  void storesPortsInFewSlots() {
    Random random = new Random(3);
    KeyTable table = checked(keys(200, () -> 1024 + random.nextInt(60000)));
    assertThat(table.positions().length).isLessThanOrEqualTo(1024);
    assertThat(table.hash().multiplier()).isEqualTo(1);
  }

  @Test
  void hashesKeysThatShiftsDoNotSeparate() {
    checked(List.of(5L, -1L, Long.MAX_VALUE, Long.MIN_VALUE));
    checked(List.of(-1L, Long.MAX_VALUE, Long.MAX_VALUE >> 1));
    checked(List.of(-1L, Long.MAX_VALUE));
    checked(LongStream.range(0, 63).map(i -> 1L << i).boxed().toList());
    checked(LongStream.range(0, 500).map(i -> i * i * i * i * i).boxed().toList());
    // all different bits beyond the shifts that are tried
    KeyTable table = checked(LongStream.range(0, 300).map(i -> i * 37 << 44 ^ i % 7 << 61).boxed().toList());
    assertThat(table.hash()).isNotNull();
  }

  @Test
  void isTheSameForTheSameKeys() {
    Random random = new Random(4);
    List<Long> keys = keys(300, random::nextLong);
    assertThat(KeyTable.of(keys).positions()).isEqualTo(KeyTable.of(keys).positions());
  }
}
