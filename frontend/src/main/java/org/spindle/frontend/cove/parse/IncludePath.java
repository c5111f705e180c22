package org.spindle.frontend.cove.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceReader;

/**
 * Where headers are found: in the user's directories, then among Cove's own, then in headers made on the
 * fly (those generated from Modula-3 interfaces, none of which can stand in for one of Cove's own). Files are read once. Not safe for use by several threads.
 */
public final class IncludePath {
  /** The name under which Cove's own headers appear in paths. */
  static final String BUILT_IN = "<cove>";

  /** Whether {@code file} is one of Cove's own. */
  public static boolean isBuiltIn(SourceFile file) {
    return file.path().startsWith(BUILT_IN + "/");
  }

  private static final String RESOURCES = "/org/spindle/frontend/cove/include/";

  /** Makes headers that exist in no directory; {@code name} is what stands between the quotes. */
  @FunctionalInterface
  public interface HeaderMaker {
    Optional<SourceFile> header(String name);
  }

  private final List<Path> directories;
  private final HeaderMaker maker;
  private final boolean readsFiles;
  private final Map<String, Optional<SourceFile>> cache = new HashMap<>();

  public IncludePath(List<Path> directories, HeaderMaker maker) {
    this(directories, maker, true);
  }

  private IncludePath(List<Path> directories, HeaderMaker maker, boolean readsFiles) {
    this.directories = List.copyOf(directories);
    this.maker = maker;
    this.readsFiles = readsFiles;
  }

  /** Headers made on the fly and Cove's own only: no file of a user's is ever read. */
  public static IncludePath ofMade(HeaderMaker maker) {
    return new IncludePath(List.of(), maker, false);
  }

  public IncludePath(List<Path> directories) {
    this(directories, name -> Optional.empty());
  }

  List<Path> directories() {
    return directories;
  }

  /** The file at {@code path}, or nothing if there is none that can be used as text. */
  Optional<SourceFile> file(String path) {
    return cache.computeIfAbsent(path, this::load);
  }

  private Optional<SourceFile> load(String path) {
    if (path.startsWith(BUILT_IN + "/")) {
      String name = path.substring(BUILT_IN.length() + 1);
      Optional<SourceFile> own = builtIn(name);
      return own.isPresent() ? own : maker.header(name);
    }
    if (!readsFiles) {
      return Optional.empty();
    }
    Path file = Path.of(path);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SourceReader.read(file));
    } catch (SourceException e) {
      return e.reason() == SourceException.Reason.EMPTY
          ? Optional.of(SourceFile.of(path, "\n"))
          : Optional.empty();
    }
  }

  private static Optional<SourceFile> builtIn(String name) {
    try (InputStream in = resource(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              SourceFile.of(
                  BUILT_IN + "/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cove's own headers; those of the C library lie apart, as gcc must not find them. */
  private static InputStream resource(String name) {
    InputStream own = IncludePath.class.getResourceAsStream(RESOURCES + name);
    return own != null ? own : IncludePath.class.getResourceAsStream(RESOURCES + "std/" + name);
  }
}
