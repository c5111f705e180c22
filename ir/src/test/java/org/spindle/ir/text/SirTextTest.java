package org.spindle.ir.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spindle.ir.Program;

class SirTextTest {
  private static String everything() throws IOException {
    try (var in = SirTextTest.class.getResourceAsStream("/sir/everything.sir")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("; test: read\n", "");
    }
  }

  @Test
  void canonicalTextPrintsAsItWasRead() throws Exception {
    String text = everything();
    assertThat(SirPrinter.print(SirReader.read("everything.sir", text))).isEqualTo(text);
  }

  @Test
  void namesAreRenumberedAndNotesDropped() throws Exception {
    Program program =
        SirReader.read(
            "a.sir",
            """
            ; a program
            program "a"
            proc export @p(%9: i64) -> i64 { slot $7 size 8 align 8
            ^8: jump ^3 ; the block that is used
            ^5: return %40
            ^3: %40 = add %41, %41  jump ^5
            ^6: %41 = load i64 any %42  return %41
            ^7: %42 = slot_addr $7  jump ^6 }
            """);
    assertThat(SirPrinter.print(program.procedure("p")))
        .isEqualTo(
            """
            proc export @p(%0: i64) -> i64 {
              slot $0 size 8 align 8
            ^0:
              jump ^2
            ^1:
              return %1
            ^2:
              %1 = add %2, %2
              jump ^1
            ^3:
              %2 = load i64 any %3 + 0
              return %2
            ^4:
              %3 = slot_addr $0 + 0
              jump ^3
            }
            """);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "return %7 | 3:12: error: value %7 is not defined",
      "jump ^7 | 3:10: error: block ^7 is not defined",
      "trap nonsense | 3:10: error: no trap code 'nonsense'",
      "%1 = call @q() return | 3:15: error: no procedure or extern @q",
      "%1 = call @p() return | 3:5: error: the callee has no result",
      "%1 = iconst i64 1 %1 = iconst i64 2 return | 3:23: error: value %1 is defined twice",
      "%1 = slot_addr $0 return | 3:20: error: slot $0 is not defined",
      "%1 = add %1, %1 return | 3:5: error: the type of %1 depends on itself",
      "%1 = iconst i64 9223372036854775808 return | 3:21: error: number does not fit 64 bits",
      "return ^0: return | 3:12: error: block ^0 is defined twice",
      "return } proc local @p() { ^0: return | 3:25: error: @p is defined twice",
      "jump jump | 3:10: error: unexpected 'jump'",
      "return ` | 3:12: error: unexpected character",
  })
  void eachErrorIsOneMessage(String code, String message) {
    String text = "program \"a\"\nproc export @p() { ^0:\n    " + code.strip() + " }\n";
    assertThatThrownBy(() -> SirReader.read("a.sir", text))
        .isInstanceOfSatisfying(
            SirSyntaxException.class,
            e -> assertThat(e.problems()).extracting(SirProblem::toString)
                .containsExactly("a.sir:" + message));
  }

  @Test
  void unfinishedAndBinaryTextsAreErrorsToo() {
    assertThatThrownBy(() -> SirReader.read("a.sir", "program \"a\" proc"))
        .hasMessage("a.sir:1:17: error: unexpected end of text");
    assertThatThrownBy(() -> SirReader.read("a.sir", ""))
        .hasMessage("a.sir:1:1: error: unexpected end of text");
    assertThatThrownBy(() -> SirReader.read("a.sir", "\u0000\u0001\uffff"))
        .hasMessage("a.sir:1:1: error: unexpected character");
    assertThatThrownBy(() -> SirReader.read("a.sir", "(".repeat(200_000)))
        .hasMessage("a.sir:1:1: error: unexpected '('");
  }

  @Test
  void severalUnknownNamesAreAllReported() {
    String text = "program \"a\" proc export @p() { ^0: %0 = add %1, %2 store any %0, %3 return }";
    assertThatThrownBy(() -> SirReader.read("a.sir", text))
        .isInstanceOfSatisfying(SirSyntaxException.class, e -> assertThat(e.problems()).hasSize(3));
  }
}
