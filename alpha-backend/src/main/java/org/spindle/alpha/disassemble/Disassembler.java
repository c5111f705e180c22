package org.spindle.alpha.disassemble;

import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.PalFunction;
import org.spindle.alpha.isa.Registers;

/**
 * Writes instruction words as text. With {@link Notation#objdump()} the text equals what GNU
 * objdump (binutils 2.40) prints after the bytes, with mnemonic and operands separated by a
 * tabulator.
 */
public final class Disassembler {
  private static final int ZERO = Registers.ZERO;
  private final Decoder decoder = new Decoder();
  private final Notation notation;

  /** A disassembler that writes registers and addresses in the given notation. */
  public Disassembler(Notation notation) {
    this.notation = notation;
  }

  /** The text of one instruction word standing at an address. */
  public String text(int word, long address) {
    return decoder.decode(word).map(d -> text(d, address)).orElseGet(() -> undecoded(word));
  }

  private static String undecoded(int word) {
    return switch (word >>> 26) {
      // The opcodes reserved to PALcode, whose fields differ from one implementation to the next.
      case 0x19, 0x1b, 0x1d, 0x1e, 0x1f ->
          "pal" + Integer.toHexString(word >>> 26) + "\t" + hex(word & 0x3ffffff);
      default -> ".long " + hex(word);
    };
  }

  private String text(Decoded d, long address) {
    return switch (d.op().format()) {
      case MEMORY -> memory(d);
      case FP_MEMORY -> line(d.op(), register(d.fa()), based(d));
      case MEMORY_FUNCTION -> function(d);
      case JUMP -> jump(d, address);
      case BRANCH -> branch(d, address);
      case FP_BRANCH -> line(d.op(), register(d.fa()), notation.address(d.branchTarget(address)));
      case OPERATE, OPERATE_REGISTER -> operate(d);
      case OPERATE_ONE, OPERATE_ONE_REGISTER -> line(d.op(), second(d), register(d.c()));
      case IMPLVER -> line(d.op(), register(d.c()));
      case FP_OPERATE -> floating(d);
      case FP_OPERATE_ONE ->
          plain(d.op().mnemonic() + d.suffix(), register(d.fb()), register(d.fc()));
      case FP_CONTROL -> line(d.op(), register(d.fa()));
      case INTEGER_TO_FP -> line(d.op(), register(d.a()), register(d.fc()));
      case FP_TO_INTEGER -> line(d.op(), register(d.fa()), register(d.c()));
      case PALCODE -> palcode(d.word() & 0x3ffffff);
    };
  }

  private String memory(Decoded d) {
    boolean onlyAddress = d.op() == Op.LDA || d.op() == Op.LDAH;
    if (onlyAddress && d.b() == ZERO) {
      return line(d.op(), register(d.a()), Integer.toString(d.displacement()));
    }
    if (d.op() == Op.LDQ_U && d.a() == ZERO) {
      return "unop";
    }
    return line(d.op(), register(d.a()), based(d));
  }

  private String based(Decoded d) {
    return d.displacement() + "(" + register(d.b()) + ")";
  }

  private String function(Decoded d) {
    return switch (d.op()) {
      case FETCH, FETCH_M, ECB, WH64, WH64EN -> line(d.op(), "(" + register(d.b()) + ")");
      case RC, RS -> line(d.op(), register(d.a()));
      case RPCC ->
          d.b() == ZERO
              ? line(d.op(), register(d.a()))
              : line(d.op(), register(d.a()), register(d.b()));
      default -> d.op().mnemonic();
    };
  }

  private String jump(Decoded d, long address) {
    int hint = d.word() & 0x3fff;
    String through = "(" + register(d.b()) + ")";
    return switch (d.op()) {
      case RET, JSR_COROUTINE -> {
        if (d.op() == Op.RET && d.a() == ZERO && d.b() == Registers.RA && hint == 1) {
          yield "ret";
        }
        String name = d.op() == Op.RET ? "ret" : "jcr";
        yield plain(name, register(d.a()), through, hex(hint));
      }
      default -> {
        if (d.op() == Op.JMP && d.a() == ZERO && hint == 0) {
          yield line(d.op(), through);
        }
        yield line(d.op(), register(d.a()), through, notation.address(d.jumpTarget(address)));
      }
    };
  }

