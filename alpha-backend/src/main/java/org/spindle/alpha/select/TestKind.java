package org.spindle.alpha.select;

import org.spindle.alpha.isa.Op;

/** A test of one register, as branches and conditional moves make it. */
enum TestKind {
  EQ(Op.BEQ, Op.CMOVEQ),
  NE(Op.BNE, Op.CMOVNE),
  LT(Op.BLT, Op.CMOVLT),
  GE(Op.BGE, Op.CMOVGE),
  LE(Op.BLE, Op.CMOVLE),
  GT(Op.BGT, Op.CMOVGT),
  LBS(Op.BLBS, Op.CMOVLBS),
  LBC(Op.BLBC, Op.CMOVLBC),
  FEQ(Op.FBEQ, Op.FCMOVEQ),
  FNE(Op.FBNE, Op.FCMOVNE);

  private final Op branch;
  private final Op move;

  TestKind(Op branch, Op move) {
    this.branch = branch;
    this.move = move;
  }

  /** The branch that is taken when the test holds. */
  Op branch() {
    return branch;
  }

  /** The conditional move that moves when the test holds. */
  Op move() {
    return move;
  }

  /** True if the register tested is a floating one. */
  boolean isFloating() {
    return this == FEQ || this == FNE;
  }

  /** The test that holds when this one does not. */
  TestKind inverse() {
    return switch (this) {
      case EQ -> NE;
      case NE -> EQ;
      case LT -> GE;
      case GE -> LT;
      case LE -> GT;
      case GT -> LE;
      case LBS -> LBC;
      case LBC -> LBS;
      case FEQ -> FNE;
      case FNE -> FEQ;
    };
  }
}
