package org.spindle.runtime.alpha;

/**
 * Decodes instruction words for one processor (Alpha Architecture Reference Manual, appendix C). Words
 * without meaning decode to {@link Op#RESERVED}, {@link Op#VAX_FLOATING} or {@link
 * Op#NOT_ON_THIS_PROCESSOR}, which trap when they are executed.
 */
public final class Decoder {
  private static final long RESERVED = Decoded.pack(Op.RESERVED, 0, 0, Decoded.SINK, 0);

  private static final int[] MEMORY = new int[64];
  private static final int[] BRANCH = new int[64];
  private static final int[] ARITHMETIC = new int[128];
  private static final int[] LOGIC = new int[128];
  private static final int[] SHIFT = new int[128];
  private static final int[] MULTIPLY = new int[128];

  static {
    fill(MEMORY, Op.RESERVED, new int[][] {
        {0x08, Op.LDA}, {0x09, Op.LDAH}, {0x0a, Op.LDBU}, {0x0b, Op.LDQ_U}, {0x0c, Op.LDWU},
        {0x0d, Op.STW}, {0x0e, Op.STB}, {0x0f, Op.STQ_U}, {0x22, Op.LDS}, {0x23, Op.LDT},
        {0x26, Op.STS}, {0x27, Op.STT}, {0x28, Op.LDL}, {0x29, Op.LDQ}, {0x2a, Op.LDL_L},
        {0x2b, Op.LDQ_L}, {0x2c, Op.STL}, {0x2d, Op.STQ}, {0x2e, Op.STL_C}, {0x2f, Op.STQ_C}});
    fill(BRANCH, Op.RESERVED, new int[][] {
        {0x30, Op.BR}, {0x31, Op.FBEQ}, {0x32, Op.FBLT}, {0x33, Op.FBLE}, {0x34, Op.BSR},
        {0x35, Op.FBNE}, {0x36, Op.FBGE}, {0x37, Op.FBGT}, {0x38, Op.BLBC}, {0x39, Op.BEQ},
        {0x3a, Op.BLT}, {0x3b, Op.BLE}, {0x3c, Op.BLBS}, {0x3d, Op.BNE}, {0x3e, Op.BGE},
        {0x3f, Op.BGT}});
    fill(ARITHMETIC, Op.RESERVED, new int[][] {
        {0x00, Op.ADDL}, {0x02, Op.S4ADDL}, {0x09, Op.SUBL}, {0x0b, Op.S4SUBL}, {0x0f, Op.CMPBGE},
        {0x12, Op.S8ADDL}, {0x1b, Op.S8SUBL}, {0x1d, Op.CMPULT}, {0x20, Op.ADDQ}, {0x22, Op.S4ADDQ},
        {0x29, Op.SUBQ}, {0x2b, Op.S4SUBQ}, {0x2d, Op.CMPEQ}, {0x32, Op.S8ADDQ}, {0x3b, Op.S8SUBQ},
        {0x3d, Op.CMPULE}, {0x40, Op.ADDL_V}, {0x49, Op.SUBL_V}, {0x4d, Op.CMPLT}, {0x60, Op.ADDQ_V},
        {0x69, Op.SUBQ_V}, {0x6d, Op.CMPLE}});
    fill(LOGIC, Op.RESERVED, new int[][] {
        {0x00, Op.AND}, {0x08, Op.BIC}, {0x14, Op.CMOVLBS}, {0x16, Op.CMOVLBC}, {0x20, Op.BIS},
        {0x24, Op.CMOVEQ}, {0x26, Op.CMOVNE}, {0x28, Op.ORNOT}, {0x40, Op.XOR}, {0x44, Op.CMOVLT},
        {0x46, Op.CMOVGE}, {0x48, Op.EQV}, {0x61, Op.AMASK}, {0x64, Op.CMOVLE}, {0x66, Op.CMOVGT},
        {0x6c, Op.IMPLVER}});
    fill(SHIFT, Op.RESERVED, new int[][] {
        {0x02, Op.MSKBL}, {0x06, Op.EXTBL}, {0x0b, Op.INSBL}, {0x12, Op.MSKWL}, {0x16, Op.EXTWL},
        {0x1b, Op.INSWL}, {0x22, Op.MSKLL}, {0x26, Op.EXTLL}, {0x2b, Op.INSLL}, {0x30, Op.ZAP},
        {0x31, Op.ZAPNOT}, {0x32, Op.MSKQL}, {0x34, Op.SRL}, {0x36, Op.EXTQL}, {0x39, Op.SLL},
        {0x3b, Op.INSQL}, {0x3c, Op.SRA}, {0x52, Op.MSKWH}, {0x57, Op.INSWH}, {0x5a, Op.EXTWH},
        {0x62, Op.MSKLH}, {0x67, Op.INSLH}, {0x6a, Op.EXTLH}, {0x72, Op.MSKQH}, {0x77, Op.INSQH},
        {0x7a, Op.EXTQH}});
    fill(MULTIPLY, Op.RESERVED, new int[][] {
        {0x00, Op.MULL}, {0x20, Op.MULQ}, {0x30, Op.UMULH}, {0x40, Op.MULL_V}, {0x60, Op.MULQ_V}});
  }

