package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.spindle.specializer.pe.AbstractValue.Known;

/**
 * The memo of symbolic execution: the variants of each program point, and which one an arriving path joins.
 *
 * <p>An arrival takes, in this order: a variant whose code needs nothing it lacks and that loses nothing it knows; one
 * inside a loop under way that agrees but for remembered contents and facts, which are then given up and the loop made
 * again; a widened variant; the loop under way that it closes, generalized where the two differ, unless they differ in
 * values that were found useful (then the loop is unrolled); and else a new variant, widened when there are too many.
 *
 * <p>Generalizing in place and giving up facts only ever weakens an entry configuration, which has finitely many parts;
 * useful values may grow without end, and the limits stop that.
 */
final class Variants {
  private static final int DEPTH_LIMIT = 40_000;

  private final Session session;
  private final Consumer<Path> explorer;
  private final Map<Point.Key, Point> points = new HashMap<>();
  private final List<Variant> inProgress = new ArrayList<>();
  private final List<Variant> open = new ArrayList<>();

  /** Residual instructions made so far by the variants entered from the innermost one in progress. */
  private int innerSize;

  /**
   * An empty memo.
   *
   * @param explorer follows a path, and those that split from it, to their ends
   */
  Variants(Session session, Consumer<Path> explorer) {
    this.session = session;
    this.explorer = explorer;
  }

  /** Explores from a configuration that no path arrives at. */
  Variant enter(Configuration entry) {
    Variant variant = new Variant(new Point(key(entry.frame())), entry, false);
    explore(variant);
    return variant;
  }

  private static Point.Key key(Frame frame) {
    return new Point.Key(frame.activation, frame.label, frame.index);
  }

  /** Ends a path at a program point by a jump to a variant; false, so that callers can return it. */
  boolean arrive(Path path) {
    Configuration arrival = path.configuration();
    Point point = points.computeIfAbsent(key(path.frame), Point::new);
    Variant variant = choose(point, arrival);
    path.block.target = variant;
    path.block.arrival = arrival;
    if (variant.status == Variant.Status.NEW) {
      variant.quietSince = path.quietSince();
      explore(variant);
    }
    noteSpills(path, variant, arrival);
    absorb(path, variant, arrival);
    return false;
  }

  /** Notes for the path's own variant what it now relies on through the jump. */
  private void absorb(Path path, Variant variant, Configuration arrival) {
    Variant origin = path.origin;
    switch (variant.status) {
      case IN_PROGRESS -> lower(origin, variant.depth);
      case CLOSED ->
          path.absorb(
              variant,
              variant.entry == arrival
                  ? Binding.identity(arrival)
                  : Matching.ofNeeds(variant, arrival, false).binding());
      case OPEN -> {
        Binding binding = Matching.ofWhole(variant.entry, arrival, false).binding();
        if (variant.head.status == Variant.Status.IN_PROGRESS) {
          lower(origin, variant.head.depth);
          path.absorb(variant, binding);
        } else {
          path.absorbAll(variant.entry, binding);
        }
      }
      case NEW -> throw new IllegalStateException();
    }
  }

  /** Notes what the edge puts into memory, since it is read there. */
  private static void noteSpills(Path path, Variant variant, Configuration arrival) {
    variant.entry
        .locals()
        .forEach(
            (object, memory) -> {
              LocalMemory mine = arrival.locals().get(object);
              if (memory.inMemory() && mine != null && !mine.inMemory()) {
                path.needStatus(object);
                path.needCells(object, 0, object.size());
              }
            });
  }

  private static void lower(Variant origin, int depth) {
    origin.low = Math.min(origin.low, depth);
  }

  // ---- exploration

  private void explore(Variant variant) {
    if (inProgress.size() >= DEPTH_LIMIT) {
      throw new DeclinedException(DeclineReason.TOO_MANY_VARIANTS);
    }
    variant.status = Variant.Status.IN_PROGRESS;
    variant.depth = inProgress.size();
    inProgress.add(variant);
    variant.point.inProgress.add(variant);
    int mark = open.size();
    final int outerSize = innerSize;
    final int sizeBefore = session.size();
    do {
      final int size = session.size();
      innerSize = 0;
      session.countVariant();
      List<Variant> inner = open.subList(mark, open.size());
      inner.forEach(one -> one.status = Variant.Status.NEW);
      inner.clear();
      variant.stale = false;
      variant.low = variant.depth;
      variant.needs.clear();
      variant.unprovided = null;
      variant.block = session.newBlock();
      explorer.accept(new Path(variant, session.valueMark()));
      variant.ownSize = session.size() - size - innerSize;
    } while (variant.stale);
    innerSize = outerSize + session.size() - sizeBefore;
    inProgress.removeLast();
    variant.point.inProgress.removeLast();
    if (variant.low == variant.depth) {
      variant.status = Variant.Status.CLOSED;
      open.subList(mark, open.size()).clear();
      return;
    }
    variant.status = Variant.Status.OPEN;
    variant.head = inProgress.get(variant.low);
    open.add(variant);
    lower(inProgress.getLast(), variant.low);
  }

