package org.spindle.runtime.fuse;

import java.util.List;

/**
 * Something about the guards of a binding that whoever installs it may want to know.
 *
 * @param kind what it is
 * @param event symbol of the event's procedure
 * @param binding its place among the bindings of the event, counted from 1, and the symbol of its handler
 * @param others other bindings that it concerns: the first of them
 * @param omitted how many more there are
 */
public record GuardFinding(
    Kind kind, String event, Place binding, List<Place> others, int omitted) {
  public GuardFinding {
    others = List.copyOf(others);
  }

  /** What may be found. */
  public enum Kind {
    /** The guards of the binding, imposed ones included, are never all true. */
    NEVER,
    /** Whenever they are, an earlier binding ends the raise. */
    COVERED,
    /** They may be true in the same raise as those of others. */
    OVERLAPS
  }

  /**
   * A binding of the event.
   *
   * @param number counted from 1
   * @param handler symbol of its handler
   */
  public record Place(int number, String handler) {
    @Override
    public String toString() {
      return number + " (" + handler + ")";
    }
  }

  /** A sentence. */
  public String text() {
    String subject = event + ": binding " + binding + " ";
    return switch (kind) {
      case NEVER -> subject + "never runs: its guards are never all true";
      case COVERED -> subject + "never runs: whenever its guards hold, " + list() + " ends the raise";
      case OVERLAPS -> subject + "may run in one raise with " + list();
    };
  }

  private String list() {
    String named = String.join(", ", others.stream().map(Place::toString).toList());
    return omitted == 0 ? named : named + " and " + omitted + (omitted == 1 ? " other" : " others");
  }
}
