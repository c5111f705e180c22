package org.spindle.alpha.isa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The instruction table agrees with itself. */
class OpTest {
  @Test
  void noTwoInstructionsShareAnEncoding() {
    Map<String, String> seen = new HashMap<>();
    for (Op op : Op.values()) {
      for (int function : functions(op)) {
        String encoding = Integer.toHexString(op.opcode()) + "." + Integer.toHexString(function);
        String previous = seen.put(encoding, op.mnemonic());
        assertThat(previous).as(op + " at " + encoding).isNull();
      }
    }
  }

  private static List<Integer> functions(Op op) {
    var functions = new ArrayList<Integer>();
    if (op.qualifiers() == QualifierSet.NONE) {
      functions.add(op.function());
    }
    op.qualifiers().members().forEach(q -> functions.add(q.bits() << 6 | op.function()));
    return functions;
  }

  @Test
  void theFirstProcessorHasNoByteAccess() {
    EnumSet<Op> bytesAndWords =
        EnumSet.of(Op.LDBU, Op.LDWU, Op.STB, Op.STW, Op.SEXTB, Op.SEXTW);
    for (Op op : Op.values()) {
      assertThat(op.extension() == Extension.BWX).as(op.mnemonic()).isEqualTo(bytesAndWords.contains(op));
    }
  }

  @Test
  void ieeeArithmeticHasSixteenQualifiers() {
    assertThat(Op.ADDT.qualifiers().members()).hasSize(16);
    assertThat(Op.ADDT.qualifiers().named("/suic").bits()).isEqualTo(0b11100);
    assertThat(Op.CVTTQ.qualifiers().named("/svc").bits()).isEqualTo(0b10100);
  }
}
