package org.spindle.frontend.modula3.units;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;

/** Sources held in memory in front of another set. */
public final class MemorySources implements SourceSet {
  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final SourceSet behind;

  /** Asked for again and again; null after a change. */
  private Collection<String> names;

  /** Sources in front of {@code behind}, which may be null. */
  public MemorySources(SourceSet behind) {
    this.behind = behind;
  }

  /** Adds a file, named by its last path component. */
  public MemorySources add(SourceFile file) {
    files.put(file.path().substring(file.path().lastIndexOf('/') + 1), file);
    names = null;
    return this;
  }

  @Override
  public Optional<SourceFile> find(String fileName) throws SourceException {
    SourceFile own = files.get(fileName);
    return own != null || behind == null ? Optional.ofNullable(own) : behind.find(fileName);
  }

  @Override
  public Optional<SourceFile> findLibrary(String fileName) throws SourceException {
    return behind == null ? Optional.empty() : behind.findLibrary(fileName);
  }

  @Override
  public Collection<String> fileNames() {
    if (names == null) {
      Set<String> all = new LinkedHashSet<>(files.keySet());
      if (behind != null) {
        all.addAll(behind.fileNames());
      }
      names = Collections.unmodifiableSet(all);
    }
    return names;
  }

  @Override
  public boolean isLibrary(String fileName) {
    return !files.containsKey(fileName) && behind != null && behind.isLibrary(fileName);
  }
}
