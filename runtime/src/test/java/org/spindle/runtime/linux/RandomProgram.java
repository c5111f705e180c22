package org.spindle.runtime.linux;

import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * A random straight-line program in assembler, which leaves all registers, the floating point control register
 * and a scratch buffer in memory and writes them to standard output.
 */
final class RandomProgram {
  private static final List<String> INTEGER = List.of("addl", "s4addl", "s8addl", "subl", "s4subl", "s8subl",
      "addq", "s4addq", "s8addq", "subq", "s4subq", "s8subq", "cmpeq", "cmplt", "cmple", "cmpult", "cmpule",
      "cmpbge", "mull", "mulq", "umulh", "and", "bic", "bis", "ornot", "xor", "eqv", "cmovlbs", "cmovlbc",
      "cmoveq", "cmovne", "cmovlt", "cmovge", "cmovle", "cmovgt", "sll", "srl", "sra", "mskbl", "mskwl",
      "mskll", "mskql", "mskwh", "msklh", "mskqh", "extbl", "extwl", "extll", "extql", "extwh", "extlh",
      "extqh", "insbl", "inswl", "insll", "insql", "inswh", "inslh", "insqh", "zap", "zapnot", "minsb8",
      "minsw4", "minub8", "minuw4", "maxub8", "maxuw4", "maxsb8", "maxsw4");
  private static final List<String> INTEGER_UNARY =
      List.of("sextb", "sextw", "ctpop", "ctlz", "cttz", "unpkbw", "unpkbl", "pkwb", "pklb");
  private static final List<String> LOADS = List.of("ldl", "ldq", "ldq_u", "ldbu", "ldwu", "lda", "ldah");
  private static final List<String> STORES = List.of("stl", "stq", "stq_u", "stb", "stw");
  private static final List<String> FLOAT =
      List.of("adds", "addt", "subs", "subt", "muls", "mult", "divs", "divt");
  private static final List<String> FLOAT_UNARY = List.of("sqrts", "sqrtt", "cvtts", "cvtqs", "cvtqt");
  private static final List<String> FLOAT_MOVES = List.of("cpys", "cpysn", "cpyse", "fcmoveq", "fcmovne",
      "fcmovlt", "fcmovge", "fcmovle", "fcmovgt");
  private static final List<String> COMPARISONS = List.of("cmptun", "cmpteq", "cmptlt", "cmptle");
  private static final List<String> TO_INTEGER = List.of("svc", "svic", "svm", "svid", "sv");
  private static final List<String> ROUNDINGS = List.of("", "c", "m", "d");
  private static final List<String> TO_FLOAT_FILE = List.of("itoft", "itofs");
  private static final List<String> TO_INTEGER_FILE = List.of("ftoit", "ftois");
  private static final long[] EDGES = {0, 1, -1, 2, 255, 256, 0x8000, 0xffff, 0x7fffffff, 0x80000000L,
      0xffffffffL, Long.MAX_VALUE, Long.MIN_VALUE, 0x0101010101010101L, 0x8080808080808080L};

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private RandomProgram(long seed) {
    random = new Random(seed);
  }

  /** A program of integer operations, loads and stores. */
  static String integer(long seed, int length) {
    RandomProgram program = new RandomProgram(seed);
    program.prologue(program::integerValue, program::integerValue);
    for (int i = 0; i < length; i++) {
      program.integerInstruction();
    }
    return program.finish();
  }

  /**
   * A program of floating point operations with software completion, in all rounding modes.
   *
   * @param dynamic the dynamic rounding mode, 0 to 3
   */
  static String floating(long seed, int length, int dynamic) {
    RandomProgram program = new RandomProgram(seed);
    program.prologue(program::integerValue, program::floatValue);
    program.line("ldah $1, %d($31)", 0x600f | dynamic << 10);
    program.line("lda $1, -0x8000($1)");
    program.line("sll $1, 32, $1");
    program.line("itoft $1, $f1");
    program.line("mt_fpcr $f1");
    for (int i = 0; i < length; i++) {
      program.floatInstruction();
    }
    return program.finish();
  }

