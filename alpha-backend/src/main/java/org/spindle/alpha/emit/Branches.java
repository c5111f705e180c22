package org.spindle.alpha.emit;

import org.spindle.alpha.isa.Op;

/** Relations among branch instructions. */
final class Branches {
  private Branches() {}

  /** The branch that is taken exactly when the other is not. */
  static Op inverse(Op op) {
    return switch (op) {
      case BEQ -> Op.BNE;
      case BNE -> Op.BEQ;
      case BLT -> Op.BGE;
      case BGE -> Op.BLT;
      case BLE -> Op.BGT;
      case BGT -> Op.BLE;
      case BLBS -> Op.BLBC;
      case BLBC -> Op.BLBS;
      case FBEQ -> Op.FBNE;
      case FBNE -> Op.FBEQ;
      case FBLT -> Op.FBGE;
      case FBGE -> Op.FBLT;
      case FBLE -> Op.FBGT;
      case FBGT -> Op.FBLE;
      default -> throw new IllegalArgumentException(op + " is no conditional branch");
    };
  }
}
