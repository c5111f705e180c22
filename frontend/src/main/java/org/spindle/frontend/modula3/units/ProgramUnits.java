package org.spindle.frontend.modula3.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;

/**
 * Sources where units of a program and of the library may have one name. A unit of the program that has the name of one
 * of the library gets another, {@code Lex$own} for {@code Lex}, so that both can be in one program: the library goes on
 * using its own, and the program uses the program's. A module that takes the place of one behind an interface of the
 * library is not renamed.
 */
public final class ProgramUnits implements SourceSet {
  /** What the names of renamed units end with. */
  private static final String MARK = "$own";

  private static final String INTERFACE = ".i3";
  private static final String MODULE = ".m3";

  private final SourceSet sources;
  private final Set<String> renamedFiles = new HashSet<>();
  private final Collection<String> names;

  public ProgramUnits(SourceSet sources) {
    this.sources = sources;
    for (String file : sources.fileNames()) {
      if (file.endsWith(INTERFACE) && isHiding(file)) {
        renamedFiles.add(file);
      }
    }
    for (String file : sources.fileNames()) {
      if (file.endsWith(MODULE) && isHiding(file) && !isReplacement(file)) {
        renamedFiles.add(file);
      }
    }
    Set<String> all = new LinkedHashSet<>(sources.fileNames());
    renamedFiles.forEach(file -> all.add(renamed(file)));
    names = Collections.unmodifiableSet(all);
  }

  private boolean isHiding(String file) {
    try {
      return !sources.isLibrary(file) && sources.findLibrary(file).isPresent();
    } catch (SourceException _) {
      return false;
    }
  }

  /** Whether a module implements an interface of its name that is the library's. */
  private boolean isReplacement(String file) {
    String name = stem(file);
    return !renamedFiles.contains(name + INTERFACE)
        && new ExportIndex(sources, List.of(file)).exporters(name).contains(name);
  }

  private static String stem(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static String renamed(String file) {
    return stem(file) + MARK + file.substring(file.lastIndexOf('.'));
  }

  /** The names here of files that the program calls {@code fileNames}. */
  public List<String> own(Collection<String> fileNames) {
    List<String> own = new ArrayList<>();
    fileNames.forEach(f -> own.add(renamedFiles.contains(f) ? renamed(f) : f));
    return own;
  }

  /** A text with the names of units as they are written. */
  public static String asWritten(String text) {
    return text.replace(MARK, "");
  }

  @Override
  public String meant(String interfaceName, String fileName) {
    return !isLibrary(fileName) && renamedFiles.contains(interfaceName + INTERFACE)
        ? interfaceName + MARK
        : interfaceName;
  }

  @Override
  public Optional<SourceFile> find(String fileName) throws SourceException {
    String written = asWritten(fileName);
    return renamedFiles.contains(written) && written.equals(fileName)
        ? sources.findLibrary(fileName)
        : sources.find(written);
  }

  @Override
  public Optional<SourceFile> findLibrary(String fileName) throws SourceException {
    return sources.findLibrary(fileName);
  }

  @Override
  public Collection<String> fileNames() {
    return names;
  }

  @Override
  public boolean isLibrary(String fileName) {
    return renamedFiles.contains(fileName) || sources.isLibrary(fileName);
  }
}
