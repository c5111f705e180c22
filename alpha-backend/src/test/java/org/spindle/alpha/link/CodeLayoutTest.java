package org.spindle.alpha.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spindle.alpha.disassemble.Disassembler;
import org.spindle.alpha.disassemble.Notation;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.CodeBuffer;
import org.spindle.alpha.encode.LittleEndian;
import org.spindle.alpha.encode.RelocationType;
import org.spindle.alpha.isa.Op;

/** Calls within reach are branches to the callee, others go through a veneer behind the caller. */
class CodeLayoutTest {
  private static final long START = 0x1_2000_0000L;
  private static final long FAR = START + (8 << 20);
  private static final long GP = START + 0x10000;

  private static CompiledProcedure caller(String... callees) {
    var buffer = new CodeBuffer();
    for (String callee : callees) {
      buffer.branchToSymbol(Op.BSR, 26, RelocationType.BRADDR, callee, 4);
    }
    buffer.align(16);
    return new CompiledProcedure(
        "caller",
        buffer.toBytes(),
        0,
        0,
        CompiledProcedure.Frame.NONE,
        buffer.relocations("caller"),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void nearCalleesAreBranchedTo() {
    CompiledProcedure caller = caller("near", "near");
    var layout = new CodeLayout(List.of(caller), START, Map.of("near", START + 0x100));
    assertThat(layout.end()).isEqualTo(START + 16);
    byte[] code = new Relocator(GP, _ -> START + 0x100).relocate(caller, START, layout.distant(caller));
    assertThat(text(code, 4)).isEqualTo("bsr\tra,0x120000104");
  }

  @Test
  void distantCalleesGetOneVeneerEach() {
    CompiledProcedure caller = caller("far", "far", "near");
    Map<String, Long> known = Map.of("far", FAR, "near", START + 0x100);
    var layout = new CodeLayout(List.of(caller), START, known);
    assertThat(layout.end()).isEqualTo(START + 16 + Veneer.SIZE);
    byte[] code = new Relocator(GP, known::get).relocate(caller, START, layout.distant(caller));
    assertThat(text(code, 0)).isEqualTo("bsr\tra,0x120000010");
    assertThat(text(code, 4)).isEqualTo("bsr\tra,0x120000010");
    assertThat(text(code, 8)).isEqualTo("bsr\tra,0x120000104");
    assertThat(text(code, 16)).isEqualTo("ldah\tat,127(gp)");
    assertThat(text(code, 20)).isEqualTo("lda\tat,4(at)");
    assertThat(text(code, 24)).isEqualTo("jmp\t(at)");
  }

  @Test
  void unknownCalleesAreNamed() {
    CompiledProcedure caller = caller("nowhere");
    assertThatIllegalStateException()
        .isThrownBy(() -> new CodeLayout(List.of(caller), START, Map.of()))
        .withMessageContaining("nowhere");
  }

  private static String text(byte[] code, int offset) {
    return new Disassembler(Notation.objdump()).text(LittleEndian.getInt(code, offset), START + offset);
  }
}
