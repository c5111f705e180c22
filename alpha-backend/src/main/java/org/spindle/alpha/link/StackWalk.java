package org.spindle.alpha.link;

import java.util.ArrayList;
import java.util.Map;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.ir.interpret.Trace;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;

/** Finds the active procedures from registers and stack. */
public final class StackWalk {
  private StackWalk() {}

  /**
   * The activations from a place in compiled code outward, up to the first that support code called.
   *
   * @param pc address in a procedure whose frame is complete, or in one without
   * @param sp stack pointer there
   * @param ra contents of $26 there
   * @param fp contents of $15 there
   * @param limit greatest number of frames to show
   */
  public static Trace from(
      AlphaImage image, Memory memory, long pc, long sp, long ra, long fp, int limit) {
    var frames = new ArrayList<Trace.Frame>();
    int omitted = 0;
    try {
      Map.Entry<Long, CompiledProcedure> found = image.procedureAt(pc);
      while (found != null) {
        CompiledProcedure procedure = found.getValue();
        if (procedure.fault() >= 0 && frames.size() < limit) {
          frames.addAll(image.framesAt(pc));
        } else if (procedure.fault() >= 0) {
          omitted++;
        }
        CompiledProcedure.Frame frame = procedure.frame();
        long base = frame.hasFramePointer() ? fp : sp;
        if (frame.returnAddress() >= 0) {
          ra = memory.load64(base + frame.returnAddress());
        }
        if (frame.savedFramePointer() >= 0) {
          fp = memory.load64(base + frame.savedFramePointer());
        }
        sp = base + frame.size();
        pc = ra - 4;
        found = image.procedureAt(pc);
        if (found != null && found.getValue().fault() < 0) {
          break;
        }
      }
    } catch (MemoryFault _) {
      // What was found before the stack became unreadable is still worth showing.
    }
    return new Trace(frames, omitted);
  }
}
