package org.spindle.alpha.isa;

/**
 * The instructions, one row each (Alpha Architecture Handbook, appendix C). The rows of
 * floating-point operations that take qualifiers give function bits 5:0 and the set of qualifiers
 * that fill bits 10:6.
 */
public enum Op {
  // PALcode.
  CALL_PAL("call_pal", Format.PALCODE, 0x00),

  // Loads and stores; LDA and LDAH only compute.
  LDA("lda", Format.MEMORY, 0x08),
  LDAH("ldah", Format.MEMORY, 0x09),
  LDBU("ldbu", Format.MEMORY, 0x0a, 0x00, Extension.BWX),
  LDQ_U("ldq_u", Format.MEMORY, 0x0b),
  LDWU("ldwu", Format.MEMORY, 0x0c, 0x00, Extension.BWX),
  STW("stw", Format.MEMORY, 0x0d, 0x00, Extension.BWX),
  STB("stb", Format.MEMORY, 0x0e, 0x00, Extension.BWX),
  STQ_U("stq_u", Format.MEMORY, 0x0f),
  LDF("ldf", Format.FP_MEMORY, 0x20),
  LDG("ldg", Format.FP_MEMORY, 0x21),
  LDS("lds", Format.FP_MEMORY, 0x22),
  LDT("ldt", Format.FP_MEMORY, 0x23),
  STF("stf", Format.FP_MEMORY, 0x24),
  STG("stg", Format.FP_MEMORY, 0x25),
  STS("sts", Format.FP_MEMORY, 0x26),
  STT("stt", Format.FP_MEMORY, 0x27),
  LDL("ldl", Format.MEMORY, 0x28),
  LDQ("ldq", Format.MEMORY, 0x29),
  LDL_L("ldl_l", Format.MEMORY, 0x2a),
  LDQ_L("ldq_l", Format.MEMORY, 0x2b),
  STL("stl", Format.MEMORY, 0x2c),
  STQ("stq", Format.MEMORY, 0x2d),
  STL_C("stl_c", Format.MEMORY, 0x2e),
  STQ_C("stq_c", Format.MEMORY, 0x2f),

  // Integer arithmetic.
  ADDL("addl", Format.OPERATE, 0x10, 0x00),
  S4ADDL("s4addl", Format.OPERATE, 0x10, 0x02),
  SUBL("subl", Format.OPERATE, 0x10, 0x09),
  S4SUBL("s4subl", Format.OPERATE, 0x10, 0x0b),
  CMPBGE("cmpbge", Format.OPERATE, 0x10, 0x0f),
  S8ADDL("s8addl", Format.OPERATE, 0x10, 0x12),
  S8SUBL("s8subl", Format.OPERATE, 0x10, 0x1b),
  CMPULT("cmpult", Format.OPERATE, 0x10, 0x1d),
  ADDQ("addq", Format.OPERATE, 0x10, 0x20),
  S4ADDQ("s4addq", Format.OPERATE, 0x10, 0x22),
  SUBQ("subq", Format.OPERATE, 0x10, 0x29),
  S4SUBQ("s4subq", Format.OPERATE, 0x10, 0x2b),
  CMPEQ("cmpeq", Format.OPERATE, 0x10, 0x2d),
  S8ADDQ("s8addq", Format.OPERATE, 0x10, 0x32),
  S8SUBQ("s8subq", Format.OPERATE, 0x10, 0x3b),
  CMPULE("cmpule", Format.OPERATE, 0x10, 0x3d),
  ADDL_V("addl/v", Format.OPERATE, 0x10, 0x40),
  SUBL_V("subl/v", Format.OPERATE, 0x10, 0x49),
  CMPLT("cmplt", Format.OPERATE, 0x10, 0x4d),
  ADDQ_V("addq/v", Format.OPERATE, 0x10, 0x60),
  SUBQ_V("subq/v", Format.OPERATE, 0x10, 0x69),
  CMPLE("cmple", Format.OPERATE, 0x10, 0x6d),

