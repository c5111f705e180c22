package org.spindle.specializer.pe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The residual code for one program point and configuration. */
final class Variant {
  /** Progress of its code. */
  enum Status {
    /** There is none yet. */
    NEW,
    /** It is being made, so the path under way goes through it: arriving again closes a loop. */
    IN_PROGRESS,
    /** It is complete, but part of a loop that is not or was not: arrivals must agree in everything. */
    OPEN,
    /** It is complete and {@link #needs} says what arrivals must agree in. */
    CLOSED
  }

  final Point point;
  final boolean widened;
  Configuration entry;
  ResidualBlock block;
  Status status = Status.NEW;
  Set<Need> needs = new LinkedHashSet<>();

  /** Loop headers that the path which brought the entry configuration passed without writing code since. */
  List<Point.Key> quietSince = List.of();

  /** The need that the last arrival to be refused did not provide: what probably tells the next one apart, too. */
  Need unprovided;

  /** Place on the stack of variants in progress. */
  int depth;

  /** The least depth among variants in progress that its code leads back to; its own depth when none. */
  int low;

  /** The variant at that depth, which must be made again when this one's entry is weakened; null when closed. */
  Variant head;

  /** Residual instructions made on the way from here to other variants. */
  int ownSize;

  /** Set when {@link #entry} was weakened while the code was made. */
  boolean stale;

  Variant(Point point, Configuration entry, boolean widened) {
    this.point = point;
    this.entry = entry;
    this.widened = widened;
  }
}