  private void line(String format, Object... arguments) {
    text.append('\t').append(format.formatted(arguments)).append('\n');
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private long integerValue() {
    return random.nextInt(3) == 0 ? EDGES[random.nextInt(EDGES.length)] : random.nextLong();
  }

  private long floatValue() {
    return switch (random.nextInt(8)) {
      case 0 -> Double.doubleToRawLongBits(random.nextInt(100) - 50);
      case 1 -> Double.doubleToRawLongBits(random.nextInt(2) == 0 ? 0.0 : Double.NEGATIVE_INFINITY);
      case 2 -> random.nextLong() & 0x800fffffffffffffL;
      case 3 -> Double.doubleToRawLongBits((float) (random.nextGaussian() * 0x1p-126));
      case 4 -> Double.doubleToRawLongBits(random.nextGaussian() * 0x1p127);
      case 5 -> random.nextLong();
      default -> Double.doubleToRawLongBits(random.nextGaussian() * 1000);
    };
  }

  /** Registers 0 to 25 are free, 27 holds the scratch buffer, 28 the area for results. */
  private void prologue(LongSupplier integers, LongSupplier floats) {
    text.append("\t.set noat\n\t.set noreorder\n\t.set nomacro\n\t.globl _start\n\t.data\n\t.align 4\n");
    text.append("values:\n");
    for (int i = 0; i < 26; i++) {
      line(".quad 0x%x", integers.getAsLong());
    }
    for (int i = 0; i < 31; i++) {
      line(".quad 0x%x", floats.getAsLong());
    }
    text.append("results:\n\t.space 58*8\nscratch:\n\t.space 256\n");
    text.append("\t.text\n\t.set macro\n_start:\n\tbr $29, 1f\n1:\tldgp $29, 0($29)\n");
    line("lda $28, values");
    for (int i = 0; i < 31; i++) {
      line("ldt $f%d, %d($28)", i, 8 * (26 + i));
    }
    for (int i = 0; i < 26; i++) {
      line("ldq $%d, %d($28)", i, 8 * i);
    }
    line("lda $27, scratch");
    line("lda $28, results");
    line(".set nomacro");
  }

  private int register() {
    int register = random.nextInt(27);
    return register == 26 ? 31 : register;
  }

  private String operand() {
    return random.nextInt(3) == 0 ? Integer.toString(random.nextInt(256)) : "$" + register();
  }

  private void integerInstruction() {
    switch (random.nextInt(10)) {
      case 0 -> {
        String load = any(LOADS);
        boolean address = load.equals("lda") || load.equals("ldah");
        int displacement = address ? (short) random.nextInt() : aligned(load);
        line("%s $%d, %d($%d)", load, register(), displacement, address ? register() : 27);
      }
      case 1 -> {
        String store = any(STORES);
        line("%s $%d, %d($27)", store, register(), aligned(store));
      }
      case 2 -> line("%s $%d, $%d", any(INTEGER_UNARY), register(), register());
      default -> line("%s $%d, %s, $%d", any(INTEGER), register(), operand(), register());
    }
  }

  private int aligned(String operation) {
    int offset = random.nextInt(248);
    return switch (operation) {
      case "ldl", "stl", "lds", "sts" -> offset & -4;
      case "ldq", "stq", "ldt", "stt" -> offset & -8;
      case "ldwu", "stw" -> offset & -2;
      default -> offset;
    };
  }

  private int floatRegister() {
    int register = random.nextInt(32);
    return register == 30 ? 31 : register;
  }

  private void floatInstruction() {
    int a = floatRegister();
    int b = floatRegister();
    int c = random.nextInt(30);
    String inexact = random.nextInt(4) == 0 ? "i" : "";
    String rounding = any(ROUNDINGS);
    switch (random.nextInt(16)) {
      case 0, 1 -> {
        String operation = any(FLOAT_UNARY);
        String qualifier = operation.startsWith("cvtq") ? "sui" : "su" + inexact;
        line("%s/%s%s $f%d, $f%d", operation, qualifier, rounding, b, c);
      }
      case 2 -> line("cvtst/s $f%d, $f%d", b, c);
      case 3 -> line("cvttq/%s $f%d, $f%d", any(TO_INTEGER), b, c);
      case 4 -> line("%s/su $f%d, $f%d, $f%d", any(COMPARISONS), a, b, c);
      case 5 -> line("%s $f%d, $f%d, $f%d", any(FLOAT_MOVES), a, b, c);
      case 6 -> line("%s $f%d, $f%d", random.nextBoolean() ? "cvtlq" : "cvtql/sv", b, c);
      case 7 -> {
        String operation = random.nextBoolean() ? "lds" : "ldt";
        line("%s $f%d, %d($27)", operation, c, aligned(operation));
      }
      case 8 -> {
        String operation = random.nextBoolean() ? "sts" : "stt";
        line("%s $f%d, %d($27)", operation, a, aligned(operation));
      }
      case 9 -> line("%s $%d, $f%d", any(TO_FLOAT_FILE), register(), c);
      case 10 -> line("%s $f%d, $%d", any(TO_INTEGER_FILE), a, register());
      default -> line("%s/su%s%s $f%d, $f%d, $f%d", any(FLOAT), inexact, rounding, a, b, c);
    }
  }

  private String finish() {
    for (int i = 0; i < 26; i++) {
      line("stq $%d, %d($28)", i, 8 * i);
    }
    for (int i = 0; i < 31; i++) {
      line("stt $f%d, %d($28)", i, 8 * (26 + i));
    }
    line("mf_fpcr $f0");
    line("stt $f0, %d($28)", 8 * 57);
    line("bis $28, $28, $17");
    line("lda $18, %d($31)", 58 * 8 + 256);
    line("lda $16, 1($31)");
    line("lda $0, 4($31)");
    line("callsys");
    line("bis $31, $31, $16");
    line("lda $0, 405($31)");
    line("callsys");
    return text.toString();
  }
}
