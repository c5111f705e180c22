package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.spindle.ir.Label;

/** A program point in a context, with its variants. */
final class Point {
  /**
   * What tells points apart.
   *
   * @param activation the context
   * @param label the block
   * @param index the instruction before which the point lies
   */
  record Key(Activation activation, Label label, int index) {}

  final Key key;
  final List<Variant> variants = new ArrayList<>();
  final List<Variant> widened = new ArrayList<>();

  /** Those of which the code is being made, outermost first. */
  final List<Variant> inProgress = new ArrayList<>();

  private final Map<Long, List<Variant>> byKnown = new HashMap<>();
  private final Map<Long, List<Variant>> byUseful = new HashMap<>();
  private int usefulPlaces;

  Point(Key key) {
    this.key = key;
  }

  /** Adds a variant. */
  void add(Variant variant, ToLongFunction<Variant> usefulHash) {
    variants.add(variant);
    byUseful.computeIfAbsent(usefulHash.applyAsLong(variant), _ -> new ArrayList<>()).add(variant);
  }

  /**
   * The variants whose frames hold useful known values of that hash.
   *
   * @param useful the number of useful places: when it grows, hashes change
   */
  List<Variant> ofUseful(long hash, int useful, ToLongFunction<Variant> usefulHash) {
    if (usefulPlaces != useful) {
      usefulPlaces = useful;
      byUseful.clear();
      for (Variant variant : variants) {
        byUseful.computeIfAbsent(usefulHash.applyAsLong(variant), _ -> new ArrayList<>()).add(variant);
      }
    }
    return byUseful.getOrDefault(hash, List.of());
  }

  /** Notes that the entry of a variant has changed. */
  void changed() {
    usefulPlaces = -1;
  }

  /** The variants whose frames hold known values of that hash. */
  List<Variant> ofKnown(long hash) {
    return byKnown.computeIfAbsent(hash, _ -> new ArrayList<>());
  }
}
