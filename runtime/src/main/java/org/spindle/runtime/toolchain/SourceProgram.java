package org.spindle.runtime.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceReader;
import org.spindle.ir.Program;
import org.spindle.ir.pass.Pipeline;

/**
 * The program that a set of source files makes, in any mixture of languages, with what it uses of the standard library:
 * its units in SIR, or the diagnostics that say why there are none.
 */
public final class SourceProgram {
  private final Diagnostics diagnostics;
  private final List<Program> units;
  private final int lines;

  private SourceProgram(Diagnostics diagnostics, List<Program> units, int lines) {
    this.diagnostics = diagnostics;
    this.units = List.copyOf(units);
    this.lines = lines;
  }

  /**
   * Compiles files.
   *
   * @param files as {@link Language} names them
   * @param includes where C headers are looked for after the including file's own directory
   * @param stage told what is being done, for the report of an internal failure
   * @throws IllegalStateException when a front end makes an invalid unit
   */
  public static SourceProgram compile(List<Path> files, List<Path> includes, Consumer<String> stage) {
    Diagnostics diagnostics = new Diagnostics();
    List<Program> units = new ArrayList<>();
    int lines = 0;
    for (Path path : files) {
      stage.accept("reading " + path);
      try {
        SourceFile file = SourceReader.read(path);
        lines += lines(file);
        SirUnits.read(file, diagnostics).ifPresent(units::add);
      } catch (SourceException e) {
        diagnostics.add(Diagnostic.of(e));
      }
    }
    return new SourceProgram(diagnostics, diagnostics.hasErrors() ? List.of() : units, lines);
  }

  /** A line end closes a line; it does not begin one. */
  private static int lines(SourceFile file) {
    return file.text().endsWith("\n") ? file.lineCount() - 1 : file.lineCount();
  }

  /** What was found in the sources, the user's and the library's. */
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /** The number of lines in the user's files. */
  public int lines() {
    return lines;
  }

  /** The units, valid SIR; none when there are errors. */
  public List<Program> units() {
    return units;
  }

  /**
   * Links the units.
   *
   * @param name of the program, for people
   * @throws org.spindle.ir.link.LinkException when they do not fit together
   */
  public LinkedProgram link(String name, boolean optimize, Pipeline.Observer observer) {
    return LinkedProgram.of(name, units, optimize, observer);
  }
}