  // Logic and conditional moves.
  AND("and", Format.OPERATE, 0x11, 0x00),
  BIC("bic", Format.OPERATE, 0x11, 0x08),
  CMOVLBS("cmovlbs", Format.OPERATE, 0x11, 0x14),
  CMOVLBC("cmovlbc", Format.OPERATE, 0x11, 0x16),
  BIS("bis", Format.OPERATE, 0x11, 0x20),
  CMOVEQ("cmoveq", Format.OPERATE, 0x11, 0x24),
  CMOVNE("cmovne", Format.OPERATE, 0x11, 0x26),
  ORNOT("ornot", Format.OPERATE, 0x11, 0x28),
  XOR("xor", Format.OPERATE, 0x11, 0x40),
  CMOVLT("cmovlt", Format.OPERATE, 0x11, 0x44),
  CMOVGE("cmovge", Format.OPERATE, 0x11, 0x46),
  EQV("eqv", Format.OPERATE, 0x11, 0x48),
  AMASK("amask", Format.OPERATE_ONE, 0x11, 0x61),
  CMOVLE("cmovle", Format.OPERATE, 0x11, 0x64),
  CMOVGT("cmovgt", Format.OPERATE, 0x11, 0x66),
  IMPLVER("implver", Format.IMPLVER, 0x11, 0x6c),

  // Shifts and byte manipulation.
  MSKBL("mskbl", Format.OPERATE, 0x12, 0x02),
  EXTBL("extbl", Format.OPERATE, 0x12, 0x06),
  INSBL("insbl", Format.OPERATE, 0x12, 0x0b),
  MSKWL("mskwl", Format.OPERATE, 0x12, 0x12),
  EXTWL("extwl", Format.OPERATE, 0x12, 0x16),
  INSWL("inswl", Format.OPERATE, 0x12, 0x1b),
  MSKLL("mskll", Format.OPERATE, 0x12, 0x22),
  EXTLL("extll", Format.OPERATE, 0x12, 0x26),
  INSLL("insll", Format.OPERATE, 0x12, 0x2b),
  ZAP("zap", Format.OPERATE, 0x12, 0x30),
  ZAPNOT("zapnot", Format.OPERATE, 0x12, 0x31),
  MSKQL("mskql", Format.OPERATE, 0x12, 0x32),
  SRL("srl", Format.OPERATE, 0x12, 0x34),
  EXTQL("extql", Format.OPERATE, 0x12, 0x36),
  SLL("sll", Format.OPERATE, 0x12, 0x39),
  INSQL("insql", Format.OPERATE, 0x12, 0x3b),
  SRA("sra", Format.OPERATE, 0x12, 0x3c),
  MSKWH("mskwh", Format.OPERATE, 0x12, 0x52),
  INSWH("inswh", Format.OPERATE, 0x12, 0x57),
  EXTWH("extwh", Format.OPERATE, 0x12, 0x5a),
  MSKLH("msklh", Format.OPERATE, 0x12, 0x62),
  INSLH("inslh", Format.OPERATE, 0x12, 0x67),
  EXTLH("extlh", Format.OPERATE, 0x12, 0x6a),
  MSKQH("mskqh", Format.OPERATE, 0x12, 0x72),
  INSQH("insqh", Format.OPERATE, 0x12, 0x77),
  EXTQH("extqh", Format.OPERATE, 0x12, 0x7a),

  // Multiplication.
  MULL("mull", Format.OPERATE, 0x13, 0x00),
  MULQ("mulq", Format.OPERATE, 0x13, 0x20),
  UMULH("umulh", Format.OPERATE, 0x13, 0x30),
  MULL_V("mull/v", Format.OPERATE, 0x13, 0x40),
  MULQ_V("mulq/v", Format.OPERATE, 0x13, 0x60),

  // Square root and transfers from integer registers.
  ITOFS("itofs", Format.INTEGER_TO_FP, 0x14, 0x04, Extension.FIX),
  SQRTF("sqrtf", Format.FP_OPERATE_ONE, 0x14, 0x0a, Extension.FIX, QualifierSet.VAX),
  SQRTS("sqrts", Format.FP_OPERATE_ONE, 0x14, 0x0b, Extension.FIX, QualifierSet.IEEE),
  ITOFF("itoff", Format.INTEGER_TO_FP, 0x14, 0x14, Extension.FIX),
  ITOFT("itoft", Format.INTEGER_TO_FP, 0x14, 0x24, Extension.FIX),
  SQRTG("sqrtg", Format.FP_OPERATE_ONE, 0x14, 0x2a, Extension.FIX, QualifierSet.VAX),
  SQRTT("sqrtt", Format.FP_OPERATE_ONE, 0x14, 0x2b, Extension.FIX, QualifierSet.IEEE),

