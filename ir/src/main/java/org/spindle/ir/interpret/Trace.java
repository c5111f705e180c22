package org.spindle.ir.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spindle.ir.Position;

/**
 * A guest's call stack.
 *
 * @param frames innermost first
 * @param omitted how many further ones were left out
 */
public record Trace(List<Frame> frames, int omitted) {
  public Trace {
    frames = List.copyOf(frames);
  }

  /**
   * One activation.
   *
   * @param procedure its symbol
   * @param position where it is
   */
  public record Frame(String procedure, Position position) {
    private static final Set<String> RUN_TIME_SYSTEM =
        Set.of("RTException", "RTHeapRep", "RTMain", "RTMachine");

    /** Ends the name of a unit of the program that the library has too (docs/abi.md). */
    private static final String OWN = "$own";

    /** Whether the procedure is one of those that raise, allocate, start and end. */
    boolean isOfRunTimeSystem() {
      String module = procedure.split("[.:]", 2)[0];
      return RUN_TIME_SYSTEM.contains(module) || procedure.equals("Main:start");
    }

    @Override
    public String toString() {
      String name = procedure.replace(OWN, "");
      return position.isKnown() ? name + " (" + position + ")" : name;
    }
  }

  /** The activations that a place in a procedure stands for: those of the procedures inlined there, and its own. */
  public static List<Frame> framesAt(String procedure, Position position) {
    List<Frame> frames = new ArrayList<>();
    Position at = position;
    while (at.inlinedAt() != null) {
      frames.add(new Frame(at.procedure(), at.place()));
      at = at.inlinedAt();
    }
    frames.add(new Frame(procedure, at));
    return frames;
  }

  /** A line for each frame of a stack as the guest reports it, which leaves out the run-time system's own. */
  public static String lines(List<Frame> frames) {
    return frames.stream().filter(frame -> !frame.isOfRunTimeSystem()).map(frame -> "  at " + frame + "\n")
        .collect(Collectors.joining());
  }

  /** One line for each frame. */
  @Override
  public String toString() {
    String text = frames.stream().map(frame -> "  at " + frame).collect(Collectors.joining("\n"));
    return omitted == 0 ? text : text + "\n  and " + omitted + " more";
  }
}
