package org.spindle.runtime.alpha;

import org.spindle.ir.memory.Access;

/**
 * Why the processor stopped running. The program counter is then where the architecture leaves it: at the
 * instruction for memory faults and breakpoints, past it for all others; {@code at} is always the address of
 * the instruction that caused the stop.
 */
public sealed interface Stop {
  /** The address of the instruction concerned. */
  long at();

  /** The instruction budget is used up; {@code at} is the next instruction. */
  record Budget(long at) implements Stop {}

  /** A breakpoint set by the host was reached; {@code at} is the instruction under it, not executed. */
  record Breakpoint(long at) implements Stop {}

  /** CALL_PAL halt. */
  record Halt(long at) implements Stop {}

  /** A CALL_PAL that the operating system serves: callsys, bpt, bugchk or gentrap. */
  record Pal(long at, int function) implements Stop {}

  /** An access outside memory, or without the right to it. */
  record Fault(long at, long address, Access access, int width) implements Stop {
    @Override
    public String toString() {
      return "memory fault: %s of %d bytes at 0x%x (pc 0x%x)"
          .formatted(access.name().toLowerCase(java.util.Locale.ROOT), width, address, at);
    }
  }

  /** A data access whose address is not a multiple of its width. */
  record Unaligned(long at, long address, Access access, int width) implements Stop {
    @Override
    public String toString() {
      return "unaligned %s of %d bytes at 0x%x (pc 0x%x)"
          .formatted(access.name().toLowerCase(java.util.Locale.ROOT), width, address, at);
    }
  }

  /** An instruction that this processor does not execute. */
  record Illegal(long at, int word, Reason reason) implements Stop {
    /** Why an instruction is illegal. */
    public enum Reason {
      RESERVED("reserved instruction"),
      VAX_FLOATING("VAX floating point is not supported"),
      NOT_ON_THIS_PROCESSOR("instruction of a later processor"),
      PAL("PALcode function that user programs cannot call");

      private final String text;

      Reason(String text) {
        this.text = text;
      }

      @Override
      public String toString() {
        return text;
      }
    }

    @Override
    public String toString() {
      return "illegal instruction 0x%08x: %s (pc 0x%x)".formatted(word, reason, at);
    }
  }

  /**
   * An arithmetic trap. Unlike on most hardware it is precise.
   *
   * @param summary the exception summary bits of {@link ArithmeticTrap}
   * @param registers the register written: bit n for integer register n, bit 32 + n for floating
   */
  record Arithmetic(long at, int summary, long registers) implements Stop {
    @Override
    public String toString() {
      return "arithmetic trap: %s (pc 0x%x)".formatted(ArithmeticTrap.describe(summary), at);
    }
  }
}
