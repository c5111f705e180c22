package org.spindle.alpha.emit;

import java.util.List;
import org.spindle.alpha.encode.CodeBuffer;
import org.spindle.alpha.encode.Relocation;
import org.spindle.ir.Position;

/**
 * Machine code of a procedure, position-independent but for its relocations.
 *
 * @param name its symbol, which stands for the first byte of the code
 * @param code little-endian words; a multiple of 16 bytes, to be placed at a multiple of 16
 * @param body offset of the procedure's own body: 4 behind a patchable entry, else 0
 * @param fault offset of the code that turns a memory fault in this procedure into a trap; the
 *     machine continues there with what {@link SupportSymbols#TRAP} expects in registers
 * @param relocations in ascending order
 * @param data words that are not instructions
 * @param marks source positions, in ascending order of offset
 * @param heads where SIR blocks, and loops of the code generator's own, begin
 */
public record CompiledProcedure(
    String name,
    byte[] code,
    int body,
    int fault,
    Frame frame,
    List<Relocation> relocations,
    List<CodeBuffer.DataRange> data,
    List<Mark> marks,
    List<Head> heads) {
  /**
   * The source position of the instruction at an offset.
   *
   * @param isSite whether exceptions begin there or leave it, so that the unwinding log may name it
   */
  public record Mark(int offset, Position position, boolean isSite) {}

  /**
   * A place that may be the first of a loop, or a call of a routine that loops.
   *
   * @param label number of the SIR block that begins there, or -1
   * @param rounds how often control comes there at most from outside of the loop until it leaves it; 0 where SIR tells
   */
  public record Head(int offset, int label, long rounds) {}

  /**
   * A frame, for finding the caller.
   *
   * @param size in bytes
   * @param returnAddress offset from the frame's base of the saved return address, -1 if it stays in $26
   * @param savedFramePointer offset of the caller's $15, -1 if this procedure does not change it
   * @param hasFramePointer whether $15 is the base of the frame; else the stack pointer is
   */
  public record Frame(
      long size, int returnAddress, int savedFramePointer, boolean hasFramePointer) {
    /** No frame at all. */
    public static final Frame NONE = new Frame(0, -1, -1, false);
  }

  /** Copies the lists. */
  public CompiledProcedure {
    relocations = List.copyOf(relocations);
    data = List.copyOf(data);
    marks = List.copyOf(marks);
    heads = List.copyOf(heads);
  }
}
