package org.spindle.runtime.alpha;

/**
 * The operations that the emulator tells apart, as constants for one dense {@code switch}. Names are those
 * of the Alpha Architecture Reference Manual, with {@code /} written as underscore.
 */
public final class Op {
  // Pseudo operations of the emulator.
  public static final int UNDECODED = 0;
  public static final int BREAKPOINT = 1;
  public static final int RESERVED = 2;
  public static final int VAX_FLOATING = 3;
  public static final int NOT_ON_THIS_PROCESSOR = 4;
  public static final int CALL_PAL = 5;

  // Address arithmetic and memory.
  public static final int LDA = 6;
  public static final int LDAH = 7;
  public static final int LDBU = 8;
  public static final int LDWU = 9;
  public static final int LDL = 10;
  public static final int LDQ = 11;
  public static final int LDQ_U = 12;
  public static final int LDL_L = 13;
  public static final int LDQ_L = 14;
  public static final int STB = 15;
  public static final int STW = 16;
  public static final int STL = 17;
  public static final int STQ = 18;
  public static final int STQ_U = 19;
  public static final int STL_C = 20;
  public static final int STQ_C = 21;
  public static final int LDS = 22;
  public static final int LDT = 23;
  public static final int STS = 24;
  public static final int STT = 25;

  // Branches and jumps.
  public static final int BR = 26;
  public static final int BSR = 27;
  public static final int BLBC = 28;
  public static final int BEQ = 29;
  public static final int BLT = 30;
  public static final int BLE = 31;
  public static final int BLBS = 32;
  public static final int BNE = 33;
  public static final int BGE = 34;
  public static final int BGT = 35;
  public static final int FBEQ = 36;
  public static final int FBLT = 37;
  public static final int FBLE = 38;
  public static final int FBNE = 39;
  public static final int FBGE = 40;
  public static final int FBGT = 41;
  public static final int JMP = 42;
  public static final int JSR = 43;
  public static final int RET = 44;
  public static final int JSR_COROUTINE = 45;

  // Integer arithmetic.
  public static final int ADDL = 46;
  public static final int S4ADDL = 47;
  public static final int S8ADDL = 48;
  public static final int SUBL = 49;
  public static final int S4SUBL = 50;
  public static final int S8SUBL = 51;
  public static final int ADDQ = 52;
  public static final int S4ADDQ = 53;
  public static final int S8ADDQ = 54;
  public static final int SUBQ = 55;
  public static final int S4SUBQ = 56;
  public static final int S8SUBQ = 57;
  public static final int ADDL_V = 58;
  public static final int SUBL_V = 59;
  public static final int ADDQ_V = 60;
  public static final int SUBQ_V = 61;
  public static final int CMPEQ = 62;
  public static final int CMPLT = 63;
  public static final int CMPLE = 64;
  public static final int CMPULT = 65;
  public static final int CMPULE = 66;
  public static final int CMPBGE = 67;
  public static final int MULL = 68;
  public static final int MULQ = 69;
  public static final int UMULH = 70;
  public static final int MULL_V = 71;
  public static final int MULQ_V = 72;

  // Logic and conditional moves.
  public static final int AND = 73;
  public static final int BIC = 74;
  public static final int BIS = 75;
  public static final int ORNOT = 76;
  public static final int XOR = 77;
  public static final int EQV = 78;
  public static final int CMOVLBS = 79;
  public static final int CMOVLBC = 80;
  public static final int CMOVEQ = 81;
  public static final int CMOVNE = 82;
  public static final int CMOVLT = 83;
  public static final int CMOVGE = 84;
  public static final int CMOVLE = 85;
  public static final int CMOVGT = 86;
  public static final int AMASK = 87;
  public static final int IMPLVER = 88;

  // Shifts and byte manipulation.
  public static final int SLL = 89;
  public static final int SRL = 90;
  public static final int SRA = 91;
  public static final int MSKBL = 92;
  public static final int MSKWL = 93;
  public static final int MSKLL = 94;
  public static final int MSKQL = 95;
  public static final int MSKWH = 96;
  public static final int MSKLH = 97;
  public static final int MSKQH = 98;
  public static final int EXTBL = 99;
  public static final int EXTWL = 100;
  public static final int EXTLL = 101;
  public static final int EXTQL = 102;
  public static final int EXTWH = 103;
  public static final int EXTLH = 104;
  public static final int EXTQH = 105;
  public static final int INSBL = 106;
  public static final int INSWL = 107;
  public static final int INSLL = 108;
  public static final int INSQL = 109;
  public static final int INSWH = 110;
  public static final int INSLH = 111;
  public static final int INSQH = 112;
  public static final int ZAP = 113;
  public static final int ZAPNOT = 114;

  // Extensions BWX, CIX and MVI.
  public static final int SEXTB = 115;
  public static final int SEXTW = 116;
  public static final int CTPOP = 117;
  public static final int CTLZ = 118;
  public static final int CTTZ = 119;
  public static final int PERR = 120;
  public static final int UNPKBW = 121;
  public static final int UNPKBL = 122;
  public static final int PKWB = 123;
  public static final int PKLB = 124;
  public static final int MINSB8 = 125;
  public static final int MINSW4 = 126;
  public static final int MINUB8 = 127;
  public static final int MINUW4 = 128;
  public static final int MAXUB8 = 129;
  public static final int MAXUW4 = 130;
  public static final int MAXSB8 = 131;
  public static final int MAXSW4 = 132;

  // Moves between the register files (FIX).
  public static final int FTOIT = 133;
  public static final int FTOIS = 134;
  public static final int ITOFT = 135;
  public static final int ITOFS = 136;

  // IEEE floating point; the displacement holds the function field with its qualifiers.
  public static final int ADDS = 137;
  public static final int ADDT = 138;
  public static final int SUBS = 139;
  public static final int SUBT = 140;
  public static final int MULS = 141;
  public static final int MULT = 142;
  public static final int DIVS = 143;
  public static final int DIVT = 144;
  public static final int SQRTS = 145;
  public static final int SQRTT = 146;
  public static final int CMPTUN = 147;
  public static final int CMPTEQ = 148;
  public static final int CMPTLT = 149;
  public static final int CMPTLE = 150;
  public static final int CVTTS = 151;
  public static final int CVTST = 152;
  public static final int CVTQS = 153;
  public static final int CVTQT = 154;
  public static final int CVTTQ = 155;

  // Floating point without arithmetic.
  public static final int CPYS = 156;
  public static final int CPYSN = 157;
  public static final int CPYSE = 158;
  public static final int CVTLQ = 159;
  public static final int CVTQL = 160;
  public static final int FCMOVEQ = 161;
  public static final int FCMOVNE = 162;
  public static final int FCMOVLT = 163;
  public static final int FCMOVGE = 164;
  public static final int FCMOVLE = 165;
  public static final int FCMOVGT = 166;
  public static final int MT_FPCR = 167;
  public static final int MF_FPCR = 168;

  // Miscellaneous.
  public static final int TRAPB = 169;
  public static final int EXCB = 170;
  public static final int MB = 171;
  public static final int WMB = 172;
  public static final int PREFETCH = 173;
  public static final int RPCC = 174;
  public static final int RC = 175;
  public static final int RS = 176;
  public static final int NOP = 177;

  /** How many operations there are. */
  public static final int COUNT = 178;

  private Op() {}
}
