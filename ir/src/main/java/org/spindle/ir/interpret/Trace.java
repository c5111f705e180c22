package org.spindle.ir.interpret;

import java.util.List;
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
    @Override
    public String toString() {
      return position.isKnown() ? procedure + " (" + position + ")" : procedure;
    }
  }

  /** One line for each frame. */
  @Override
  public String toString() {
    String text = frames.stream().map(frame -> "  at " + frame).collect(Collectors.joining("\n"));
    return omitted == 0 ? text : text + "\n  and " + omitted + " more";
  }
}
