package org.spindle.ir;

/** Comparisons of two operands of one type, with an {@code i1} result. */
public enum CompareOp {
  EQ("eq"),
  NE("ne"),
  SLT("slt"),
  SLE("sle"),
  SGT("sgt"),
  SGE("sge"),
  ULT("ult"),
  ULE("ule"),
  UGT("ugt"),
  UGE("uge"),
  FEQ("feq"),
  /** True when unordered; every other floating comparison is then false. */
  FNE("fne"),
  FLT("flt"),
  FLE("fle"),
  FGT("fgt"),
  FGE("fge");

  private final String text;

  CompareOp(String text) {
    this.text = text;
  }

  /** Whether the operands are floating point. */
  public boolean isFloat() {
    return ordinal() >= FEQ.ordinal();
  }

  /** The comparison that holds exactly when this one, of integers, does not; null for floating point orders. */
  public CompareOp negated() {
    return switch (this) {
      case EQ -> NE;
      case NE -> EQ;
      case SLT -> SGE;
      case SLE -> SGT;
      case SGT -> SLE;
      case SGE -> SLT;
      case ULT -> UGE;
      case ULE -> UGT;
      case UGT -> ULE;
      case UGE -> ULT;
      case FEQ -> FNE;
      case FNE -> FEQ;
      case FLT, FLE, FGT, FGE -> null;
    };
  }

  /** The comparison that holds for exchanged operands. */
  public CompareOp swapped() {
    return switch (this) {
      case EQ, NE, FEQ, FNE -> this;
      case SLT -> SGT;
      case SLE -> SGE;
      case SGT -> SLT;
      case SGE -> SLE;
      case ULT -> UGT;
      case ULE -> UGE;
      case UGT -> ULT;
      case UGE -> ULE;
      case FLT -> FGT;
      case FLE -> FGE;
      case FGT -> FLT;
      case FGE -> FLE;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
