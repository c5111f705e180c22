package org.spindle.frontend.modula3.units;

import java.util.Collection;
import java.util.Optional;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;

/** The source files that units are looked up in, by file name such as {@code Text.i3}. */
public interface SourceSet {
  /**
   * The file of that name, if there is one.
   *
   * @throws SourceException if it is there but cannot be used
   */
  Optional<SourceFile> find(String fileName) throws SourceException;

  /**
   * The run-time library's file of that name, even where the program has one too that hides it.
   *
   * @throws SourceException if it is there but cannot be used
   */
  Optional<SourceFile> findLibrary(String fileName) throws SourceException;

  /** The name of the interface that a file calls {@code interfaceName}. */
  default String meant(String interfaceName, @SuppressWarnings("unused") String fileName) {
    return interfaceName;
  }

  /** The names of all files. */
  Collection<String> fileNames();

  /** Whether the file is part of the run-time library, which may use machine services. */
  boolean isLibrary(String fileName);
}