  // VAX floating point.
  ADDF("addf", Format.FP_OPERATE, 0x15, 0x00, Extension.BASE, QualifierSet.VAX),
  SUBF("subf", Format.FP_OPERATE, 0x15, 0x01, Extension.BASE, QualifierSet.VAX),
  MULF("mulf", Format.FP_OPERATE, 0x15, 0x02, Extension.BASE, QualifierSet.VAX),
  DIVF("divf", Format.FP_OPERATE, 0x15, 0x03, Extension.BASE, QualifierSet.VAX),
  CVTDG("cvtdg", Format.FP_OPERATE_ONE, 0x15, 0x1e, Extension.BASE, QualifierSet.VAX),
  ADDG("addg", Format.FP_OPERATE, 0x15, 0x20, Extension.BASE, QualifierSet.VAX),
  SUBG("subg", Format.FP_OPERATE, 0x15, 0x21, Extension.BASE, QualifierSet.VAX),
  MULG("mulg", Format.FP_OPERATE, 0x15, 0x22, Extension.BASE, QualifierSet.VAX),
  DIVG("divg", Format.FP_OPERATE, 0x15, 0x23, Extension.BASE, QualifierSet.VAX),
  CMPGEQ("cmpgeq", Format.FP_OPERATE, 0x15, 0x25, Extension.BASE, QualifierSet.VAX_COMPARE),
  CMPGLT("cmpglt", Format.FP_OPERATE, 0x15, 0x26, Extension.BASE, QualifierSet.VAX_COMPARE),
  CMPGLE("cmpgle", Format.FP_OPERATE, 0x15, 0x27, Extension.BASE, QualifierSet.VAX_COMPARE),
  CVTGF("cvtgf", Format.FP_OPERATE_ONE, 0x15, 0x2c, Extension.BASE, QualifierSet.VAX),
  CVTGD("cvtgd", Format.FP_OPERATE_ONE, 0x15, 0x2d, Extension.BASE, QualifierSet.VAX),
  CVTGQ("cvtgq", Format.FP_OPERATE_ONE, 0x15, 0x2f, Extension.BASE, QualifierSet.VAX_TO_INTEGER),
  CVTQF("cvtqf", Format.FP_OPERATE_ONE, 0x15, 0x3c, Extension.BASE, QualifierSet.VAX_FROM_INTEGER),
  CVTQG("cvtqg", Format.FP_OPERATE_ONE, 0x15, 0x3e, Extension.BASE, QualifierSet.VAX_FROM_INTEGER),

  // IEEE floating point.
  ADDS("adds", Format.FP_OPERATE, 0x16, 0x00, Extension.BASE, QualifierSet.IEEE),
  SUBS("subs", Format.FP_OPERATE, 0x16, 0x01, Extension.BASE, QualifierSet.IEEE),
  MULS("muls", Format.FP_OPERATE, 0x16, 0x02, Extension.BASE, QualifierSet.IEEE),
  DIVS("divs", Format.FP_OPERATE, 0x16, 0x03, Extension.BASE, QualifierSet.IEEE),
  ADDT("addt", Format.FP_OPERATE, 0x16, 0x20, Extension.BASE, QualifierSet.IEEE),
  SUBT("subt", Format.FP_OPERATE, 0x16, 0x21, Extension.BASE, QualifierSet.IEEE),
  MULT("mult", Format.FP_OPERATE, 0x16, 0x22, Extension.BASE, QualifierSet.IEEE),
  DIVT("divt", Format.FP_OPERATE, 0x16, 0x23, Extension.BASE, QualifierSet.IEEE),
  CMPTUN("cmptun", Format.FP_OPERATE, 0x16, 0x24, Extension.BASE, QualifierSet.IEEE_COMPARE),
  CMPTEQ("cmpteq", Format.FP_OPERATE, 0x16, 0x25, Extension.BASE, QualifierSet.IEEE_COMPARE),
  CMPTLT("cmptlt", Format.FP_OPERATE, 0x16, 0x26, Extension.BASE, QualifierSet.IEEE_COMPARE),
  CMPTLE("cmptle", Format.FP_OPERATE, 0x16, 0x27, Extension.BASE, QualifierSet.IEEE_COMPARE),
  CVTTS("cvtts", Format.FP_OPERATE_ONE, 0x16, 0x2c, Extension.BASE, QualifierSet.IEEE),
  CVTST("cvtst", Format.FP_OPERATE_ONE, 0x16, 0x2c, Extension.BASE, QualifierSet.IEEE_WIDEN),
  CVTTQ("cvttq", Format.FP_OPERATE_ONE, 0x16, 0x2f, Extension.BASE, QualifierSet.IEEE_TO_INTEGER),
  CVTQS("cvtqs", Format.FP_OPERATE_ONE, 0x16, 0x3c, Extension.BASE, QualifierSet.IEEE_FROM_INTEGER),
  CVTQT("cvtqt", Format.FP_OPERATE_ONE, 0x16, 0x3e, Extension.BASE, QualifierSet.IEEE_FROM_INTEGER),

