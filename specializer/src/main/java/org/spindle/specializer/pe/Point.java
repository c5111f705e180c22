package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Long, List<Variant>> byKnown = new HashMap<>();

  Point(Key key) {
    this.key = key;
  }

  /** The variants whose frames hold known values of that hash. */
  List<Variant> ofKnown(long hash) {
    return byKnown.computeIfAbsent(hash, _ -> new ArrayList<>());
  }
}
