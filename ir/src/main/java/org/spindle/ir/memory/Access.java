package org.spindle.ir.memory;

/** What a guest was doing with memory when it faulted. */
public enum Access {
  LOAD,
  STORE,
  /** Instruction fetch. */
  FETCH
}