  // Floating point independent of the data format.
  CVTLQ("cvtlq", Format.FP_OPERATE_ONE, 0x17, 0x10),
  CPYS("cpys", Format.FP_OPERATE, 0x17, 0x20),
  CPYSN("cpysn", Format.FP_OPERATE, 0x17, 0x21),
  CPYSE("cpyse", Format.FP_OPERATE, 0x17, 0x22),
  MT_FPCR("mt_fpcr", Format.FP_CONTROL, 0x17, 0x24),
  MF_FPCR("mf_fpcr", Format.FP_CONTROL, 0x17, 0x25),
  FCMOVEQ("fcmoveq", Format.FP_OPERATE, 0x17, 0x2a),
  FCMOVNE("fcmovne", Format.FP_OPERATE, 0x17, 0x2b),
  FCMOVLT("fcmovlt", Format.FP_OPERATE, 0x17, 0x2c),
  FCMOVGE("fcmovge", Format.FP_OPERATE, 0x17, 0x2d),
  FCMOVLE("fcmovle", Format.FP_OPERATE, 0x17, 0x2e),
  FCMOVGT("fcmovgt", Format.FP_OPERATE, 0x17, 0x2f),
  CVTQL("cvtql", Format.FP_OPERATE_ONE, 0x17, 0x30, Extension.BASE, QualifierSet.LONGWORD),

  // Miscellaneous, with the function code in the displacement.
  TRAPB("trapb", Format.MEMORY_FUNCTION, 0x18, 0x00),
  EXCB("excb", Format.MEMORY_FUNCTION, 0x18, 0x400),
  MB("mb", Format.MEMORY_FUNCTION, 0x18, 0x4000),
  WMB("wmb", Format.MEMORY_FUNCTION, 0x18, 0x4400),
  FETCH("fetch", Format.MEMORY_FUNCTION, 0x18, 0x8000),
  FETCH_M("fetch_m", Format.MEMORY_FUNCTION, 0x18, 0xa000),
  RPCC("rpcc", Format.MEMORY_FUNCTION, 0x18, 0xc000),
  RC("rc", Format.MEMORY_FUNCTION, 0x18, 0xe000),
  ECB("ecb", Format.MEMORY_FUNCTION, 0x18, 0xe800),
  RS("rs", Format.MEMORY_FUNCTION, 0x18, 0xf000),
  WH64("wh64", Format.MEMORY_FUNCTION, 0x18, 0xf800),
  WH64EN("wh64en", Format.MEMORY_FUNCTION, 0x18, 0xfc00),

  // Jumps.
  JMP("jmp", Format.JUMP, 0x1a, 0x00),
  JSR("jsr", Format.JUMP, 0x1a, 0x01),
  RET("ret", Format.JUMP, 0x1a, 0x02),
  JSR_COROUTINE("jsr_coroutine", Format.JUMP, 0x1a, 0x03),

