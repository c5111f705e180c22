package org.spindle.runtime.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {
  @TempDir private Path directory;

  private static String key(int n) {
    return "%064x".formatted(n);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  private void age(Path file, Duration age) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  @Test
  void givesBackWhatItWasGiven() {
    CacheDirectory cache = new CacheDirectory(directory.resolve("new"));
    assertThat(cache.read(key(1))).isEmpty();
    cache.write(key(1), new byte[] {1, 2});
    cache.write(key(2), new byte[0]);
    cache.write(key(1), new byte[] {3});
    assertThat(new CacheDirectory(directory.resolve("new")).read(key(1))).hasValue(new byte[] {3});
    assertThat(cache.read(key(2))).hasValue(new byte[0]);
  }

  @Test
  void manyWritersLeaveWholeFiles() throws Exception {
    List<Thread> writers =
        Stream.of(1, 2, 3, 4)
            .map(
                n -> new Thread(
                    () -> {
                      CacheDirectory cache = new CacheDirectory(directory);
                      byte[] contents = new byte[10_000];
                      Arrays.fill(contents, (byte) (int) n);
                      for (int i = 0; i < 100; i++) {
                        cache.write(key(i % 3), contents);
                        cache.read(key(i % 3))
                            .ifPresent(b -> assertThat(b).hasSize(10_000).containsOnly(b[0]));
                      }
                    }))
            .toList();
    writers.forEach(Thread::start);
    for (Thread t : writers) {
      t.join();
    }
    assertThat(files()).hasSize(3).allSatisfy(f -> assertThat(Files.size(f)).isEqualTo(10_000));
  }

  @Test
  void theOldestFilesGoWhenThereAreTooMany() throws IOException {
    CacheDirectory before = new CacheDirectory(directory);
    for (int i = 0; i < 20; i++) {
      before.write(key(i), new byte[100]);
    }
    for (Path file : files()) {
      age(file, Duration.ofDays(2));
    }
    assertThat(before.read(key(3))).isPresent();
    CacheDirectory after = new CacheDirectory(directory, 12 * 4096);
    after.write(key(20), new byte[5000]);
    assertThat(files()).hasSizeBetween(4, 6);
    assertThat(after.read(key(3))).isPresent();
    assertThat(after.read(key(20))).isPresent();
  }

  @Test
  void whatWasNeverFinishedIsRemoved() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("check/ab"));
    Path old = Files.createFile(folder.resolve("1.tmp"));
    Path recent = Files.createFile(folder.resolve("2.tmp"));
    age(old, Duration.ofHours(2));
    new CacheDirectory(directory).write(key(1), new byte[1]);
    assertThat(old).doesNotExist();
    assertThat(recent).exists();
  }

  @Test
  void aPlaceThatCannotBeUsedIsNotUsed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    CacheDirectory cache = new CacheDirectory(file);
    cache.write(key(1), new byte[1]);
    assertThat(cache.read(key(1))).isEmpty();
  }

  @Test
  void theUsualPlaceIsWhereTheSpecificationSays() {
    assertThat(CacheDirectory.usualPlace(Map.of("XDG_CACHE_HOME", "/c", "HOME", "/h")))
        .hasValue(Path.of("/c/spindle"));
    assertThat(CacheDirectory.usualPlace(Map.of("XDG_CACHE_HOME", "c", "HOME", "/h")))
        .hasValue(Path.of("/h/.cache/spindle"));
    assertThat(CacheDirectory.usualPlace(Map.of())).isEmpty();
  }
}
