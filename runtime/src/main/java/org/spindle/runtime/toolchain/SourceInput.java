package org.spindle.runtime.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceReader;

/** The user's source files, apart by language. */
public final class SourceInput {
  private final Diagnostics diagnostics;
  private final Map<Language, List<SourceFile>> files = new HashMap<>();
  private final Map<String, SourceFile> units = new HashMap<>();
  private int lines;

  /** Nothing yet. */
  public SourceInput() {
    this(new Diagnostics());
  }

  private SourceInput(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reads files with diagnostics that keep everything. */
  public static SourceInput read(List<Path> paths, Consumer<String> stage) {
    return read(paths, new Diagnostics(), stage);
  }

  /**
   * Reads files; what is wrong with them goes to the {@link #diagnostics}.
   *
   * @param paths of files whose names tell a {@link Language}
   * @param diagnostics empty so far
   * @param stage told what is being done, for the report of an internal failure
   */
  public static SourceInput read(List<Path> paths, Diagnostics diagnostics, Consumer<String> stage) {
    SourceInput input = new SourceInput(diagnostics);
    for (Path path : paths) {
      stage.accept("reading " + path);
      try {
        input.add(SourceReader.read(path));
      } catch (SourceException e) {
        input.diagnostics.add(Diagnostic.of(e));
      }
    }
    return input;
  }

  /** Adds a file. A Modula-3 unit is known by the last part of its file's name, and so there must be one only. */
  public SourceInput add(SourceFile file) {
    Path path = Path.of(file.path());
    Language language = Language.of(path).orElseThrow();
    lines += file.text().endsWith("\n") ? file.lineCount() - 1 : file.lineCount();
    SourceFile earlier =
        language == Language.MODULA3 ? units.putIfAbsent(path.getFileName().toString(), file) : null;
    if (earlier != null) {
      diagnostics.add(Diagnostic.error(file.whole(), "duplicate-unit",
          "the program has another file of this name, " + earlier.path()));
    } else {
      files.computeIfAbsent(language, _ -> new ArrayList<>()).add(file);
    }
    return this;
  }

  /** The files in a language, in the order in which they were added. */
  List<SourceFile> in(Language language) {
    return files.getOrDefault(language, List.of());
  }

  /** What is wrong with the files, and then what the compilers find. */
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /** The number of lines. A line end closes a line; it does not begin one. */
  public int lines() {
    return lines;
  }
}
