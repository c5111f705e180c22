package org.spindle.alpha.machine;

/** Where a memory instruction accesses. Distances are in bytes. */
public sealed interface Address {
  /** A register plus a signed 16-bit displacement. */
  record Based(int register, int displacement) implements Address {}

  /** A stack slot of the procedure, by its SIR number. */
  record Slot(int slot, long offset) implements Address {}

  /** A global or constant-pool symbol, reached from the global pointer. */
  record Global(String symbol, long offset) implements Address {}

  /** The same from a register that holds the upper half of its distance from the global pointer, and that pointer. */
  record Within(int register, String symbol, long offset) implements Address {}

  /** So many bytes from the global pointer, at most 2 GB. */
  record Near(long distance) implements Address {}

  /** The stack argument of that number (from 0) that the caller passed. */
  record Incoming(int number) implements Address {}

  /** The stack argument of that number (from 0) for a callee. */
  record Outgoing(int number) implements Address {}

  /** This address some bytes further. */
  default Address plus(long bytes) {
    return switch (this) {
      case Based(int register, int displacement) ->
          new Based(register, Math.toIntExact(displacement + bytes));
      case Slot(int slot, long offset) -> new Slot(slot, offset + bytes);
      case Global(String symbol, long offset) -> new Global(symbol, offset + bytes);
      case Within(int register, String symbol, long offset) ->
          new Within(register, symbol, offset + bytes);
      case Near(long distance) -> new Near(distance + bytes);
      case Incoming _, Outgoing _ ->
          throw new IllegalStateException("argument words are indivisible");
    };
  }
}
