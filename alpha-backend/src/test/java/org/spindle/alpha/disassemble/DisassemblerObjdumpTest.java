package org.spindle.alpha.disassemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.alpha.encode.LittleEndian;
import org.spindle.alpha.tools.GnuTools;

/** The disassembler against GNU objdump, text for text. */
class DisassemblerObjdumpTest {
  @TempDir Path directory;

  @Test
  void everyInstructionAndRandomWordsReadAsObjdumpReadsThem() throws IOException {
    GnuTools.require(GnuTools.OBJDUMP);
    int[] words = SampleWords.all();
    byte[] bytes = new byte[4 * words.length];
    for (int i = 0; i < words.length; i++) {
      LittleEndian.putInt(bytes, 4 * i, words[i]);
    }
    Files.write(directory.resolve("words.bin"), bytes);
    String dump =
        GnuTools.succeed(
            directory, GnuTools.OBJDUMP, "-D", "-z", "-b", "binary", "-m", "alpha", "words.bin");

    List<String> theirs = instructionTexts(dump);
    assertThat(theirs).hasSize(words.length);
    var disassembler = new Disassembler(Notation.objdump());
    var differences = new ArrayList<String>();
    for (int i = 0; i < words.length; i++) {
      String ours = disassembler.text(words[i], 4L * i);
      if (!ours.equals(theirs.get(i))) {
        differences.add("%08x: ours '%s', objdump '%s'".formatted(words[i], ours, theirs.get(i)));
      }
    }
    assertThat(differences).isEmpty();
  }

  private static List<String> instructionTexts(String dump) {
    return dump.lines()
        .map(line -> line.split("\t", 3))
        .filter(columns -> columns.length == 3)
        .map(columns -> columns[2].stripTrailing())
        .toList();
  }

  @Test
  void addressesAreDescribedByTheNearestSymbol() {
    var notation = Notation.objdump(new SymbolLookup(Map.of(0x1000L, "first", 0x1010L, "second")));
    var disassembler = new Disassembler(notation);
    assertThat(disassembler.text(0xe4200002, 0x1000)).isEqualTo("beq\tt0,100c <first+0xc>");
    assertThat(disassembler.text(0xc3e00000, 0x100c)).isEqualTo("br\t1010 <second>");
    assertThat(disassembler.text(0xc3e00000, 0x100)).isEqualTo("br\t104 <first-0xefc>");
  }
}
