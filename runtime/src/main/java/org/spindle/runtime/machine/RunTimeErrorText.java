package org.spindle.runtime.machine;

import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.interpret.Trace;
import org.spindle.ir.link.Image;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;

/** What is said, on the standard error stream, of a guest that was stopped. */
public final class RunTimeErrorText {
  private static final String HEAD = "*** runtime error: ";

  private RunTimeErrorText() {}

  /** A trap that no handler of the guest took: message, place, and the call stack, a line each. */
  public static String of(Outcome.Trapped trapped) {
    return text(trapped.code().message(), trapped.trace());
  }

  /** An exception that left the program's entry procedure. */
  public static String of(Outcome.Uncaught uncaught, Memory memory) {
    return text("exception " + name(uncaught.activation(), memory), uncaught.trace());
  }

  private static String text(String message, Trace trace) {
    StringBuilder text = new StringBuilder(HEAD).append(message);
    if (!trace.frames().isEmpty()) {
      if (trace.frames().getFirst().position().isKnown()) {
        text.append(" at ").append(trace.frames().getFirst().position());
      }
      text.append('\n').append(trace);
    }
    return text.append('\n').toString();
  }

  /** The exception's name by docs/abi.md; its address where a program in SIR throws something else. */
  private static String name(long activation, Memory memory) {
    try {
      return Image.text(memory, memory.load64(memory.load64(activation)));
    } catch (MemoryFault _) {
      return "0x" + Long.toHexString(activation);
    }
  }
}
