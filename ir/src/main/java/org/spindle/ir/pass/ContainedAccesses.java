package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * Which loads and stores at computed places are proven to be inside their stack slot or global, and aligned: an engine need
 * not test these.
 *
 * <p>The proof is made anew from the code that is executed, of what checks and branches tell there
 * ({@link ConditionalElimination}); nothing that the code says of itself is believed. Constants that were added to indices
 * then are in the offsets of the accesses, so that those to neighbours share the rest of their addresses.
 */
public final class ContainedAccesses {
  /** The greatest constant that moves from an index into an offset, of either sign. */
  private static final long FARTHEST = 1 << 20;

  /** How deep sums of indices are taken apart. */
  private static final int DEPTH = 4;

  private final Procedure procedure;
  private final Set<Instruction> accesses;

  private ContainedAccesses(Procedure procedure, Set<Instruction> accesses) {
    this.procedure = procedure;
    this.accesses = accesses;
  }

  /** Finds the accesses of a procedure, which is changed for that. */
  public static ContainedAccesses in(Procedure procedure, SymbolTable symbols) {
    Set<Instruction> none = Collections.newSetFromMap(new IdentityHashMap<>());
    return computes(procedure)
        ? new Finder(procedure, symbols).find()
        : new ContainedAccesses(procedure, none);
  }

  /** The procedure whose accesses were found; it means the same as that before. */
  public Procedure procedure() {
    return procedure;
  }

  /** Whether an access, which is one of {@link #procedure}, is at a computed place and proven to be inside and aligned. */
  public boolean contains(Instruction access) {
    return accesses.contains(access);
  }