  private final Processor processor;

  /** Makes a decoder of one processor's instruction set. */
  public Decoder(Processor processor) {
    this.processor = processor;
  }

  private static void fill(int[] table, int rest, int[][] entries) {
    java.util.Arrays.fill(table, rest);
    for (int[] entry : entries) {
      table[entry[0]] = entry[1];
    }
  }

  /** The instruction that a word encodes, as {@link Decoded} describes. */
  public long decode(int word) {
    int opcode = word >>> 26;
    return switch (opcode) {
      case 0x00 -> Decoded.pack(Op.CALL_PAL, 31, 31, Decoded.SINK, word & 0x3ffffff);
      case 0x0a, 0x0c, 0x0d, 0x0e -> processor.bwx() ? memory(MEMORY[opcode], word) : absent();
      case 0x08, 0x09, 0x0b, 0x0f -> memory(MEMORY[opcode], word);
      case 0x10 -> integer(ARITHMETIC[word >>> 5 & 127], word);
      case 0x11 -> integer(LOGIC[word >>> 5 & 127], word);
      case 0x12 -> integer(SHIFT[word >>> 5 & 127], word);
      case 0x13 -> integer(MULTIPLY[word >>> 5 & 127], word);
      case 0x14 -> moveOrRoot(word);
      case 0x15 -> Decoded.pack(Op.VAX_FLOATING, 0, 0, Decoded.SINK, 0);
      case 0x16 -> ieee(word);
      case 0x17 -> floatMove(word);
      case 0x18 -> miscellaneous(word);
      case 0x1a -> jump(word);
      case 0x1c -> extension(word);
      case 0x20, 0x21, 0x24, 0x25 -> Decoded.pack(Op.VAX_FLOATING, 0, 0, Decoded.SINK, 0);
      default -> {
        if (opcode >= 0x30) {
          yield branch(BRANCH[opcode], word);
        }
        yield opcode >= 0x20 ? memory(MEMORY[opcode], word) : RESERVED;
      }
    };
  }

  private static long absent() {
    return Decoded.pack(Op.NOT_ON_THIS_PROCESSOR, 0, 0, Decoded.SINK, 0);
  }

  private static int ra(int word) {
    return word >>> 21 & 31;
  }

  private static int rb(int word) {
    return word >>> 16 & 31;
  }

  private static int destination(int register) {
    return register == 31 ? Decoded.SINK : register;
  }

