package org.spindle.runtime.toolchain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.event.EventRecords;
import org.spindle.ir.event.RaiseSites;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.Reachability;
import org.spindle.ir.pass.MayCollect;
import org.spindle.ir.pass.Pipeline;
import org.spindle.ir.pass.Safepoints;
import org.spindle.ir.pass.ShadowFrames;

/**
 * A whole program in the two forms that are needed of it: as the specializer reads it, and as engines execute it, with the
 * turns of threads and the collector's frame records made explicit.
 */
public final class LinkedProgram {
  private final Program program;
  private final Safepoints safepoints;
  private final ShadowFrames frames;
  private final Program executable;

  private LinkedProgram(Program program) {
    this.program = program;
    safepoints = new Safepoints(program);
    Program withTurns = program.mapProcedures(safepoints::run);
    frames = new ShadowFrames(new MayCollect(withTurns));
    executable = withTurns.mapProcedures(frames::run);
  }

  /**
   * Links units.
   *
   * @param name for people
   * @param optimize whether the passes run; without them each procedure is executed as its front end made it
   * @throws org.spindle.ir.link.LinkException when symbols clash or are missing
   */
  public static LinkedProgram of(String name, List<Program> units, boolean optimize) {
    return of(name, units, optimize, (pass, procedure) -> {});
  }

  /** Links units, with each step of the optimization shown to {@code observer}. */
  public static LinkedProgram of(
      String name, List<Program> units, boolean optimize, Pipeline.Observer observer) {
    return optimized(link(name, units), optimize, observer);
  }

  /**
   * Links units and keeps what the program's entry and trap handler, or {@code roots}, can reach; everything when it has no
   * entry and there are no roots.
   */
  public static LinkedProgram reachable(
      String name, List<Program> units, Collection<String> roots, boolean optimize,
      Pipeline.Observer observer) {
    Program linked = link(name, units);
    boolean whole = linked.entry() == null && roots.isEmpty();
    if (whole) {
      return optimized(linked, optimize, observer);
    }
    Program needed = Reachability.prune(linked, roots);
    // a procedure whose every call was inlined is not needed any more
    return optimize
        ? new LinkedProgram(Reachability.prune(Pipeline.optimize(needed, observer), roots))
        : new LinkedProgram(needed);
  }

  private static Program link(String name, List<Program> units) {
    List<Program> all = new ArrayList<>(units);
    all.add(EventRecords.unit(units));
    return Linker.link(name, all);
  }

  private static LinkedProgram optimized(Program linked, boolean optimize, Pipeline.Observer observer) {
    return new LinkedProgram(optimize ? Pipeline.optimize(linked, observer) : linked);
  }

  /** This program with raises whose arguments are partly constants set apart, for what fuses events while it runs. */
  public LinkedProgram withRaiseSites() {
    Program apart = RaiseSites.apart(program);
    return apart == program ? this : new LinkedProgram(apart);
  }

  /** The program before turns of threads and the collector's frame records were made explicit. */
  public Program program() {
    return program;
  }

  /** What engines execute. */
  public Program executable() {
    return executable;
  }

  /**
   * The executable form of a procedure made from this program's, such as residual code.
   *
   * @param kept address of a heap object that is kept, with what it refers to, while the procedure is active; or 0
   */
  public Procedure executable(Procedure procedure, long kept) {
    return frames.run(safepoints.run(procedure), kept);
  }
}
