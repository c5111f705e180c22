package org.spindle.runtime.toolchain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.spindle.frontend.modula3.units.SourceSet;
import org.spindle.frontend.source.SourceFile;

/** The standard library, which every program sees. */
final class LibrarySources implements SourceSet {
  private final Map<String, SourceFile> files = LibraryFiles.load();

  @Override
  public Optional<SourceFile> find(String fileName) {
    return Optional.ofNullable(files.get(fileName));
  }

  @Override
  public Collection<String> fileNames() {
    return files.keySet();
  }

  @Override
  public boolean isLibrary(String fileName) {
    return files.containsKey(fileName);
  }
}
