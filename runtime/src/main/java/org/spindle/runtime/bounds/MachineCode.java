package org.spindle.runtime.bounds;

import java.util.Map;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.link.AlphaImage;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.runtime.alpha.Decoder;
import org.spindle.runtime.alpha.Processor;

/** The instructions of a program, as the emulator decodes them. */
final class MachineCode {
  private final AlphaImage image;
  private final byte[] code;
  private final long start;
  private final Decoder decoder = new Decoder(Processor.EV4);

  MachineCode(AlphaImage image) {
    this.image = image;
    code = image.code();
    start = image.image().regions().code().start();
  }

  /** The word at an address. */
  int word(long pc) {
    int at = (int) (pc - start);
    return code[at] & 255 | (code[at + 1] & 255) << 8 | (code[at + 2] & 255) << 16 | code[at + 3] << 24;
  }

  /** The instruction at an address. */
  long instruction(long pc) {
    return decoder.decode(word(pc));
  }

  /** The code of a procedure or routine that contains an address, by where it begins; null outside of code. */
  Map.Entry<Long, CompiledProcedure> at(long pc) {
    return image.procedureAt(pc);
  }

  /** The procedure of that name as it was compiled; null for routines of the run-time support. */
  Procedure source(String name) {
    return image.image().program().procedure(name);
  }

  Position positionAt(long pc) {
    return image.positionAt(pc).place();
  }

  AlphaImage image() {
    return image;
  }
}
