package org.spindle.alpha.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;

/** Words of the handbook's examples, and operands that do not fit. */
class EncodingTest {
  @Test
  void wellKnownWords() {
    assertThat(Encoding.operate(Op.BIS, 31, 31, 31)).isEqualTo(0x47ff041f);
    assertThat(Encoding.memory(Op.LDQ_U, 31, 0, 30)).isEqualTo(0x2ffe0000);
    assertThat(Encoding.jump(Op.RET, 31, 26, 1)).isEqualTo(0x6bfa8001);
    assertThat(Encoding.callPal(0x83)).isEqualTo(0x83);
    assertThat(Encoding.floating(Op.ADDT, Op.ADDT.qualifiers().named("/su"), 33, 34, 35))
        .isEqualTo(0x5822b403);
  }

  @Test
  void operandsMustFit() {
    assertThatIllegalArgumentException().isThrownBy(() -> Encoding.memory(Op.LDQ, 1, 32768, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Encoding.memory(Op.LDQ, 33, 0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Encoding.memory(Op.LDT, 1, 0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Encoding.operateLiteral(Op.ADDQ, 1, 256, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Encoding.operate(Op.ADDT, 1, 2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Encoding.branch(Op.BR, 31, 1 << 20));
  }

  @Test
  void labelsReachForwardAndBackward() {
    var buffer = new CodeBuffer();
    Label start = new Label();
    Label end = new Label();
    buffer.bind(start);
    buffer.branch(Op.BEQ, 1, end);
    buffer.padDistance(end);
    buffer.branch(Op.BR, Registers.ZERO, start);
    buffer.bind(end);
    byte[] code = buffer.toBytes();
    assertThat(LittleEndian.getInt(code, 0)).isEqualTo(0xe4200002);
    assertThat(LittleEndian.getInt(code, 4)).isEqualTo(0x23ff0002);
    assertThat(LittleEndian.getInt(code, 8)).isEqualTo(0xc3fffffd);
  }

  @Test
  void labelsAreBoundOnce() {
    var buffer = new CodeBuffer();
    Label label = new Label();
    buffer.branch(Op.BR, Registers.ZERO, label);
    assertThatIllegalStateException().isThrownBy(buffer::toBytes);
    buffer.bind(label);
    assertThatIllegalStateException().isThrownBy(() -> buffer.bind(label));
  }
}
