package org.spindle.alpha.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.spindle.alpha.isa.Format;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;

/**
 * Instruction words under construction, with labels, branches to them and relocations. Offsets are
 * in bytes.
 */
public final class CodeBuffer {
  /** A word to patch with the distance to a label. */
  private sealed interface Fixup {
    int offset();

    /** The 21-bit displacement of a branch. */
    record Branch(int offset, Label target) implements Fixup {}

    /** A displacement in words from the instruction itself, in the low 16 bits. */
    record PadDistance(int offset, Label target) implements Fixup {}

    /** A byte distance between labels, as a whole word. */
    record Distance(int offset, Label target, Label base) implements Fixup {}
  }

  /** A relocation against a label of this buffer. */
  private record OwnReference(int offset, RelocationType type, Label target) {}

  /** Offsets of words that are not instructions. */
  public record DataRange(int start, int end) {}

  private final List<Fixup> fixups = new ArrayList<>();
  private final List<Relocation> relocations = new ArrayList<>();
  private final List<OwnReference> ownReferences = new ArrayList<>();
  private final List<DataRange> dataRanges = new ArrayList<>();
  private int[] words = new int[64];
  private int count;

  /** The offset of the next word. */
  public int offset() {
    return 4 * count;
  }

  /** Appends one word. */
  public void emit(int word) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
    }
    words[count++] = word;
  }

  /** Binds a label to the next word. */
  public void bind(Label label) {
    label.bind(offset());
  }

  /** Appends a branch to a label, bound now or later. */
  public void branch(Op op, int register, Label target) {
    fixups.add(new Fixup.Branch(offset(), target));
    emit(Encoding.branch(op, register, 0));
  }

  /**
   * Appends {@code LDA $31, distance($31)}, an instruction without effect that tells the distance in
   * words from itself to the label: the landing pad of the call before it. The low 21 bits, which
   * are displacement and base register, are the distance less 65536, so that the base register of
   * all but negative and very great distances is $31, for which no instruction waits.
   */
  public void padDistance(Label target) {
    fixups.add(new Fixup.PadDistance(offset(), target));
    emit(Encoding.memory(Op.LDA, Registers.ZERO, 0, 0));
  }

  /** Appends a word with the distance in bytes from {@code base} to {@code target}. */
  public void distance(Label target, Label base) {
    fixups.add(new Fixup.Distance(offset(), target, base));
    emit(0);
  }

  /** Appends a word that a relocation completes. */
  public void relocated(int word, RelocationType type, String symbol, long addend) {
    relocations.add(new Relocation(offset(), type, symbol, addend));
    emit(word);
  }

  /** Appends a word completed by a relocation against a place in this buffer. */
  public void relocatedToLabel(int word, RelocationType type, Label target) {
    ownReferences.add(new OwnReference(offset(), type, target));
    emit(word);
  }

  /** Declares the words from an offset to the next one to be data. */
  public void markData(int start) {
    dataRanges.add(new DataRange(start, offset()));
  }

  /** The words that are data. */
  public List<DataRange> dataRanges() {
    return List.copyOf(dataRanges);
  }

  /** Appends a branch to a symbol of another procedure. */
  public void branchToSymbol(Op op, int register, RelocationType type, String symbol, long addend) {
    relocated(Encoding.branch(op, register, 0), type, symbol, addend);
  }

  /**
   * Appends no-operations until the offset is a multiple of {@code alignment}, a power of two of at
   * least 4.
   */
  public void align(int alignment) {
    while ((offset() & (alignment - 1)) != 0) {
      emit(Encoding.memory(Op.LDQ_U, Registers.ZERO, 0, Registers.SP));
    }
  }

  /**
   * The relocations asked for, those against own labels against the symbol at the start of this
   * buffer.
   */
  public List<Relocation> relocations(String self) {
    var all = new ArrayList<>(relocations);
    for (OwnReference own : ownReferences) {
      all.add(new Relocation(own.offset(), own.type(), self, own.target().offset()));
    }
    all.sort(Comparator.comparingInt(Relocation::offset));
    return List.copyOf(all);
  }

  /** The word at an offset, as emitted so far. */
  public int wordAt(int offset) {
    return words[offset / 4];
  }

  /**
   * Resolves all label references and returns the code, little-endian.
   *
   * @throws IllegalStateException if a label is unbound or out of reach
   */
  public byte[] toBytes() {
    int[] resolved = Arrays.copyOf(words, count);
    for (Fixup fixup : fixups) {
      resolved[fixup.offset() / 4] |= field(fixup);
    }
    byte[] bytes = new byte[4 * count];
    for (int i = 0; i < count; i++) {
      LittleEndian.putInt(bytes, 4 * i, resolved[i]);
    }
    return bytes;
  }

  private static int field(Fixup fixup) {
    return switch (fixup) {
      case Fixup.Branch(int offset, Label target) -> {
        int distance = (target.offset() - offset - 4) >> 2;
        reach(Encoding.isBranchDistance(distance), Format.BRANCH.toString());
        yield distance & 0x1fffff;
      }
      case Fixup.PadDistance(int offset, Label target) -> {
        int distance = (target.offset() - offset) >> 2;
        reach(Encoding.isBranchDistance(distance), "landing pad");
        yield distance - 0x10000 & 0x1fffff;
      }
      case Fixup.Distance(int _, Label target, Label base) -> target.offset() - base.offset();
    };
  }

  private static void reach(boolean inReach, String what) {
    if (!inReach) {
      throw new IllegalStateException(what + " target is out of reach");
    }
  }
}
