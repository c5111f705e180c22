package org.spindle.alpha.schedule;

import org.spindle.alpha.isa.Format;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.MachineInstruction;

/** The classes of instructions that issue and take time alike on the 21064, after docs/emulator.md. */
enum Unit {
  INTEGER(Slot.FIRST, 2),
  SHIFT(Slot.FIRST, 2),
  COMPARE(Slot.FIRST, 2),
  MULTIPLY_LONG(Slot.FIRST, 21),
  MULTIPLY_QUAD(Slot.FIRST, 23),
  LOAD(Slot.EITHER, 3),
  STORE(Slot.SECOND, 0),
  FLOAT_STORE(Slot.FIRST, 0),
  BRANCH(Slot.SECOND, 0),
  FLOAT_BRANCH(Slot.FIRST, 0),
  FLOAT(Slot.SECOND, 6),
  DIVIDE_SINGLE(Slot.SECOND, 34),
  DIVIDE_DOUBLE(Slot.SECOND, 63);

  /** The issue slots an instruction may take. */
  enum Slot {
    FIRST,
    SECOND,
    EITHER
  }

  private final Slot slot;
  private final int latency;

  Unit(Slot slot, int latency) {
    this.slot = slot;
    this.latency = latency;
  }

  /** Cycles until a consumer for which there is no shorter way can issue. */
  int latency() {
    return latency;
  }

  boolean usesMemory() {
    return this == LOAD || isStore();
  }

  boolean isStore() {
    return this == STORE || this == FLOAT_STORE;
  }

  boolean isBranch() {
    return this == BRANCH || this == FLOAT_BRANCH;
  }

  /** Whether an instruction of this class and one after it can issue in one cycle, operands permitting. */
  boolean pairsWith(Unit next) {
    return !(usesMemory() && next.usesMemory())
        && !(isBranch() && next.isBranch())
        && (slot == Slot.EITHER || next.slot == Slot.EITHER || slot != next.slot);
  }

  /**
   * Cycles from the issue of a producer of this class to that of a consumer.
   *
   * @param data whether the consumer is a store and this is what it stores
   */
  int latencyTo(Unit consumer, boolean data) {
    return switch (this) {
      case INTEGER -> data ? 0 : consumer.isIntegerOperation() || consumer == BRANCH ? 1 : latency;
      case SHIFT -> data ? 0 : latency;
      case COMPARE -> data ? 0 : consumer == BRANCH ? 1 : latency;
      case MULTIPLY_LONG, MULTIPLY_QUAD -> data ? latency - 1 : latency;
      case FLOAT ->
          consumer == FLOAT || consumer == DIVIDE_SINGLE || consumer == DIVIDE_DOUBLE ? 4 : latency;
      case LOAD, STORE, FLOAT_STORE, BRANCH, FLOAT_BRANCH, DIVIDE_SINGLE, DIVIDE_DOUBLE -> latency;
    };
  }

  private boolean isIntegerOperation() {
    return switch (this) {
      case INTEGER, SHIFT, COMPARE, MULTIPLY_LONG, MULTIPLY_QUAD -> true;
      case LOAD, STORE, FLOAT_STORE, BRANCH, FLOAT_BRANCH, FLOAT, DIVIDE_SINGLE, DIVIDE_DOUBLE -> false;
    };
  }

  /** For how many cycles after its own an instruction keeps others of the class from issuing. */
  int busy() {
    return switch (this) {
      case MULTIPLY_LONG, MULTIPLY_QUAD -> latency - 2;
      case DIVIDE_SINGLE, DIVIDE_DOUBLE -> latency - 4;
      case INTEGER, SHIFT, COMPARE, LOAD, STORE, FLOAT_STORE, FLOAT -> 0;
      case BRANCH, FLOAT_BRANCH -> 2;
    };
  }

  /** The class of an instruction, of the last one it expands to if it is several. */
  static Unit of(MachineInstruction.Plain instruction) {
    return switch (instruction) {
      case MachineInstruction.Operate o -> of(o.op());
      case MachineInstruction.FloatOperate o -> of(o.op());
      case MachineInstruction.ConditionalMove m -> m.op().format() == Format.OPERATE ? SHIFT : FLOAT;
      case MachineInstruction.Memory m -> of(m);
      case MachineInstruction.FloatConstant c -> c.bits() == 0 ? FLOAT : LOAD;
      case MachineInstruction.Transfer _ -> LOAD;
      case MachineInstruction.FloatSelect _, MachineInstruction.CanonicalNan _ -> FLOAT;
      case MachineInstruction.TrapIf t -> t.op().format() == Format.FP_BRANCH ? FLOAT_BRANCH : BRANCH;
      case MachineInstruction.Constant _, MachineInstruction.TableAddress _,
          MachineInstruction.FloatFlag _, MachineInstruction.StackAllocate _,
          MachineInstruction.ParallelMove _, MachineInstruction.Call _ ->
          INTEGER;
    };
  }

  private static Unit of(MachineInstruction.Memory m) {
    if (m.op() == Op.LDA || m.op() == Op.LDAH) {
      return INTEGER;
    }
    if (!MachineInstruction.Memory.isStore(m.op())) {
      return LOAD;
    }
    return m.isFloating() ? FLOAT_STORE : STORE;
  }

  private static Unit of(Op op) {
    return switch (op) {
      case CMPEQ, CMPLT, CMPLE, CMPULT, CMPULE, CMPBGE -> COMPARE;
      case MULL -> MULTIPLY_LONG;
      case MULQ, UMULH -> MULTIPLY_QUAD;
      case SLL, SRL, SRA, ZAP, ZAPNOT, EXTBL, EXTWL, EXTLL, EXTQL, EXTWH, EXTLH, EXTQH, INSBL, INSWL,
          INSLL, INSQL, INSWH, INSLH, INSQH, MSKBL, MSKWL, MSKLL, MSKQL, MSKWH, MSKLH, MSKQH ->
          SHIFT;
      case DIVS -> DIVIDE_SINGLE;
      case DIVT -> DIVIDE_DOUBLE;
      default -> op.format() == Format.FP_OPERATE || op.format() == Format.FP_OPERATE_ONE ? FLOAT : INTEGER;
    };
  }

  /** About how many instruction words one expands to. */
  static int words(MachineInstruction.Plain instruction) {
    return switch (instruction) {
      case MachineInstruction.Constant c ->
          c.value() == (short) c.value() ? 1 : c.value() == (int) c.value() ? 2 : 4;
      case MachineInstruction.FloatConstant c -> c.bits() == 0 ? 1 : 2;
      case MachineInstruction.Memory m ->
          switch (m.address()) {
            case Address.Global _, Address.Near _ -> 2;
            case Address.Based _, Address.Within _, Address.Slot _, Address.Incoming _,
                Address.Outgoing _ -> 1;
          };
      case MachineInstruction.TableAddress _, MachineInstruction.Transfer _,
          MachineInstruction.CanonicalNan _ ->
          2;
      case MachineInstruction.FloatSelect _, MachineInstruction.FloatFlag _ -> 3;
      default -> 1;
    };
  }
}