  private static long memory(int operation, int word) {
    if (operation == Op.LDQ_U && ra(word) == 31) {
      return Decoded.pack(Op.NOP, 31, 31, Decoded.SINK, 0);
    }
    return switch (operation) {
      case Op.STB, Op.STW, Op.STL, Op.STQ, Op.STQ_U, Op.STS, Op.STT ->
          Decoded.pack(operation, ra(word), rb(word), Decoded.SINK, (short) word);
      case Op.STL_C, Op.STQ_C ->
          Decoded.pack(operation, ra(word), rb(word), destination(ra(word)), (short) word);
      default -> Decoded.pack(operation, 31, rb(word), destination(ra(word)), (short) word);
    };
  }

  private static long branch(int operation, int word) {
    int displacement = word << 11 >> 11;
    return operation == Op.BR || operation == Op.BSR
        ? Decoded.pack(operation, 31, 31, destination(ra(word)), displacement)
        : Decoded.pack(operation, ra(word), 31, Decoded.SINK, displacement);
  }

  private static long jump(int word) {
    int operation =
        switch (word >>> 14 & 3) {
          case 0 -> Op.JMP;
          case 1 -> Op.JSR;
          case 2 -> Op.RET;
          default -> Op.JSR_COROUTINE;
        };
    return Decoded.pack(operation, 31, rb(word), destination(ra(word)), word & 0x3fff);
  }

  private static long integer(int operation, int word) {
    if (operation == Op.RESERVED) {
      return RESERVED;
    }
    int b = (word & 1 << 12) != 0 ? Decoded.LITERAL + (word >>> 13 & 255) : rb(word);
    return Decoded.pack(operation, ra(word), b, destination(word & 31), 0);
  }

  private static long floating(int operation, int word) {
    return Decoded.pack(operation, ra(word), rb(word), destination(word & 31), word >>> 5 & 0x7ff);
  }

  private long moveOrRoot(int word) {
    int function = word >>> 5 & 0x7ff;
    if ((function & 0x3f) == 0x0a || (function & 0x3f) == 0x2a || function == 0x014) {
      return Decoded.pack(Op.VAX_FLOATING, 0, 0, Decoded.SINK, 0);
    }
    int operation =
        switch (function & 0x3f) {
          case 0x04 -> function == 0x004 ? Op.ITOFS : Op.RESERVED;
          case 0x24 -> function == 0x024 ? Op.ITOFT : Op.RESERVED;
          case 0x0b -> validQualifier(function) ? Op.SQRTS : Op.RESERVED;
          case 0x2b -> validQualifier(function) ? Op.SQRTT : Op.RESERVED;
          default -> Op.RESERVED;
        };
    if (operation == Op.RESERVED) {
      return RESERVED;
    }
    return processor.fix() ? floating(operation, word) : absent();
  }

  /** Whether the trap qualifier is none, /U or /V, /SU or /SV, /SUI or /SVI. */
  private static boolean validQualifier(int function) {
    int trap = function >>> 8;
    return trap == 0 || trap == 1 || trap == 5 || trap == 7;
  }

  private static long ieee(int word) {
    int function = word >>> 5 & 0x7ff;
    if (function == 0x2ac || function == 0x6ac) {
      return floating(Op.CVTST, word);
    }
    if (!validQualifier(function)) {
      return RESERVED;
    }
    int operation =
        switch (function & 0x3f) {
          case 0x00 -> Op.ADDS;
          case 0x01 -> Op.SUBS;
          case 0x02 -> Op.MULS;
          case 0x03 -> Op.DIVS;
          case 0x20 -> Op.ADDT;
          case 0x21 -> Op.SUBT;
          case 0x22 -> Op.MULT;
          case 0x23 -> Op.DIVT;
          case 0x24 -> comparison(function, Op.CMPTUN);
          case 0x25 -> comparison(function, Op.CMPTEQ);
          case 0x26 -> comparison(function, Op.CMPTLT);
          case 0x27 -> comparison(function, Op.CMPTLE);
          case 0x2c -> Op.CVTTS;
          case 0x2f -> Op.CVTTQ;
          case 0x3c -> Op.CVTQS;
          case 0x3e -> Op.CVTQT;
          default -> Op.RESERVED;
        };
    return operation == Op.RESERVED ? RESERVED : floating(operation, word);
  }

