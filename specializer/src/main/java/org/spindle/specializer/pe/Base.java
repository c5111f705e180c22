package org.spindle.specializer.pe;

/** What the address of a piece of memory is relative to, where the address itself is not known as a number. */
sealed interface Base permits Base.Symbol, Base.Descriptor, LocalObject {

  /** A global without an address in the snapshot. */
  record Symbol(String name) implements Base {}

  /** The descriptor of a procedure, without an address in the snapshot. */
  record Descriptor(String procedure) implements Base {}
}
