package org.spindle.alpha.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.alpha.allocate.AllocatedBlock;
import org.spindle.alpha.allocate.AllocatedItem;
import org.spindle.alpha.allocate.AllocatedProcedure;
import org.spindle.alpha.allocate.Location;
import org.spindle.alpha.allocate.Move;
import org.spindle.alpha.allocate.RegisterFile;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.CallTarget;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineTerminator;
import org.spindle.ir.StackSlot;

/**
 * The frame of a procedure, from the stack pointer up: words for stack arguments of callees, spill
 * slots, saved registers, stack slots; then the caller's stack arguments. Offsets and sizes are in
 * bytes, sizes multiples of 16.
 */
final class FrameLayout {
  private static final int WORD = 8;
  private static final int ALIGNMENT = 16;

  private final boolean calls;
  private final boolean framePointer;
  private final int outgoing;
  private final int spills;
  private final Map<Integer, Integer> saved = new HashMap<>();
  private final List<Integer> savedOrder = new ArrayList<>();
  private final Map<Integer, Long> slots = new HashMap<>();
  private final long size;

  FrameLayout(AllocatedProcedure procedure) {
    boolean anyCall = false;
    boolean allocates = false;
    boolean scratch = false;
    int arguments = 0;
    for (AllocatedBlock block : procedure.blocks()) {
      for (AllocatedItem item : block.items()) {
        switch (item) {
          case AllocatedItem.Kept kept -> {
            anyCall |= needsReturnAddress(kept.instruction());
            allocates |= kept.instruction() instanceof MachineInstruction.StackAllocate;
            scratch |= kept.instruction() instanceof MachineInstruction.Transfer;
            arguments = Math.max(arguments, outgoingWords(kept.instruction()));
          }
          case AllocatedItem.Sequenced sequenced ->
              scratch |= sequenced.moves().stream().anyMatch(FrameLayout::usesCycleSlot);
          case AllocatedItem.Inserted(Move move) -> scratch |= usesCycleSlot(move);
        }
      }
    }
    calls = anyCall;
    framePointer = allocates;
    outgoing = align(arguments * WORD);
    int spillWords = procedure.spillSlots() == 1 && !scratch ? 0 : procedure.spillSlots();
    spills = spillWords * WORD;
    int at = outgoing + spills;
    if (calls) {
      savedOrder.add(Registers.RA);
    }
    savedOrder.addAll(procedure.saved());
    if (framePointer) {
      savedOrder.add(RegisterFile.FRAME_POINTER);
    }
    for (int register : savedOrder) {
      saved.put(register, at);
      at += WORD;
    }
    if (at > Short.MAX_VALUE) {
      throw new IllegalStateException(
          procedure.source().name() + " keeps too many values alive for a frame");
    }
    long end = at;
    for (StackSlot slot : procedure.source().slots()) {
      int alignment = Math.max(WORD, slot.align());
      end = (end + alignment - 1) & -alignment;
      slots.put(slot.id(), end);
      end += slot.size();
    }
    size = (end + ALIGNMENT - 1) & -ALIGNMENT;
  }

  private static int align(int bytes) {
    return (bytes + ALIGNMENT - 1) & -ALIGNMENT;
  }

  private static boolean usesCycleSlot(Move move) {
    return move.to() == Location.CYCLE_SLOT
        || move instanceof Move.Copy(int from, int _) && from == Location.CYCLE_SLOT;
  }

  private static boolean needsReturnAddress(MachineInstruction instruction) {
    return switch (instruction) {
      case MachineInstruction.Call call -> !(call.target() instanceof CallTarget.Helper);
      case MachineTerminator.Invoke _, MachineTerminator.TrapInvoke _ -> true;
      default -> false;
    };
  }

  private static int outgoingWords(MachineInstruction instruction) {
    return instruction instanceof MachineInstruction.Memory memory
        && memory.address() instanceof Address.Outgoing(int number)
            ? number + 1
            : 0;
  }

  /** True if the procedure calls others, so that it must save its return address. */
  boolean calls() {
    return calls;
  }

  /** True if the stack pointer moves, so that a frame pointer keeps its first value. */
  boolean hasFramePointer() {
    return framePointer;
  }

  /** The register that the offsets of this frame count from, after the prologue. */
  int base() {
    return framePointer ? RegisterFile.FRAME_POINTER : Registers.SP;
  }

  long size() {
    return size;
  }

  /** Bytes at the bottom for stack arguments of callees. */
  int outgoingSize() {
    return outgoing;
  }

  int spill(int location) {
    return outgoing + Location.slotNumber(location) * WORD;
  }

  /** The slot through which values go from one register file to the other. */
  int scratch() {
    return spill(Location.CYCLE_SLOT);
  }

  /** Registers to save, in order. */
  List<Integer> savedRegisters() {
    return savedOrder;
  }

  int saved(int register) {
    return saved.get(register);
  }

  /** What finding the caller needs. */
  CompiledProcedure.Frame description() {
    return new CompiledProcedure.Frame(
        size,
        saved.getOrDefault(Registers.RA, -1),
        saved.getOrDefault(RegisterFile.FRAME_POINTER, -1),
        framePointer);
  }

  long slot(int number) {
    return slots.get(number);
  }

  long incoming(int number) {
    return size + (long) number * WORD;
  }
}