  private String branch(Decoded d, long address) {
    String target = notation.address(d.branchTarget(address));
    return d.op() == Op.BR && d.a() == ZERO
        ? line(d.op(), target)
        : line(d.op(), register(d.a()), target);
  }

  private String operate(Decoded d) {
    boolean noFirst = d.a() == ZERO;
    boolean same = !d.isLiteral() && d.a() == d.b();
    return switch (d.op()) {
      case BIS -> {
        if (noFirst && same) {
          yield d.c() == ZERO ? "nop" : plain("clr", register(d.c()));
        }
        yield noFirst || same ? plain("mov", second(d), register(d.c())) : three("or", d);
      }
      case BIC -> three("andnot", d);
      case ADDL -> noFirst ? two("sextl", d) : three("addl", d);
      case SUBL -> noFirst ? two("negl", d) : three("subl", d);
      case SUBL_V -> noFirst ? two("negl/v", d) : three("subl/v", d);
      case SUBQ -> noFirst ? two("negq", d) : three("subq", d);
      case SUBQ_V -> noFirst ? two("negq/v", d) : three("subq/v", d);
      case ORNOT -> noFirst ? two("not", d) : three("ornot", d);
      default -> three(d.op().mnemonic(), d);
    };
  }

  private String two(String name, Decoded d) {
    return plain(name, second(d), register(d.c()));
  }

  private String three(String name, Decoded d) {
    return plain(name, register(d.a()), second(d), register(d.c()));
  }

  private String second(Decoded d) {
    return d.isLiteral() ? hex(d.literal()) : register(d.b());
  }

  private String floating(Decoded d) {
    boolean noFirst = d.a() == ZERO;
    boolean same = d.a() == d.b();
    String source = register(d.fb());
    String target = register(d.fc());
    return switch (d.op()) {
      case CPYS -> {
        if (noFirst && same) {
          yield d.c() == ZERO ? "fnop" : plain("fclr", target);
        }
        if (noFirst || same) {
          yield plain(noFirst ? "fabs" : "fmov", source, target);
        }
        yield floatingThree(d);
      }
      case CPYSN -> same ? plain("fneg", source, target) : floatingThree(d);
      case SUBF, SUBG, SUBS, SUBT -> noFirst && isNegation(d) ? negation(d) : floatingThree(d);
      default -> floatingThree(d);
    };
  }

  private static boolean isNegation(Decoded d) {
    return switch (d.suffix()) {
      case "" -> true;
      case "/s" -> d.op() == Op.SUBF || d.op() == Op.SUBG;
      case "/su", "/sui" -> d.op() == Op.SUBS || d.op() == Op.SUBT;
      default -> false;
    };
  }

  private String negation(Decoded d) {
    String name = "neg" + d.op().mnemonic().substring(3) + d.suffix();
    return plain(name, register(d.fb()), register(d.fc()));
  }

  private String floatingThree(Decoded d) {
    return plain(
        d.op().mnemonic() + d.suffix(), register(d.fa()), register(d.fb()), register(d.fc()));
  }

  private static String palcode(int function) {
    for (PalFunction known : PalFunction.values()) {
      if (known.number() == function) {
        return known.mnemonic();
      }
    }
    return plain("call_pal", hex(function));
  }

  private String register(int register) {
    return notation.register(register);
  }

  /** A number as C's {@code %#x} prints it: zero has no prefix. */
  private static String hex(int value) {
    return value == 0 ? "0" : "0x" + Integer.toHexString(value);
  }

  private static String line(Op op, String... operands) {
    return plain(op.mnemonic(), operands);
  }

  private static String plain(String name, String... operands) {
    return name + "\t" + String.join(",", operands);
  }
}
