package org.spindle.runtime.alpha;

/** Rounding modes, in the order of the FPCR's dynamic rounding field. */
enum Rounding {
  CHOPPED,
  MINUS_INFINITY,
  NEAREST,
  PLUS_INFINITY
}
