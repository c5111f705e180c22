package org.spindle.runtime.alpha;

/**
 * The members of the Alpha family that can be emulated. They differ in the optional instruction sets: byte
 * and word access (BWX), square root and register moves (FIX), bit counts (CIX) and motion video (MVI).
 */
public enum Processor {
  /** 21064: the base architecture. */
  EV4(0, 0),
  /** 21164: the base architecture. */
  EV5(1, 0),
  /** 21164A: with BWX. */
  EV56(1, 0x001),
  /** 21164PC: with BWX and MVI. */
  PCA56(1, 0x101),
  /** 21264: with BWX, FIX and MVI. */
  EV6(2, 0x103),
  /** 21264A: with BWX, FIX, CIX and MVI. */
  EV67(2, 0x107);

  private static final int BWX = 0x001;
  private static final int FIX = 0x002;
  private static final int CIX = 0x004;
  private static final int MVI = 0x100;

  private final int implver;
  private final int features;

  Processor(int implver, int features) {
    this.implver = implver;
    this.features = features;
  }

  /** What the IMPLVER instruction returns. */
  public int implver() {
    return implver;
  }

  /** The mask of features that the AMASK instruction clears. */
  public int amask() {
    return features;
  }

  boolean bwx() {
    return (features & BWX) != 0;
  }

  boolean fix() {
    return (features & FIX) != 0;
  }

  boolean cix() {
    return (features & CIX) != 0;
  }

  boolean mvi() {
    return (features & MVI) != 0;
  }
}
