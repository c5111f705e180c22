package org.spindle.alpha.schedule;

import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.MachineInstruction.Memory;
import org.spindle.alpha.machine.MachineProcedure;
import org.spindle.alpha.machine.VirtualRegisters;

/** Whether memory accesses of a procedure may touch the same bytes. */
final class Places {
  private static final int QUADWORD = 8;

  /** For each virtual register that is an upper half and the global pointer that half, else 0. */
  private final int[] halves;

  Places(MachineProcedure procedure) {
    halves = new int[procedure.registers().limit() - VirtualRegisters.FIRST];
  }

  /** Notes the base that an instruction makes, if it makes one. */
  void define(Memory m) {
    if (m.op() == Op.LDAH
        && m.address() instanceof Address.Based(int base, int half)
        && base == Registers.GP) {
      halves[m.register() - VirtualRegisters.FIRST] = half;
    }
  }

  /** Whether two accesses may touch the same byte, or be parts of what changes the same quadword. */
  boolean mayMeet(Memory a, Memory b) {
    return !areApart(a, b) && a.access().region().mayAlias(b.access().region());
  }

  private boolean areApart(Memory a, Memory b) {
    return switch (a.address()) {
      case Address.Based(int base, int displacement) ->
          b.address() instanceof Address.Based(int other, int place)
              && (base == other
                  ? isDisjoint(a, displacement, b, place)
                  : isKnown(base) && isKnown(other)
                      && isDisjoint(a, far(base, displacement), b, far(other, place)));
      case Address.Slot(int slot, long offset) ->
          b.address() instanceof Address.Slot(int other, long place)
              && (slot == other
                  ? isDisjoint(a, offset, b, place)
                  : !a.access().faults() && !b.access().faults());
      case Address.Within(int _, String symbol, long offset) ->
          b.address() instanceof Address.Within(int _, String other, long place)
              && symbol.equals(other)
              && isDisjoint(a, offset, b, place);
      case Address.Global(String symbol, long offset) ->
          b.address() instanceof Address.Global(String other, long place)
              && symbol.equals(other)
              && isDisjoint(a, offset, b, place);
      case Address.Outgoing(int number) ->
          !(b.address() instanceof Address.Outgoing(int other)) || number != other;
      case Address.Incoming(int number) ->
          !(b.address() instanceof Address.Incoming(int other)) || number != other;
      case Address.Near _ -> false;
    };
  }

  private boolean isKnown(int base) {
    return base == Registers.GP
        || VirtualRegisters.isVirtual(base) && halves[base - VirtualRegisters.FIRST] != 0;
  }

  private long far(int base, int displacement) {
    return base == Registers.GP
        ? displacement
        : ((long) halves[base - VirtualRegisters.FIRST] << 16) + displacement;
  }

  /** An instruction for unaligned places accesses the quadword around the place. */
  private static boolean isDisjoint(Memory a, long x, Memory b, long y) {
    int around = isUnaligned(a.op()) || isUnaligned(b.op()) ? QUADWORD - 1 : 0;
    return x + QUADWORD + around <= y || y + QUADWORD + around <= x || isDisjointPair(a, x, b, y);
  }

  private static boolean isDisjointPair(Memory a, long x, Memory b, long y) {
    return isLongword(a.op()) && isLongword(b.op()) && Math.abs(x - y) >= QUADWORD / 2;
  }

  private static boolean isUnaligned(Op op) {
    return op == Op.LDQ_U || op == Op.STQ_U;
  }

  private static boolean isLongword(Op op) {
    return op == Op.LDL || op == Op.STL || op == Op.LDS || op == Op.STS;
  }
}
