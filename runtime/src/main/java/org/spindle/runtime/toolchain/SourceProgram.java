package org.spindle.runtime.toolchain;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.header.InterfaceHeaders;
import org.spindle.frontend.modula3.units.MemorySources;
import org.spindle.frontend.modula3.units.UnitStore;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Program;
import org.spindle.ir.pass.Pipeline;
import org.spindle.ir.verify.Verifier;

/**
 * The program that a set of source files makes, in any mixture of languages, with what it uses of the standard library:
 * its units in SIR, or the diagnostics that say why there are none.
 */
public final class SourceProgram {
  private final SourceInput input;
  private final List<Program> units;

  private SourceProgram(SourceInput input, List<Program> units) {
    this.input = input;
    this.units = List.copyOf(units);
  }

  /**
   * Compiles files.
   *
   * @param input to whose diagnostics the compilers add
   * @param includes where C headers are looked for after the including file's own directory
   * @param stage told what is being done, for the report of an internal failure
   * @throws IllegalStateException when a front end makes an invalid unit
   */
  public static SourceProgram compile(SourceInput input, List<Path> includes, Consumer<String> stage) {
    List<Program> units = new Compilation(input, includes, stage).run();
    if (input.diagnostics().hasErrors()) {
      return new SourceProgram(input, List.of());
    }
    for (Program unit : units) {
      stage.accept("verifying the SIR of unit " + unit.name());
      Verifier.require(unit, "compiling unit " + unit.name());
    }
    return new SourceProgram(input, units);
  }

  /**
   * Finds out what is wrong with files, without making a program of them.
   *
   * @param input to whose diagnostics the compilers add
   * @param includes where C headers are looked for after the including file's own directory
   * @param cache what earlier runs found in units of Modula-3, which are not checked again while nothing changes that
   *     matters to them
   * @param stage told what is being done, for the report of an internal failure
   */
  public static void check(
      SourceInput input, List<Path> includes, UnitStore cache, Consumer<String> stage) {
    new Compilation(input, includes, stage).check(cache);
  }

  /**
   * The C header of an interface.
   *
   * @param interfaceFile the name of its file, as in {@code Ethernet.i3}
   * @param input the files among which it and its imports are, beside the library; its diagnostics get what is wrong
   * @return nothing if there is no such interface
   */
  public static Optional<String> header(SourceInput input, String interfaceFile) {
    MemorySources sources = new MemorySources(new LibrarySources());
    input.in(Language.MODULA3).forEach(sources::add);
    String name = interfaceFile.replaceFirst("\\.i3$", ".h");
    return new InterfaceHeaders(sources, input.diagnostics()).find(name).map(SourceFile::text);
  }

  /** What was found in the sources, the user's and the library's. */
  public Diagnostics diagnostics() {
    return input.diagnostics();
  }

  /** The number of lines in the user's files. */
  public int lines() {
    return input.lines();
  }

  /** The units, valid SIR; none when there are errors. */
  public List<Program> units() {
    return units;
  }

  /**
   * Links the units. What the program's entry and {@code roots} do not reach is left out.
   *
   * @param name of the program, for people
   * @param roots symbols that will be used from outside
   * @throws org.spindle.ir.link.LinkException when the units do not fit together
   */
  public LinkedProgram link(
      String name, Collection<String> roots, boolean optimize, Pipeline.Observer observer) {
    return LinkedProgram.reachable(name, units, roots, optimize, observer);
  }
}
