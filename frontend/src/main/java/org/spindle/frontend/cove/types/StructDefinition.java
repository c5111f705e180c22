package org.spindle.frontend.cove.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A structure or union, which may be named before its fields are known. Fields are laid out as gcc does
 * on LP64; bit-fields share the storage units of their declared types.
 */
public final class StructDefinition {
  private final String tag;
  private final boolean union;
  private List<Field> fields = List.of();
  private boolean complete;
  private long size;
  private int align = 1;

  /**
   * A member.
   *
   * @param name empty for an anonymous structure
   * @param offset in bytes; of a bit-field, of its storage unit
   * @param bit the lowest bit in the storage unit
   * @param width in bits, or -1 where the field is no bit-field
   */
  public record Field(String name, CType type, long offset, int bit, int width) {
    public boolean isBitField() {
      return width >= 0;
    }
  }

  /** A member as declared; the width is -1 where it is no bit-field. */
  public record Member(String name, CType type, int width) {}

  public StructDefinition(String tag, boolean union) {
    this.tag = tag;
    this.union = union;
  }

  public String tag() {
    return tag;
  }

  public boolean isUnion() {
    return union;
  }

  public boolean isComplete() {
    return complete;
  }

  public List<Field> fields() {
    return fields;
  }

  public long size() {
    return size;
  }

  public int align() {
    return align;
  }

  /** Gives the structure its members, once. */
  public void complete(List<Member> members, boolean packed) {
    List<Field> laidOut = new ArrayList<>();
    long bits = 0;
    long unionSize = 0;
    for (Member member : members) {
      long start = union ? 0 : bits;
      long memberBits = 8 * member.type().size();
      int memberAlign = packed ? 1 : member.type().align();
      if (member.width() < 0) {
        start = roundUp(start, 8L * memberAlign);
        laidOut.add(new Field(member.name(), member.type(), start / 8, 0, -1));
        bits = start + memberBits;
      } else if (member.width() == 0) {
        bits = roundUp(start, memberBits);
        continue;
      } else {
        if (start / memberBits != (start + member.width() - 1) / memberBits) {
          start = roundUp(start, memberBits);
        }
        long unit = start / memberBits * memberBits;
        laidOut.add(
            new Field(member.name(), member.type(), unit / 8, (int) (start - unit), member.width()));
        bits = start + member.width();
      }
      unionSize = Math.max(unionSize, bits);
      align = Math.max(align, memberAlign);
    }
    size = roundUp((Math.max(union ? unionSize : bits, 0) + 7) / 8, align);
    fields = List.copyOf(laidOut);
    complete = true;
  }

  /** The field of that name, also in anonymous members; its offset is from this structure's start. */
  public Optional<Field> field(String name) {
    for (Field f : fields) {
      if (f.name().equals(name)) {
        return Optional.of(f);
      }
      if (f.name().isEmpty() && f.type().plain() instanceof CType.Struct inner) {
        Optional<Field> found = inner.definition().field(name);
        if (found.isPresent()) {
          Field g = found.get();
          return Optional.of(new Field(name, g.type(), f.offset() + g.offset(), g.bit(), g.width()));
        }
      }
    }
    return Optional.empty();
  }

  private static long roundUp(long n, long unit) {
    return (n + unit - 1) / unit * unit;
  }
}