  /** Comparisons exist plain and with /SU only, in the rounding field's normal form. */
  private static int comparison(int function, int operation) {
    int qualifiers = function & ~0x3f;
    return qualifiers == 0x080 || qualifiers == 0x580 ? operation : Op.RESERVED;
  }

  private static long floatMove(int word) {
    int operation =
        switch (word >>> 5 & 0x7ff) {
          case 0x010 -> Op.CVTLQ;
          case 0x020 -> Op.CPYS;
          case 0x021 -> Op.CPYSN;
          case 0x022 -> Op.CPYSE;
          case 0x024 -> Op.MT_FPCR;
          case 0x025 -> Op.MF_FPCR;
          case 0x02a -> Op.FCMOVEQ;
          case 0x02b -> Op.FCMOVNE;
          case 0x02c -> Op.FCMOVLT;
          case 0x02d -> Op.FCMOVGE;
          case 0x02e -> Op.FCMOVLE;
          case 0x02f -> Op.FCMOVGT;
          case 0x030, 0x130, 0x530 -> Op.CVTQL;
          default -> Op.RESERVED;
        };
    return operation == Op.RESERVED ? RESERVED : floating(operation, word);
  }

  private static long miscellaneous(int word) {
    int operation =
        switch (word & 0xffff) {
          case 0x0000 -> Op.TRAPB;
          case 0x0400 -> Op.EXCB;
          case 0x4000 -> Op.MB;
          case 0x4400 -> Op.WMB;
          case 0x8000, 0xa000, 0xe800, 0xf800, 0xfc00 -> Op.PREFETCH;
          case 0xc000 -> Op.RPCC;
          case 0xe000 -> Op.RC;
          case 0xf000 -> Op.RS;
          default -> Op.RESERVED;
        };
    boolean writes = operation == Op.RPCC || operation == Op.RC || operation == Op.RS;
    int c = writes ? destination(ra(word)) : Decoded.SINK;
    return operation == Op.RESERVED ? RESERVED : Decoded.pack(operation, 31, 31, c, 0);
  }

  private long extension(int word) {
    int function = word >>> 5 & 127;
    int operation =
        switch (function) {
          case 0x00 -> Op.SEXTB;
          case 0x01 -> Op.SEXTW;
          case 0x30 -> Op.CTPOP;
          case 0x31 -> Op.PERR;
          case 0x32 -> Op.CTLZ;
          case 0x33 -> Op.CTTZ;
          case 0x34 -> Op.UNPKBW;
          case 0x35 -> Op.UNPKBL;
          case 0x36 -> Op.PKWB;
          case 0x37 -> Op.PKLB;
          case 0x38 -> Op.MINSB8;
          case 0x39 -> Op.MINSW4;
          case 0x3a -> Op.MINUB8;
          case 0x3b -> Op.MINUW4;
          case 0x3c -> Op.MAXUB8;
          case 0x3d -> Op.MAXUW4;
          case 0x3e -> Op.MAXSB8;
          case 0x3f -> Op.MAXSW4;
          case 0x70 -> Op.FTOIT;
          case 0x78 -> Op.FTOIS;
          default -> Op.RESERVED;
        };
    boolean present =
        switch (operation) {
          case Op.RESERVED -> true;
          case Op.SEXTB, Op.SEXTW -> processor.bwx();
          case Op.CTPOP, Op.CTLZ, Op.CTTZ -> processor.cix();
          case Op.FTOIT, Op.FTOIS -> processor.fix();
          default -> processor.mvi();
        };
    return present ? integer(operation, word) : absent();
  }
}