  /** Whether a procedure computes addresses in slots or globals. */
  private static boolean computes(Procedure procedure) {
    boolean bases = false;
    boolean sums = false;
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        bases |= instruction instanceof Instruction.SlotAddress
            || instruction instanceof Instruction.GlobalAddress;
        sums |= instruction instanceof Instruction.PointerAdd;
      }
    }
    return bases && sums;
  }

  /** An address that was taken apart: a slot's or global's, constant bytes, and what else is added. */
  private record Sum(Instruction root, long constant, List<Value> terms) {}

  private static final class Finder {
    private final Procedure source;
    private final SymbolTable symbols;
    private final Editor editor;
    private final Definitions definitions;
    private final Map<Instruction, Sum> proven = new IdentityHashMap<>();
    private final Set<Instruction> accesses = Collections.newSetFromMap(new IdentityHashMap<>());

    Finder(Procedure source, SymbolTable symbols) {
      this.source = source;
      this.symbols = symbols;
      editor = new Editor(source);
      definitions = new Definitions(editor);
    }

    ContainedAccesses find() {
      ConditionalElimination.visitAccesses(source, this::prove);
      if (proven.isEmpty()) {
        return new ContainedAccesses(source, accesses);
      }
      for (Editor.Body block : editor.blocks()) {
        List<Instruction> body = new ArrayList<>();
        for (Instruction instruction : block.instructions) {
          Sum sum = proven.get(instruction);
          Instruction access = sum == null ? instruction : folded(instruction, sum, body);
          body.add(access);
          if (sum != null) {
            accesses.add(access);
          }
        }
        block.instructions = body;
      }
      return new ContainedAccesses(editor.finish(), accesses);
    }

    // ---- proofs ----

    private void prove(Instruction instruction, Function<Value, Interval> intervals) {
      boolean inside =
          switch (instruction) {
            case Instruction.Load l when !l.memory().isVolatile() ->
                isInside(l.address(), l.offset(), l.result().type(), intervals);
            case Instruction.Store s when !s.memory().isVolatile() ->
                isInside(s.address(), s.offset(), s.value().type(), intervals);
            default -> false;
          };
      if (inside) {
        proven.put(instruction, sum(address(instruction)));
      }
    }

    private static Value address(Instruction access) {
      return access instanceof Instruction.Load load
          ? load.address()
          : ((Instruction.Store) access).address();
    }

    private boolean isInside(Value address, long offset, Type type, Function<Value, Interval> intervals) {
      Sum sum = sum(address);
      if (sum == null || sum.terms().isEmpty()) {
        return false;
      }
      Interval place;
      try {
        long start = Math.addExact(sum.constant(), offset);
        place = new Interval(start, start);
        for (Value term : sum.terms()) {
          place = exactSum(place, interval(term, intervals, DEPTH));
        }
        place = new Interval(place.low(), Math.addExact(place.high(), type.bytes()));
      } catch (ArithmeticException overflow) {
        return false;
      }
      int zeros = Long.numberOfTrailingZeros(type.bytes());
      return place.low() >= 0
          && place.high() <= size(sum.root())
          && align(sum.root()) >= type.bytes()
          && trailingZeros(sum.constant() + offset) >= zeros
          && sum.terms().stream().allMatch(term -> trailingZeros(term, DEPTH) >= zeros);
    }

    /** All sums of two members. */
    private static Interval exactSum(Interval a, Interval b) {
      return new Interval(Math.addExact(a.low(), b.low()), Math.addExact(a.high(), b.high()));
    }

    /** What a term may be; an exception says that this is too much. */
    private Interval interval(Value term, Function<Value, Interval> intervals, int depth) {
      if (depth > 0 && definitions.of(term) instanceof Instruction.Binary b) {
        if (scale(b) instanceof Long factor) {
          Interval index = interval(b.left(), intervals, depth - 1);
          return new Interval(
              Math.multiplyExact(index.low(), factor), Math.multiplyExact(index.high(), factor));
        }
        if (b.op() == BinaryOp.ADD) {
          Interval known = intervals.apply(term);
          Interval all = Interval.of(term.type());
          if (!known.equals(all)) {
            return known;
          }
          return exactSum(
              interval(b.left(), intervals, depth - 1), interval(b.right(), intervals, depth - 1));
        }
      }
      return intervals.apply(term);
    }

    /** By what positive constant an instruction multiplies its first operand, or null. */
    private Long scale(Instruction.Binary b) {
      if (b.result().type() != Type.I64 || !(definitions.constant(b.right()) instanceof Long by)) {
        return null;
      }
      return switch (b.op()) {
        case SHL -> by >= 0 && by < 32 ? Long.valueOf(1L << by) : null;
        case MUL -> by > 0 ? by : null;
        default -> null;
      };
    }

    private static int trailingZeros(long number) {
      return Long.numberOfTrailingZeros(number);
    }

    /** How many low bits of a term are zero for certain; that sums and products wrap does not change these. */
    private int trailingZeros(Value term, int depth) {
      if (definitions.constant(term) instanceof Long number) {
        return trailingZeros(number);
      }
      if (depth > 0 && definitions.of(term) instanceof Instruction.Binary b) {
        if (scale(b) instanceof Long factor) {
          return trailingZeros(factor);
        }
        if (b.op() == BinaryOp.ADD) {
          return Math.min(trailingZeros(b.left(), depth - 1), trailingZeros(b.right(), depth - 1));
        }
      }
      return 0;
    }

    private long size(Instruction root) {
      return switch (root) {
        case Instruction.SlotAddress a -> slot(a).size();
        case Instruction.GlobalAddress a -> symbols.global(a.symbol()).size();
        default -> throw new IllegalStateException("not a root: " + root);
      };
    }

    private int align(Instruction root) {
      return switch (root) {
        case Instruction.SlotAddress a -> slot(a).align();
        case Instruction.GlobalAddress a -> symbols.global(a.symbol()).align();
        default -> throw new IllegalStateException("not a root: " + root);
      };
    }

    private StackSlot slot(Instruction.SlotAddress address) {
      return source.slots().stream().filter(slot -> slot.id() == address.slot()).findFirst().orElseThrow();
    }

    // ---- addresses ----

    /** Takes an address apart, or is null where it is not off a slot or global. */
    private Sum sum(Value address) {
      List<Value> terms = new ArrayList<>();
      long constant = 0;
      Value base = address;
      while (true) {
        switch (definitions.of(base)) {
          case Instruction.PointerAdd add -> {
            if (definitions.constant(add.offset()) instanceof Long bytes) {
              constant += bytes;
            } else {
              terms.addFirst(add.offset());
            }
            base = add.base();
          }
          case Instruction.SlotAddress root -> {
            return new Sum(root, constant + root.offset(), terms);
          }
          case Instruction.GlobalAddress root when symbols.global(root.symbol()) instanceof Global -> {
            return new Sum(root, constant + root.offset(), terms);
          }
          case null, default -> {
            return null;
          }
        }
      }
    }

    /** The access with the constants in its offset; what its address needs besides is added to {@code body}. */
    private Instruction folded(Instruction access, Sum sum, List<Instruction> body) {
      long moved = 0;
      List<Value> rest = new ArrayList<>();
      for (Value term : sum.terms()) {
        if (definitions.of(term) instanceof Instruction.Binary scaled
            && scale(scaled) instanceof Long factor
            && factor <= FARTHEST
            && definitions.of(scaled.left()) instanceof Instruction.Binary index
            && index.op() == BinaryOp.ADD
            && definitions.constant(index.right()) instanceof Long by
            && by >= -FARTHEST / factor && by <= FARTHEST / factor) {
          // (index + by) * factor, which may wrap as its parts do
          moved += by * factor;
          Value product = editor.newValue(Type.I64);
          body.add(new Instruction.Binary(
              product, scaled.op(), index.left(), scaled.right(), scaled.position()));
          rest.add(product);
        } else {
          rest.add(term);
        }
      }
      if (moved == 0) {
        return access;
      }
      Value address = editor.newValue(Type.PTR);
      long start = switch (sum.root()) {
        case Instruction.SlotAddress a -> a.offset();
        case Instruction.GlobalAddress a -> a.offset();
        default -> throw new IllegalStateException("not a root: " + sum.root());
      };
      body.add(sum.root().copy(operand -> operand, _ -> address));
      Value base = address;
      for (Value term : rest) {
        Value next = editor.newValue(Type.PTR);
        body.add(new Instruction.PointerAdd(next, base, term, access.position()));
        base = next;
      }
      long offset = sum.constant() - start + moved;
      return switch (access) {
        case Instruction.Load l ->
            new Instruction.Load(l.result(), l.memory(), base, l.offset() + offset, l.position());
        case Instruction.Store s ->
            new Instruction.Store(s.memory(), base, s.offset() + offset, s.value(), s.position());
        default -> throw new IllegalStateException("not an access: " + access);
      };
    }
  }
}
