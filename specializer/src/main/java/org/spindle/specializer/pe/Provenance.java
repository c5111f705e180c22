package org.spindle.specializer.pe;

import java.util.Arrays;

/**
 * The places that a known value came from, of those where known values may differ between arrivals: block parameters
 * where paths meet, and cells of local memory. When a known value decides something (a branch, a load from constant
 * memory, what is called), its places are marked useful: values there are not given up to make loops converge.
 */
final class Provenance {
  /** A constant of the program. */
  static final Provenance NONE = new Provenance(new int[0]);

  /** Beyond this many places a value counts for the first ones only. */
  private static final int LIMIT = 8;

  private final int[] places;

  private Provenance(int[] places) {
    this.places = places;
  }

  /** The place numbers, ascending. */
  int[] places() {
    return places;
  }

  /** This provenance with one place more. */
  Provenance with(int place) {
    int at = Arrays.binarySearch(places, place);
    if (at >= 0 || places.length >= LIMIT) {
      return this;
    }
    int[] more = new int[places.length + 1];
    int index = -at - 1;
    System.arraycopy(places, 0, more, 0, index);
    more[index] = place;
    System.arraycopy(places, index, more, index + 1, places.length - index);
    return new Provenance(more);
  }

  /** The places of either. */
  Provenance union(Provenance other) {
    if (other.places.length == 0 || other == this) {
      return this;
    }
    if (places.length == 0) {
      return other;
    }
    Provenance all = this;
    for (int place : other.places) {
      all = all.with(place);
    }
    return all;
  }
}
