package org.spindle.runtime.toolchain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.modula3.units.SourceSet;
import org.spindle.frontend.source.SourceFile;

/**
 * The standard library, which every program sees. The kernel's interfaces are like the user's, so that spindles can extend
 * them; but the dispatcher, through which they do, cannot be extended itself.
 */
final class LibrarySources implements SourceSet {
  private static final Set<String> DISPATCHER =
      Set.of("Dispatcher.i3", "Dispatcher.m3", "RTAhead.i3", "RTAhead.m3", "RTEvent.i3");

  private final Map<String, SourceFile> files = LibraryFiles.load();

  @Override
  public Optional<SourceFile> find(String fileName) {
    return Optional.ofNullable(files.get(fileName));
  }

  @Override
  public Optional<SourceFile> findLibrary(String fileName) {
    return isLibrary(fileName) ? find(fileName) : Optional.empty();
  }

  @Override
  public Collection<String> fileNames() {
    return files.keySet();
  }

  @Override
  public boolean isLibrary(String fileName) {
    SourceFile file = files.get(fileName);
    return file != null && (!file.path().startsWith(LibraryFiles.KERNEL) || DISPATCHER.contains(fileName));
  }
}
