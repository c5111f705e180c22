package org.spindle.runtime.toolchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spindle.frontend.modula3.units.UnitStore;

/**
 * A cache of small files. Each is written under another name and then renamed, so that several processes may use one
 * directory, and none sees half a file. What has not been used for longest goes when there is too much. Where the
 * directory cannot be used, nothing is kept.
 */
public final class CacheDirectory implements UnitStore {
  /** How much disk space is used, in bytes, before old files are deleted. */
  static final long MAX_BYTES = 128L << 20;

  private static final int BLOCK_BYTES = 4096;
  private static final int FOLDER_DIGITS = 2;
  private static final int WRITES_BETWEEN_TRIMS = 1000;
  private static final String TEMPORARY = ".tmp";

  /** A file's time of change tells its last use, to within this. */
  private static final Duration USE_GRAIN = Duration.ofHours(12);

  /** A temporary file this old was left behind by a process that ended early. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private record Entry(Path file, long bytes, FileTime used) {}

  private final Path directory;
  private final long maxBytes;
  private int writes;
  private boolean usable = true;

  /** The cache in a directory, which is made when there is something to keep. */
  public CacheDirectory(Path directory) {
    this(directory, MAX_BYTES);
  }

  CacheDirectory(Path directory, long maxBytes) {
    this.directory = directory;
    this.maxBytes = maxBytes;
  }

  private Path file(String key) {
    return directory.resolve("check").resolve(key.substring(0, FOLDER_DIGITS))
        .resolve(key.substring(FOLDER_DIGITS));
  }

  @Override
  public Optional<byte[]> read(String key) {
    Path file = file(key);
    try {
      byte[] contents = Files.readAllBytes(file);
      Instant now = Instant.now();
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(USE_GRAIN))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
      return Optional.of(contents);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String key, byte[] contents) {
    if (!usable) {
      return;
    }
    Path file = file(key);
    try {
      Files.createDirectories(file.getParent());
      Path temporary = Files.createTempFile(file.getParent(), null, TEMPORARY);
      Files.write(temporary, contents);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      // The first write of a run looks after what earlier ones left.
      if (writes++ % WRITES_BETWEEN_TRIMS == 0) {
        trim();
      }
    } catch (IOException | UncheckedIOException _) {
      usable = false;
    }
  }

  private void trim() throws IOException {
    List<Entry> entries = entries();
    long total = entries.stream().mapToLong(Entry::bytes).sum();
    if (total <= maxBytes) {
      return;
    }
    entries.sort(Comparator.comparing(Entry::used));
    for (Entry e : entries) {
      if (total <= maxBytes / 2) {
        break;
      }
      Files.deleteIfExists(e.file());
      total -= e.bytes();
    }
  }

  /** The files that are kept; those that were never finished are deleted. */
  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Instant abandoned = Instant.now().minus(ABANDONED);
    try (Stream<Path> files = Files.walk(directory.resolve("check"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!file.toString().endsWith(TEMPORARY)) {
          long blocks = (attributes.size() + BLOCK_BYTES - 1) / BLOCK_BYTES;
          entries.add(new Entry(file, blocks * BLOCK_BYTES, attributes.lastModifiedTime()));
        } else if (attributes.lastModifiedTime().toInstant().isBefore(abandoned)) {
          Files.deleteIfExists(file);
        }
      }
    }
    return entries;
  }

  /**
   * Where a user's cache lies unless told otherwise: {@code spindle} below the directory that the XDG Base Directory
   * Specification names; nothing if the user has no home.
   */
  public static Optional<Path> usualPlace(Map<String, String> environment) {
    Optional<Path> named = absolute(environment.get("XDG_CACHE_HOME"));
    return named
        .or(() -> absolute(environment.get("HOME")).map(home -> home.resolve(".cache")))
        .map(caches -> caches.resolve("spindle"));
  }

  /** The specification wants relative paths to be ignored. */
  private static Optional<Path> absolute(String path) {
    return Optional.ofNullable(path).filter(p -> p.startsWith("/")).map(Path::of);
  }
}
