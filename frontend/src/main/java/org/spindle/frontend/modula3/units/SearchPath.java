package org.spindle.frontend.modula3.units;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceReader;

/**
 * Directories, searched recursively, and single files; the first that holds a name wins. Files are read when they are
 * asked for.
 */
public final class SearchPath implements SourceSet {
  private static final List<String> SUFFIXES = List.of(".i3", ".m3", ".ig", ".mg");

  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Set<String> library = new HashSet<>();
  private final Map<String, Path> hidden = new HashMap<>();
  private final Map<Path, SourceFile> read = new HashMap<>();

  /**
   * A search path.
   *
   * @param user files and directories of the program
   * @param libraries directories of the run-time library
   * @throws UncheckedIOException if a directory cannot be listed
   */
  public SearchPath(List<Path> user, List<Path> libraries) {
    user.forEach(p -> add(p, false));
    libraries.forEach(p -> add(p, true));
  }

  private void add(Path root, boolean isLibrary) {
    if (!Files.isDirectory(root)) {
      put(root, isLibrary);
      return;
    }
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(Files::isRegularFile).sorted().forEach(p -> put(p, isLibrary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(Path file, boolean isLibrary) {
    String name = file.getFileName().toString();
    if (SUFFIXES.stream().noneMatch(name::endsWith)) {
      return;
    }
    boolean isFirst = files.putIfAbsent(name, file) == null;
    if (isLibrary && isFirst) {
      library.add(name);
    } else if (isLibrary) {
      hidden.putIfAbsent(name, file);
    }
  }

  @Override
  public Optional<SourceFile> find(String fileName) throws SourceException {
    return read(files.get(fileName));
  }

  @Override
  public Optional<SourceFile> findLibrary(String fileName) throws SourceException {
    return read((library.contains(fileName) ? files : hidden).get(fileName));
  }

  private Optional<SourceFile> read(Path path) throws SourceException {
    if (path == null) {
      return Optional.empty();
    }
    SourceFile file = read.get(path);
    if (file == null) {
      file = SourceReader.read(path);
      read.put(path, file);
    }
    return Optional.of(file);
  }

  @Override
  public Collection<String> fileNames() {
    return Collections.unmodifiableSet(files.keySet());
  }

  @Override
  public boolean isLibrary(String fileName) {
    return library.contains(fileName);
  }
}
