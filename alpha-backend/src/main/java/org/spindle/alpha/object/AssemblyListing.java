package org.spindle.alpha.object;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.spindle.alpha.disassemble.Disassembler;
import org.spindle.alpha.disassemble.Notation;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.CodeBuffer;
import org.spindle.alpha.encode.LittleEndian;
import org.spindle.alpha.encode.Relocation;
import org.spindle.alpha.isa.Registers;
import org.spindle.ir.Position;

/** Compiled code as assembly text that GNU as turns into the same bytes. */
public final class AssemblyListing {
  private static final int BRANCH_GROUP = 0x30;

  private final StringBuilder out = new StringBuilder();
  private int procedures;

  private AssemblyListing() {}

  /** The listing of a whole object. */
  public static String of(AlphaObject object) {
    var listing = new AssemblyListing();
    listing.head();
    object.code().forEach(item -> listing.procedure(item.procedure(), item.binding()));
    object.data().forEach(listing::data);
    return listing.out.toString();
  }

  /** The listing of one procedure. */
  public static String of(CompiledProcedure procedure) {
    var listing = new AssemblyListing();
    listing.head();
    listing.procedure(procedure, Binding.GLOBAL);
    return listing.out.toString();
  }

  private void head() {
    out.append("\t.set noat\n\t.set noreorder\n\t.set nomacro\n\t.arch ev4\n");
  }

  private void procedure(CompiledProcedure procedure, Binding binding) {
    String name = quoted(procedure.name());
    out.append("\n\t.text\n\t.align 4\n");
    declare(name, binding);
    out.append("\t.type\t").append(name).append(",@function\n").append(name).append(":\n");
    byte[] code = procedure.code();
    Map<Integer, Relocation> relocations = new HashMap<>();
    procedure.relocations().forEach(r -> relocations.put(r.offset(), r));
    String prefix = "$L" + procedures++ + "_";
    Map<Integer, String> labels = branchTargets(procedure, prefix, relocations);
    Map<Integer, Position> marks = new TreeMap<>();
    procedure.marks().forEach(m -> marks.put(m.offset(), m.position()));
    for (int offset = 0; offset < code.length; offset += 4) {
      if (labels.containsKey(offset)) {
        out.append(labels.get(offset)).append(":\n");
      }
      int word = LittleEndian.getInt(code, offset);
      String text;
      if (!isData(procedure, offset)) {
        text = instruction(word, offset, relocations, labels);
      } else if (relocations.get(offset) instanceof Relocation address) {
        // tables hold whole addresses
        text = ".quad\t" + expression(address);
        offset += 4;
      } else {
        text = ".long\t" + word;
      }
      out.append('\t').append(text);
      if (marks.containsKey(offset)) {
        out.append("\t# ").append(marks.get(offset));
      }
      out.append('\n');
    }
    out.append("\t.size\t").append(name).append(",.-").append(name).append('\n');
  }

  private static boolean isData(CompiledProcedure procedure, int offset) {
    for (CodeBuffer.DataRange range : procedure.data()) {
      if (offset >= range.start() && offset < range.end()) {
        return true;
      }
    }
    return false;
  }

  private static Map<Integer, String> branchTargets(
      CompiledProcedure procedure, String prefix, Map<Integer, Relocation> relocations) {
    var labels = new HashMap<Integer, String>();
    byte[] code = procedure.code();
    for (int offset = 0; offset < code.length; offset += 4) {
      int word = LittleEndian.getInt(code, offset);
      if (isBranch(word) && !isData(procedure, offset) && !relocations.containsKey(offset)) {
        int target = offset + 4 + 4 * (word << 11 >> 11);
        labels.put(target, prefix + target);
      }
    }
    return labels;
  }

  private static boolean isBranch(int word) {
    return word >>> 26 >= BRANCH_GROUP;
  }

  private static String instruction(
      int word, int offset, Map<Integer, Relocation> relocations, Map<Integer, String> labels) {
    Relocation relocation = relocations.get(offset);
    if (relocation != null) {
      return relocated(word, relocation);
    }
    Notation notation =
        new Notation() {
          @Override
          public String register(int register) {
            return Registers.numberName(register);
          }

          @Override
          public String address(long address) {
            // A jump's target hint is always 0 here and written as such.
            return isBranch(word) ? labels.get((int) address) : "0";
          }
        };
    return explicit(new Disassembler(notation).text(word, offset), word);
  }