  // ---- choice

  private Variant choose(Point point, Configuration arrival) {
    long hash = knownHash(arrival.frame());
    List<Variant> alike = point.ofKnown(hash);
    Variant weakenable = null;
    Configuration weaker = null;
    for (Variant variant : alike) {
      session.countStep();
      if (variant.status == Variant.Status.CLOSED) {
        if (Matching.ofNeeds(variant, arrival, true) != null) {
          return variant;
        }
        continue;
      }
      Matching matching = Matching.ofWhole(variant.entry, arrival, true);
      if (matching != null) {
        if (matching.weakened() == null) {
          return variant;
        }
        if (weakenable == null && canWeaken(variant)) {
          weakenable = variant;
          weaker = matching.weakened();
        }
      }
    }
    if (weakenable != null) {
      return weaken(weakenable, weaker);
    }
    for (Variant variant : point.widened) {
      session.countStep();
      if (variant.status == Variant.Status.CLOSED) {
        if (Matching.ofNeeds(variant, arrival, false) != null) {
          return variant;
        }
        continue;
      }
      Matching matching = Matching.ofWhole(variant.entry, arrival, false);
      if (matching != null && matching.weakened() == null) {
        return variant;
      }
      if (matching != null && canWeaken(variant)) {
        return weaken(variant, matching.weakened());
      }
    }
    Variant loop = generalizedLoop(point, arrival);
    if (loop != null) {
      return loop;
    }
    Configuration joined = widened(point, alike, arrival);
    if (joined != null) {
      Variant widened = new Variant(point, joined, true);
      point.widened.add(widened);
      return widened;
    }
    Variant variant = new Variant(point, arrival, false);
    point.add(variant, this::usefulHash);
    alike.add(variant);
    return variant;
  }

  /** Whether the entry of a variant may be weakened: the loop it is part of is under way and can be made again. */
  private static boolean canWeaken(Variant variant) {
    return switch (variant.status) {
      case NEW, IN_PROGRESS -> true;
      case OPEN -> variant.head.status == Variant.Status.IN_PROGRESS;
      case CLOSED -> false;
    };
  }

  private static Variant weaken(Variant variant, Configuration weaker) {
    variant.entry = weaker;
    variant.point.changed();
    switch (variant.status) {
      case IN_PROGRESS -> variant.stale = true;
      case OPEN -> variant.head.stale = true;
      case NEW, CLOSED -> {}
    }
    return variant;
  }

  /** The loop under way that the arrival closes, made general enough; null when there is none to be generalized. */
  private Variant generalizedLoop(Point point, Configuration arrival) {
    for (Variant variant : point.inProgress.reversed()) {
      if (!variant.widened && !differsUsefully(variant.entry, arrival)) {
        Configuration joined =
            new Joining(variant.entry, arrival, session::newValue, variant.stale).join();
        if (joined != null) {
          if (!point.widened.contains(variant)) {
            point.widened.add(variant);
          }
          return weaken(variant, joined);
        }
      }
    }
    return null;
  }

  /**
   * The configuration of a widened variant, when there are too many variants like the one that is wanted; else null.
   * Those of one group form a chain, each more general than the one before, and the third gives up all it can.
   */
  private Configuration widened(Point point, List<Variant> alike, Configuration arrival) {
    Variant similar = tooSimilar(point, alike, arrival);
    if (similar == null) {
      return null;
    }
    int links = 0;
    for (Variant variant : point.widened) {
      if (!differsUsefully(variant.entry.frame(), arrival.frame())) {
        similar = variant;
        links++;
      }
    }
    Configuration joined =
        new Joining(arrival, similar.entry, session::newValue, links > 0).join();
    return joined != null && links > 1 ? joined.withoutMemories() : joined;
  }

