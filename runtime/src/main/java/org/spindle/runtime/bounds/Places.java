package org.spindle.runtime.bounds;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.Relocation;
import org.spindle.alpha.encode.RelocationType;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.select.RoutineConvention;
import org.spindle.runtime.alpha.Decoded;
import org.spindle.runtime.alpha.Op;

/**
 * Which globals the loads of a procedure read from, and how much its calls of the memory routines move, as far as following
 * constants and addresses through registers tells it. An address computed from a global's is within that global.
 */
final class Places {
  /** A register's value: a constant, or an address within a global. */
  private sealed interface Content {
    record Constant(long value) implements Content {}

    record Within(String global) implements Content {}
  }

  private static final int SIZE = RoutineConvention.MEMORY_ARGUMENTS.getLast();

  private final MachineCode code;
  private final Flow flow;
  private final Map<Long, Relocation> relocations = new HashMap<>();
  private final Map<Long, String> globals = new HashMap<>();
  private final Map<Long, Long> sizes = new HashMap<>();

  Places(MachineCode code, Flow flow) {
    this.code = code;
    this.flow = flow;
    flow.procedure().relocations().forEach(r -> relocations.put(flow.address() + r.offset(), r));
    solve();
  }

  /** The global that the load at an address reads from, or null when that is not known. */
  String global(long pc) {
    return globals.get(pc);
  }

  /** How many whole quadwords at aligned places the call of a memory routine moves, or 0. */
  long quadwords(long pc) {
    return flow.procedure().heads().stream()
        .filter(head -> head.label() < 0 && flow.address() + head.offset() == pc)
        .mapToLong(CompiledProcedure.Head::rounds)
        .findFirst()
        .orElse(0);
  }

  /** The constant size that the call of a memory routine at an address moves, or -1. */
  long size(long pc) {
    return sizes.getOrDefault(pc, -1L);
  }

  private void solve() {
    Content[][] at = new Content[flow.nodes().size()][];
    at[0] = new Content[32];
    Deque<Integer> pending = new ArrayDeque<>();
    pending.add(0);
    while (!pending.isEmpty()) {
      int node = pending.pop();
      Content[] registers = at[node].clone();
      Flow.Node block = flow.nodes().get(node);
      for (long pc = block.start(); pc < block.end(); pc += 4) {
        execute(pc, code.instruction(pc), registers);
      }
      for (int next : block.successors()) {
        if (at[next] == null) {
          at[next] = registers.clone();
          pending.add(next);
        } else if (meet(at[next], registers)) {
          pending.add(next);
        }
      }
    }
  }

  private static boolean meet(Content[] into, Content[] from) {
    boolean changed = false;
    for (int i = 0; i < into.length; i++) {
      if (into[i] != null && !into[i].equals(from[i])) {
        into[i] = null;
        changed = true;
      }
    }
    return changed;
  }

  private void execute(long pc, long instruction, Content[] registers) {
    int operation = Decoded.operation(instruction);
    int c = Decoded.c(instruction);
    switch (operation) {
      case Op.LDL, Op.LDQ, Op.LDQ_U, Op.LDL_L, Op.LDQ_L -> {
        read(pc, instruction, registers);
        set(registers, c, null);
      }
      case Op.LDS, Op.LDT -> read(pc, instruction, registers);
      case Op.BSR, Op.JSR -> {
        note(sizes, pc, registers[SIZE] instanceof Content.Constant(long size) ? (Long) size : null);
        clobber(registers, c);
      }
      default -> {
        if (c < 31 && !isFloating(operation)) {
          set(registers, c, result(pc, instruction, registers));
        }
      }
    }
  }

  private static boolean isFloating(int operation) {
    return operation >= Op.ADDS && operation <= Op.MF_FPCR;
  }

  private void read(long pc, long instruction, Content[] registers) {
    Relocation relocation = relocations.get(pc);
    String global = relocation != null
        ? relocation.symbol()
        : content(registers, Decoded.b(instruction)) instanceof Content.Within(String symbol) ? symbol : null;
    note(globals, pc, global);
  }

  /** The last visit of a block sees the least. */
  private static <T> void note(Map<Long, T> notes, long pc, T what) {
    if (what == null) {
      notes.remove(pc);
    } else {
      notes.put(pc, what);
    }
  }

  private static void clobber(Content[] registers, int link) {
    if (link == RoutineConvention.LINK) {
      RoutineConvention.DIVISION_CLOBBERS.forEach(r -> registers[r] = null);
      RoutineConvention.MEMORY_CLOBBERS.forEach(r -> registers[r] = null);
    } else {
      for (int r = 0; r < 29; r++) {
        registers[r] = r >= 9 && r <= 15 ? registers[r] : null;
      }
    }
  }

  private static void set(Content[] registers, int c, Content content) {
    if (c < 31) {
      registers[c] = content;
    }
  }

  private static Content content(Content[] registers, int slot) {
    if (slot >= Decoded.LITERAL) {
      return new Content.Constant(slot - Decoded.LITERAL);
    }
    return slot == Registers.ZERO ? new Content.Constant(0) : registers[slot];
  }

  private Content result(long pc, long instruction, Content[] registers) {
    Content a = content(registers, Math.min(31, Decoded.a(instruction)));
    Content b = content(registers, Decoded.b(instruction));
    return switch (Decoded.operation(instruction)) {
      case Op.LDA, Op.LDAH -> {
        Relocation relocation = relocations.get(pc);
        if (relocation != null && (relocation.type() == RelocationType.GPRELHIGH
            || relocation.type() == RelocationType.GPRELLOW)) {
          yield new Content.Within(relocation.symbol());
        }
        boolean high = Decoded.operation(instruction) == Op.LDAH;
        long by = (long) Decoded.displacement(instruction) << (high ? 16 : 0);
        yield b instanceof Content.Constant(long base) ? new Content.Constant(base + by) : b;
      }
      case Op.BIS -> a instanceof Content.Constant(long zero) && zero == 0
          ? b
          : b instanceof Content.Constant(long none) && none == 0 || Objects.equals(a, b) ? a : null;
      case Op.ADDQ -> a instanceof Content.Within ? b instanceof Content.Within ? null : a : within(b);
      case Op.SUBQ -> b instanceof Content.Within ? null : within(a);
      case Op.S4ADDQ, Op.S8ADDQ -> a instanceof Content.Within ? null : within(b);
      default -> null;
    };
  }

  private static Content within(Content content) {
    return content instanceof Content.Within ? content : null;
  }

  @Override
  public String toString() {
    return Arrays.toString(globals.entrySet().toArray());
  }
}
