package org.spindle.runtime.alpha.timing;

import org.spindle.runtime.alpha.Op;

/**
 * The classes of instructions that issue and take time alike on the 21064: which of its two issue slots they
 * may take, whether they use the one memory port or the one branch unit, and from which register files they
 * read and to which they write.
 */
enum IssueClass {
  /** Additions, logical operations, address arithmetic. */
  INTEGER(Slot.FIRST, Operands.INTEGER),
  /** Shifts, byte manipulation, conditional moves. */
  SHIFT(Slot.FIRST, Operands.INTEGER),
  COMPARE(Slot.FIRST, Operands.INTEGER),
  MULTIPLY_LONG(Slot.FIRST, Operands.INTEGER),
  MULTIPLY_QUAD(Slot.FIRST, Operands.INTEGER),
  LOAD(Slot.EITHER, Operands.LOAD),
  FLOAT_LOAD(Slot.EITHER, Operands.FLOAT_LOAD),
  STORE(Slot.SECOND, Operands.STORE),
  FLOAT_STORE(Slot.FIRST, Operands.FLOAT_STORE),
  BRANCH(Slot.SECOND, Operands.BRANCH),
  FLOAT_BRANCH(Slot.FIRST, Operands.FLOAT_BRANCH),
  JUMP(Slot.SECOND, Operands.JUMP),
  FLOAT(Slot.SECOND, Operands.FLOAT),
  DIVIDE_SINGLE(Slot.SECOND, Operands.FLOAT),
  DIVIDE_DOUBLE(Slot.SECOND, Operands.FLOAT),
  /** The universal no-operation, which issues as the load that it is encoded as. */
  NOTHING(Slot.EITHER, Operands.NONE),
  /** Barriers, traps and whatever issues alone. */
  ALONE(Slot.ALONE, Operands.NONE);

  /** The issue slots an instruction may take. */
  enum Slot {
    FIRST,
    SECOND,
    EITHER,
    ALONE
  }

  /** What an instruction reads and writes; the register files are told apart by their bases. */
  enum Operands {
    NONE,
    INTEGER,
    LOAD,
    FLOAT_LOAD,
    STORE,
    FLOAT_STORE,
    BRANCH,
    FLOAT_BRANCH,
    JUMP,
    FLOAT
  }

  private final Slot slot;
  private final Operands operands;

  IssueClass(Slot slot, Operands operands) {
    this.slot = slot;
    this.operands = operands;
  }

  Slot slot() {
    return slot;
  }

  Operands operands() {
    return operands;
  }

  boolean usesMemory() {
    return isLoad() || isStore() || this == NOTHING;
  }

  boolean isLoad() {
    return this == LOAD || this == FLOAT_LOAD;
  }

  boolean isStore() {
    return this == STORE || this == FLOAT_STORE;
  }

  boolean transfers() {
    return this == BRANCH || this == FLOAT_BRANCH || this == JUMP;
  }

  /** The class of each operation of {@link Op}. */
  static IssueClass[] table() {
    IssueClass[] table = new IssueClass[Op.COUNT];
    for (int operation = 0; operation < Op.COUNT; operation++) {
      table[operation] = of(operation);
    }
    return table;
  }

  private static IssueClass of(int operation) {
    return switch (operation) {
      case Op.LDBU, Op.LDWU, Op.LDL, Op.LDQ, Op.LDQ_U, Op.LDL_L, Op.LDQ_L -> LOAD;
      case Op.LDS, Op.LDT -> FLOAT_LOAD;
      case Op.STB, Op.STW, Op.STL, Op.STQ, Op.STQ_U, Op.STL_C, Op.STQ_C -> STORE;
      case Op.STS, Op.STT -> FLOAT_STORE;
      case Op.BR, Op.BSR, Op.BLBC, Op.BEQ, Op.BLT, Op.BLE, Op.BLBS, Op.BNE, Op.BGE, Op.BGT -> BRANCH;
      case Op.FBEQ, Op.FBLT, Op.FBLE, Op.FBNE, Op.FBGE, Op.FBGT -> FLOAT_BRANCH;
      case Op.JMP, Op.JSR, Op.RET, Op.JSR_COROUTINE -> JUMP;
      case Op.MULL, Op.MULL_V -> MULTIPLY_LONG;
      case Op.MULQ, Op.MULQ_V, Op.UMULH -> MULTIPLY_QUAD;
      case Op.CMPEQ, Op.CMPLT, Op.CMPLE, Op.CMPULT, Op.CMPULE, Op.CMPBGE -> COMPARE;
      case Op.DIVS, Op.SQRTS -> DIVIDE_SINGLE;
      case Op.DIVT, Op.SQRTT -> DIVIDE_DOUBLE;
      case Op.NOP -> NOTHING;
      case Op.CALL_PAL, Op.TRAPB, Op.EXCB, Op.MB, Op.WMB, Op.PREFETCH, Op.RPCC, Op.RC, Op.RS, Op.UNDECODED,
          Op.BREAKPOINT, Op.RESERVED, Op.VAX_FLOATING, Op.NOT_ON_THIS_PROCESSOR, Op.FTOIT, Op.FTOIS,
          Op.ITOFT, Op.ITOFS ->
          ALONE;
      default -> {
        if (operation >= Op.ADDS && operation <= Op.MF_FPCR) {
          yield FLOAT;
        }
        yield isShift(operation) ? SHIFT : INTEGER;
      }
    };
  }

  private static boolean isShift(int operation) {
    return operation >= Op.SLL && operation <= Op.MAXSW4 || readsDestination(operation);
  }

  /** Whether an operation reads its destination's old value. */
  static boolean readsDestination(int operation) {
    return operation >= Op.CMOVLBS && operation <= Op.CMOVGT
        || operation >= Op.FCMOVEQ && operation <= Op.FCMOVGT;
  }

  /** Whether a slot of a decoded instruction names a register that takes part in dependences. */
  static boolean isRegister(int slot) {
    return slot < 31;
  }
}
