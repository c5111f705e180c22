package org.spindle.alpha.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.alpha.isa.Format;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Qualifier;
import org.spindle.alpha.isa.QualifierSet;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.tools.GnuTools;

/** The encoder against GNU as: every instruction with every qualifier, with random operands. */
class EncodingAssemblerTest {
  private record Sample(String text, int word) {}

  private final Random random = new Random(21064);
  private final List<Sample> samples = new ArrayList<>();
  @TempDir Path directory;

  @Test
  void everyInstructionHasTheAssemblersEncoding() throws IOException {
    GnuTools.require(GnuTools.AS, GnuTools.OBJDUMP);
    for (Op op : Op.values()) {
      for (int round = 0; round < 8; round++) {
        sample(op);
      }
    }
    var source = new StringBuilder("\t.arch ev67\n\t.set noat\n\t.set noreorder\n\t.set nomacro\n");
    samples.forEach(s -> source.append('\t').append(s.text).append('\n'));
    Files.writeString(directory.resolve("t.s"), source);
    GnuTools.succeed(directory, GnuTools.AS, "-m21264a", "-o", "t.o", "t.s");
    String dump = GnuTools.succeed(directory, GnuTools.OBJDUMP, "-dz", "t.o");
    List<Integer> theirs =
        dump.lines()
            .map(line -> line.split("\t"))
            .filter(columns -> columns.length >= 3 && columns[0].endsWith(":"))
            .map(columns -> littleEndian(columns[1].strip()))
            .toList();
    assertThat(theirs).hasSizeGreaterThanOrEqualTo(samples.size());
    for (int i = 0; i < samples.size(); i++) {
      Sample ours = samples.get(i);
      assertThat(Integer.toHexString(ours.word))
          .as(ours.text)
          .isEqualTo(Integer.toHexString(theirs.get(i)));
    }
  }

  private static int littleEndian(String bytes) {
    String[] digits = bytes.split(" ");
    int word = 0;
    for (int i = 3; i >= 0; i--) {
      word = word << 8 | Integer.parseInt(digits[i], 16);
    }
    return word;
  }

  private void sample(Op op) {
    int a = random.nextInt(32);
    int b = random.nextInt(32);
    int c = random.nextInt(32);
    int fa = Registers.F0 + a;
    int fb = Registers.F0 + b;
    int fc = Registers.F0 + c;
    int disp = (short) random.nextInt();
    int words = random.nextInt(1 << 20) - (1 << 19);
    int literal = random.nextInt(256);
    String name = op.mnemonic();
    switch (op.format()) {
      case MEMORY -> add(Encoding.memory(op, a, disp, b), "%s $%d,%d($%d)", name, a, disp, b);
      case FP_MEMORY -> add(Encoding.memory(op, fa, disp, b), "%s $f%d,%d($%d)", name, a, disp, b);
      case MEMORY_FUNCTION -> function(op, a, b);
      case JUMP -> add(Encoding.jump(op, a, b, 0), "%s $%d,($%d),0", name, a, b);
      case BRANCH -> add(Encoding.branch(op, a, words), "%s $%d,.+4+%d", name, a, 4 * words);
      case FP_BRANCH -> add(Encoding.branch(op, fa, words), "%s $f%d,.+4+%d", name, a, 4 * words);
      case OPERATE -> {
        add(Encoding.operate(op, a, b, c), "%s $%d,$%d,$%d", name, a, b, c);
        add(Encoding.operateLiteral(op, a, literal, c), "%s $%d,%d,$%d", name, a, literal, c);
      }
      case OPERATE_ONE -> {
        add(Encoding.operate(op, 31, b, c), "%s $%d,$%d", name, b, c);
        add(Encoding.operateLiteral(op, 31, literal, c), "%s %d,$%d", name, literal, c);
      }
      case OPERATE_REGISTER -> add(Encoding.operate(op, a, b, c), "%s $%d,$%d,$%d", name, a, b, c);
      case OPERATE_ONE_REGISTER -> add(Encoding.operate(op, 31, b, c), "%s $%d,$%d", name, b, c);
      case IMPLVER -> add(Encoding.operateLiteral(op, 31, 1, c), "%s $%d", name, c);
      case FP_OPERATE, FP_OPERATE_ONE -> qualified(op, fa, fb, fc);
      case FP_CONTROL -> add(Encoding.floating(op, fa, fa, fa), "%s $f%d", name, a);
      case INTEGER_TO_FP -> add(Encoding.floating(op, a, 63, fc), "%s $%d,$f%d", name, a, c);
      case FP_TO_INTEGER -> add(Encoding.floating(op, fa, 63, c), "%s $f%d,$%d", name, a, c);
      case PALCODE -> add(Encoding.callPal(literal), "call_pal %d", literal);
    }
  }

  private void function(Op op, int a, int b) {
    String name = op.mnemonic();
    switch (op) {
      case FETCH, FETCH_M, ECB, WH64 -> add(Encoding.function(op, 31, b), "%s ($%d)", name, b);
      case RPCC -> add(Encoding.function(op, a, 31), "%s $%d", name, a);
      case RC, RS -> add(Encoding.function(op, a, 0), "%s $%d", name, a);
      case WH64EN -> add(Encoding.function(op, 31, b), "%s ($%d)", name, b);
      default -> add(Encoding.function(op, 0, 0), "%s", name);
    }
  }

  private void qualified(Op op, int a, int b, int c) {
    int first = op.format() == Format.FP_OPERATE ? a : Registers.FZERO;
    String shown = first == Registers.FZERO && first != a ? "" : Registers.numberName(a) + ",";
    String operands = shown + Registers.numberName(b) + "," + Registers.numberName(c);
    if (op.qualifiers() == QualifierSet.NONE) {
      add(Encoding.floating(op, first, b, c), "%s %s", op.mnemonic(), operands);
    }
    for (Qualifier q : op.qualifiers().members()) {
      add(Encoding.floating(op, q, first, b, c), "%s%s %s", op.mnemonic(), q.suffix(), operands);
    }
  }

  private void add(int word, String format, Object... arguments) {
    samples.add(new Sample(format.formatted(arguments), word));
  }
}