  /** Puts in what objdump's pseudo instructions leave to the assembler's choice. */
  private static String explicit(String text, int word) {
    if (text.startsWith(".long")) {
      return ".long\t" + word;
    }
    if (text.equals("unop")) {
      return "ldq_u\t$31,0($30)";
    }
    if (text.startsWith("mov\t$") && (word >>> 21 & 31) != Registers.ZERO) {
      String source = Registers.numberName(word >>> 16 & 31);
      return "bis\t" + source + "," + text.substring(text.indexOf('$'));
    }
    return text.startsWith("jmp\t(") ? text.replace("(", "$31,(") + ",0" : text;
  }

  private static String relocated(int word, Relocation relocation) {
    String target = expression(relocation);
    String first = "$" + (word >>> 21 & 31);
    String base = "($" + (word >>> 16 & 31) + ")";
    int opcode = word >>> 26;
    boolean floating = opcode >= 0x20 && opcode <= 0x27;
    String register = floating ? "$f" + (word >>> 21 & 31) : first;
    String mnemonic = mnemonic(word);
    return switch (relocation.type()) {
      case GPRELHIGH -> mnemonic + "\t" + register + "," + target + base + "\t!gprelhigh";
      case GPRELLOW -> mnemonic + "\t" + register + "," + target + base + "\t!gprellow";
      case BRADDR, BRSGP -> mnemonic + "\t" + first + "," + target;
      case REFQUAD -> ".quad\t" + target;
      case GPREL32 -> ".gprel32\t" + target;
      case SREL32 -> ".long\t" + target + "-.";
    };
  }

  private static String mnemonic(int word) {
    String text = new Disassembler(Notation.objdump()).text(word, 0);
    return text.substring(0, text.indexOf('\t'));
  }

  private static String expression(Relocation relocation) {
    long addend = relocation.addend();
    String symbol = quoted(relocation.symbol());
    return addend == 0 ? symbol : symbol + (addend > 0 ? "+" : "") + addend;
  }

  private void declare(String name, Binding binding) {
    switch (binding) {
      case LOCAL -> {}
      case GLOBAL -> out.append("\t.globl\t").append(name).append('\n');
      case WEAK -> out.append("\t.weak\t").append(name).append('\n');
    }
  }

  private void data(DataItem item) {
    String name = quoted(item.name());
    out.append("\n\t.section\t").append(item.constant() ? ".rodata" : ".data").append('\n');
    out.append("\t.align\t").append(Integer.numberOfTrailingZeros(item.align())).append('\n');
    declare(name, item.binding());
    out.append("\t.type\t").append(name).append(",@object\n").append(name).append(":\n");
    Map<Integer, Relocation> relocations = new TreeMap<>();
    item.relocations().forEach(r -> relocations.put(r.offset(), r));
    int length = item.content().length;
    int at = 0;
    while (at < length) {
      Relocation relocation = relocations.get(at);
      if (relocation != null) {
        out.append("\t.quad\t").append(expression(relocation)).append('\n');
        at += 8;
        continue;
      }
      int end = nextRelocation(relocations, at, length);
      bytes(item.content(), at, end);
      at = end;
    }
    out.append("\t.size\t").append(name).append(",.-").append(name).append('\n');
  }

  private static int nextRelocation(Map<Integer, Relocation> relocations, int at, int length) {
    return relocations.keySet().stream().filter(o -> o > at).findFirst().orElse(length);
  }

  private void bytes(byte[] content, int start, int end) {
    int at = start;
    while (at < end) {
      int zeros = at;
      while (zeros < end && content[zeros] == 0) {
        zeros++;
      }
      if (zeros - at >= 16) {
        out.append("\t.zero\t").append(zeros - at).append('\n');
        at = zeros;
        continue;
      }
      int stop = Math.min(end, at + 16);
      out.append("\t.byte\t");
      for (int i = at; i < stop; i++) {
        out.append(i == at ? "" : ",").append(content[i] & 0xff);
      }
      out.append('\n');
      at = stop;
    }
  }

  private static String quoted(String symbol) {
    return '"' + symbol.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