  // Extensions of the integer operates.
  SEXTB("sextb", Format.OPERATE_ONE_REGISTER, 0x1c, 0x00, Extension.BWX),
  SEXTW("sextw", Format.OPERATE_ONE_REGISTER, 0x1c, 0x01, Extension.BWX),
  CTPOP("ctpop", Format.OPERATE_ONE_REGISTER, 0x1c, 0x30, Extension.CIX),
  CTLZ("ctlz", Format.OPERATE_ONE_REGISTER, 0x1c, 0x32, Extension.CIX),
  CTTZ("cttz", Format.OPERATE_ONE_REGISTER, 0x1c, 0x33, Extension.CIX),
  PERR("perr", Format.OPERATE_REGISTER, 0x1c, 0x31, Extension.MVI),
  UNPKBW("unpkbw", Format.OPERATE_ONE_REGISTER, 0x1c, 0x34, Extension.MVI),
  UNPKBL("unpkbl", Format.OPERATE_ONE_REGISTER, 0x1c, 0x35, Extension.MVI),
  PKWB("pkwb", Format.OPERATE_ONE_REGISTER, 0x1c, 0x36, Extension.MVI),
  PKLB("pklb", Format.OPERATE_ONE_REGISTER, 0x1c, 0x37, Extension.MVI),
  MINSB8("minsb8", Format.OPERATE, 0x1c, 0x38, Extension.MVI),
  MINSW4("minsw4", Format.OPERATE, 0x1c, 0x39, Extension.MVI),
  MINUB8("minub8", Format.OPERATE, 0x1c, 0x3a, Extension.MVI),
  MINUW4("minuw4", Format.OPERATE, 0x1c, 0x3b, Extension.MVI),
  MAXUB8("maxub8", Format.OPERATE, 0x1c, 0x3c, Extension.MVI),
  MAXUW4("maxuw4", Format.OPERATE, 0x1c, 0x3d, Extension.MVI),
  MAXSB8("maxsb8", Format.OPERATE, 0x1c, 0x3e, Extension.MVI),
  MAXSW4("maxsw4", Format.OPERATE, 0x1c, 0x3f, Extension.MVI),
  FTOIT("ftoit", Format.FP_TO_INTEGER, 0x1c, 0x70, Extension.FIX),
  FTOIS("ftois", Format.FP_TO_INTEGER, 0x1c, 0x78, Extension.FIX),

  // Branches.
  BR("br", Format.BRANCH, 0x30),
  FBEQ("fbeq", Format.FP_BRANCH, 0x31),
  FBLT("fblt", Format.FP_BRANCH, 0x32),
  FBLE("fble", Format.FP_BRANCH, 0x33),
  BSR("bsr", Format.BRANCH, 0x34),
  FBNE("fbne", Format.FP_BRANCH, 0x35),
  FBGE("fbge", Format.FP_BRANCH, 0x36),
  FBGT("fbgt", Format.FP_BRANCH, 0x37),
  BLBC("blbc", Format.BRANCH, 0x38),
  BEQ("beq", Format.BRANCH, 0x39),
  BLT("blt", Format.BRANCH, 0x3a),
  BLE("ble", Format.BRANCH, 0x3b),
  BLBS("blbs", Format.BRANCH, 0x3c),
  BNE("bne", Format.BRANCH, 0x3d),
  BGE("bge", Format.BRANCH, 0x3e),
  BGT("bgt", Format.BRANCH, 0x3f);

  private final String mnemonic;
  private final Format format;
  private final int opcode;
  private final int function;
  private final Extension extension;
  private final QualifierSet qualifiers;

  Op(String mnemonic, Format format, int opcode) {
    this(mnemonic, format, opcode, 0);
  }

  Op(String mnemonic, Format format, int opcode, int function) {
    this(mnemonic, format, opcode, function, Extension.BASE);
  }

  Op(String mnemonic, Format format, int opcode, int function, Extension extension) {
    this(mnemonic, format, opcode, function, extension, QualifierSet.NONE);
  }

  Op(
      String mnemonic,
      Format format,
      int opcode,
      int function,
      Extension extension,
      QualifierSet qualifiers) {
    this.mnemonic = mnemonic;
    this.format = format;
    this.opcode = opcode;
    this.function = function;
    this.extension = extension;
    this.qualifiers = qualifiers;
  }

  /** The handbook's mnemonic in lower case, without qualifier. */
  public String mnemonic() {
    return mnemonic;
  }

  /** The layout of the instruction's fields. */
  public Format format() {
    return format;
  }

  /** The major opcode, 0 to 63. */
  public int opcode() {
    return opcode;
  }

  /**
   * The function code in the units of the format; without the qualifier where {@link #qualifiers}
   * has members.
   */
  public int function() {
    return function;
  }

  /** The extension that introduced the instruction. */
  public Extension extension() {
    return extension;
  }

  /** The qualifiers the instruction may carry. */
  public QualifierSet qualifiers() {
    return qualifiers;
  }
}
