package org.spindle.alpha.isa;

/** The architecture extension an instruction belongs to; {@code AMASK} reports the later four. */
public enum Extension {
  /** Every Alpha processor, from the 21064 (EV4) on. */
  BASE,
  /** Byte and word memory access, from the 21164A (EV56) on. */
  BWX,
  /** Square root and register-to-register transfers, from the 21264 (EV6) on. */
  FIX,
  /** Bit counting, from the 21264A (EV67) on. */
  CIX,
  /** Motion video, from the 21164PC (PCA56) on. */
  MVI
}
