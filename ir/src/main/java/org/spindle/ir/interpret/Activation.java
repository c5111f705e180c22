package org.spindle.ir.interpret;

import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Value;

/** One execution of a procedure: registers, place in the code, frame. */
final class Activation {
  private final Code code;
  private final Activation caller;
  private final long[] registers;
  private long frame;
  private long stackPointer;
  private Block block;

  /** Index of the current instruction; the body's size at the terminator, -1 before the entry. */
  private int index = -1;

  /** Set while the trap handler works on a trap of this activation. */
  private boolean trapped;

  /** When this is an activation of the trap handler, the trap it handles. */
  private final TrapCode handled;

  Activation(Code code, Activation caller, long[] arguments, TrapCode handled) {
    this.code = code;
    this.caller = caller;
    this.handled = handled;
    registers = new long[code.values()];
    block = code.procedure().entry();
    for (int i = 0; i < arguments.length; i++) {
      registers[block.parameters().get(i).id()] = arguments[i];
    }
  }

  Code code() {
    return code;
  }

  Activation caller() {
    return caller;
  }

  TrapCode handled() {
    return handled;
  }

  /** Gives this activation its frame and lets it begin. */
  void begin(long frameAddress) {
    frame = frameAddress;
    stackPointer = frameAddress;
    index = 0;
  }

  long frame() {
    return frame;
  }

  long stackPointer() {
    return stackPointer;
  }

  void setStackPointer(long address) {
    stackPointer = address;
  }

  long get(Value value) {
    return registers[value.id()];
  }

  void set(Value value, long bits) {
    registers[value.id()] = bits;
  }

  long[] get(List<Value> values) {
    long[] bits = new long[values.size()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = get(values.get(i));
    }
    return bits;
  }

  /** The current instruction, or null at the terminator. */
  Instruction instruction() {
    return index < block.body().size() ? block.body().get(index) : null;
  }

  Terminator terminator() {
    return block.terminator();
  }

  void advance() {
    index++;
  }

  /** Follows an edge that supplies all parameters of its target. */
  void follow(Successor edge) {
    enter(edge, get(edge.arguments()));
  }

  /** Follows an edge whose target has one more parameter. */
  void follow(Successor edge, long last) {
    long[] arguments = new long[edge.arguments().size() + 1];
    System.arraycopy(get(edge.arguments()), 0, arguments, 0, arguments.length - 1);
    arguments[arguments.length - 1] = last;
    enter(edge, arguments);
  }

  private void enter(Successor edge, long[] arguments) {
    block = code.block(edge.target());
    index = 0;
    for (int i = 0; i < arguments.length; i++) {
      registers[block.parameters().get(i).id()] = arguments[i];
    }
  }

  /** Takes the result of the call that this activation is suspended in, and goes on after it. */
  void resume(long result) {
    if (instruction() instanceof Instruction.Call call) {
      if (call.result() != null) {
        set(call.result(), result);
      }
      advance();
    } else if (terminator() instanceof Terminator.Invoke invoke) {
      if (invoke.resultType() == null) {
        follow(invoke.normal());
      } else {
        follow(invoke.normal(), result);
      }
    } else {
      throw new IllegalStateException("no call in progress in " + code.procedure().name());
    }
  }

  void setTrapped() {
    trapped = true;
  }

  /** The edge by which an exception from what this activation waits for continues here, or null. */
  Successor unwindEdge() {
    if (index < block.body().size()) {
      return null;
    }
    return switch (terminator()) {
      case Terminator.Invoke invoke -> trapped ? null : invoke.unwind();
      case Terminator.Trap trap -> trap.unwind();
      case Terminator.Jump _, Terminator.Branch _, Terminator.Switch _ -> null;
      case Terminator.Return _, Terminator.Throw _ -> null;
    };
  }

  /** Continues with an exception that was caught here. */
  void handle(long activation) {
    Successor edge = unwindEdge();
    trapped = false;
    follow(edge, activation);
  }

  /** The place of what is executed now. */
  Site site() {
    return new Site(code.procedure().name(), position());
  }

  Position position() {
    if (index < 0) {
      return code.procedure().position();
    }
    Instruction instruction = instruction();
    return instruction == null ? terminator().position() : instruction.position();
  }
}
