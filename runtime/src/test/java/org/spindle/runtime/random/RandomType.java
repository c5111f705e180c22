package org.spindle.runtime.random;

import java.util.ArrayList;
import java.util.List;

/** A type of a random program. */
sealed interface RandomType {
  String name();

  /** A constant of the type, or an expression without effects that gives a value of it. */
  String simplest();

  /**
   * An ordinal type.
   *
   * @param base INTEGER, BOOLEAN, CHAR or the name of an enumeration
   */
  record Ordinal(String name, String base, long low, long high, List<String> elements) implements RandomType {
    static final Ordinal INTEGER =
        new Ordinal("INTEGER", "INTEGER", Long.MIN_VALUE, Long.MAX_VALUE, List.of());
    static final Ordinal BOOLEAN = new Ordinal("BOOLEAN", "BOOLEAN", 0, 1, List.of());

    @Override
    public String simplest() {
      return literal(Math.max(low, Math.min(high, 0)));
    }

    boolean isWhole() {
      return this == INTEGER;
    }

    boolean isInteger() {
      return base.equals("INTEGER");
    }

    long count() {
      return high - low + 1;
    }

    String literal(long value) {
      return switch (base) {
        case "INTEGER" ->
            value == Long.MIN_VALUE ? "FIRST(INTEGER)" : value < 0 ? "(" + value + ")" : "" + value;
        case "BOOLEAN" -> value == 0 ? "FALSE" : "TRUE";
        case "CHAR" -> "'\\%03o'".formatted(value);
        default -> base + "." + elements.get((int) value);
      };
    }

    /** The bits that hold its values. */
    int bits() {
      return low < 0
          ? 65 - Long.numberOfLeadingZeros(Math.max(~low, Math.max(0, high)))
          : Math.max(1, 64 - Long.numberOfLeadingZeros(high));
    }
  }

  /** TEXT, REAL or LONGREAL. */
  enum Simple implements RandomType {
    TEXT("\"\""), REAL("0.0"), LONGREAL("0.0D0");

    private final String simplest;

    Simple(String simplest) {
      this.simplest = simplest;
    }

    @Override
    public String simplest() {
      return simplest;
    }
  }

  record SetOf(String name, Ordinal element) implements RandomType {
    @Override
    public String simplest() {
      return name + "{}";
    }
  }

  /**
   * A field.
   *
   * @param bits if it is packed in the variant that packs, else 0
   */
  record Part(String name, RandomType type, int bits) {
    Object written() {
      return RandomType.packed(type, bits);
    }
  }

  record Structure(String name, List<Part> parts) implements RandomType {
    @Override
    public String simplest() {
      List<String> values = new ArrayList<>();
      parts.forEach(p -> values.add(p.type().simplest()));
      return name + "{" + String.join(", ", values) + "}";
    }

    /** The bits of a record all of whose fields are packed, else 0. */
    int bits() {
      return parts.stream().allMatch(p -> p.bits() > 0) ? parts.stream().mapToInt(Part::bits).sum() : 0;
    }
  }

  record Table(String name, Ordinal index, RandomType element, int bits) implements RandomType {
    @Override
    public String simplest() {
      return name + "{" + element.simplest() + ", ..}";
    }

    /** Whether elements of elements may not start at a byte when packed. */
    boolean isPacked() {
      return bits > 0 || element instanceof Table t && t.isPacked();
    }
  }

  record Pointer(String name, Structure referent) implements RandomType {
    @Override
    public String simplest() {
      return "NEW(" + name + ")";
    }
  }

  record Class(String name, Class parent, List<Part> parts, List<String> methods) implements RandomType {
    @Override
    public String simplest() {
      return "NEW(" + name + ")";
    }

    boolean isBelow(Class other) {
      return this == other || parent != null && parent.isBelow(other);
    }

    List<Part> allParts() {
      List<Part> all = parent == null ? new ArrayList<>() : new ArrayList<>(parent.allParts());
      all.addAll(parts);
      return all;
    }

    List<String> allMethods() {
      List<String> all = parent == null ? new ArrayList<>() : new ArrayList<>(parent.allMethods());
      all.addAll(methods);
      return all;
    }
  }

  /** The type as that of a field or element. */
  static Object packed(RandomType type, int bits) {
    return bits == 0
        ? type.name()
        : new Fragment.Either(
            Fragment.Variant.PACKED, "BITS " + bits + " FOR " + type.name(), type.name());
  }
}