  /**
   * A variant to join a new one with, because there are many like it; null when there are not. Those that only led on
   * to others, without code of their own, multiply nothing.
   */
  private Variant tooSimilar(Point point, List<Variant> alike, Configuration arrival) {
    int most = session.isGrownLarge() ? 2 : session.policy.perKnown();
    if (alike.size() >= most && alike.stream().filter(Variants::hasCode).count() >= most) {
      return alike.stream()
          .min(Comparator.comparingInt(one -> differences(one.entry, arrival)))
          .orElseThrow();
    }
    if (!alike.isEmpty()) {
      return null;
    }
    int similar = 0;
    Variant last = null;
    List<Variant> candidates =
        point.ofUseful(usefulHash(arrival.frame()), session.usefulPlaces(), this::usefulHash);
    for (Variant variant : candidates) {
      if (hasCode(variant) && !differsUsefully(variant.entry.frame(), arrival.frame())) {
        similar++;
        last = variant;
      }
    }
    return similar >= Math.min(most, session.policy.perUseful()) ? last : null;
  }

  private static boolean hasCode(Variant variant) {
    return variant.status == Variant.Status.IN_PROGRESS || variant.ownSize > 0;
  }

  /** The number of cells of local objects in which two configurations differ. */
  private static int differences(Configuration mine, Configuration other) {
    int[] count = {0};
    mine.locals()
        .forEach(
            (object, memory) -> {
              LocalMemory arriving = other.locals().get(object);
              if (arriving == null || arriving.inMemory() != memory.inMemory()) {
                count[0] += (int) object.size();
                return;
              }
              memory
                  .cells()
                  .forEach(
                      (offset, value) -> count[0] += value.equals(arriving.cells().get(offset)) ? 0 : 1);
              arriving
                  .cells()
                  .forEach((offset, _) -> count[0] += memory.cells().get(offset) == null ? 1 : 0);
            });
    return count[0];
  }

  // ---- known values

  private static long knownHash(Frame frame) {
    long hash = 0;
    for (Frame f = frame; f != null; f = f.caller) {
      for (int i = 0; i < f.values.length; i++) {
        if (f.values[i] instanceof Known known) {
          hash = hash * 31 + i;
          hash = (hash ^ known.bits()) * 0x9E3779B97F4A7C15L;
        }
      }
    }
    return hash;
  }

  private long usefulHash(Variant variant) {
    return usefulHash(variant.entry.frame());
  }

  private long usefulHash(Frame frame) {
    long hash = 0;
    for (Frame f = frame; f != null; f = f.caller) {
      for (int i = 0; i < f.values.length; i++) {
        if (f.values[i] instanceof Known known && session.isUseful(known)) {
          hash = (hash * 31 + i ^ known.bits()) * 0x9E3779B97F4A7C15L;
        }
      }
    }
    return hash;
  }

  private boolean differsUsefully(Configuration mine, Configuration other) {
    if (differsUsefully(mine.frame(), other.frame())) {
      return true;
    }
    boolean[] differs = {false};
    mine.locals()
        .forEach(
            (object, memory) -> {
              LocalMemory arriving = other.locals().get(object);
              if (arriving != null) {
                memory
                    .cells()
                    .forEach(
                        (offset, value) -> differs[0] |=
                            differsUsefully(
                                object, offset, value, Cells.exactly(arriving, offset, value.type())));
                arriving
                    .cells()
                    .forEach(
                        (offset, value) -> differs[0] |=
                            differsUsefully(
                                object, offset, Cells.exactly(memory, offset, value.type()), value));
              }
            });
    return differs[0];
  }

  private boolean differsUsefully(LocalObject object, long offset, AbstractValue mine, AbstractValue other) {
    return mine != null
        && other != null
        && !mine.equals(other)
        && (mine instanceof Known || other instanceof Known)
        && session.isUseful(session.place(List.of(object, offset)));
  }

  private boolean differsUsefully(Frame mine, Frame other) {
    Frame a = mine;
    Frame b = other;
    while (a != null) {
      for (int i = 0; i < a.values.length; i++) {
        AbstractValue x = a.values[i];
        AbstractValue y = b.values[i];
        if (x != y
            && x != null
            && y != null
            && !x.equals(y)
            && (x instanceof Known known && session.isUseful(known)
                || y instanceof Known arriving && session.isUseful(arriving))) {
          return true;
        }
      }
      a = a.caller;
      b = b.caller;
    }
    return false;
  }
}
