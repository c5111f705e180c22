package org.spindle.ir.debug;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How the source sees a value, and how it lies in memory (docs/sir.md, section Formals). Sizes and offsets are in bytes.
 */
public sealed interface DataType {
  /** The bytes that a variable of the type takes; 0 for open arrays. */
  long size();

  /**
   * An integer.
   *
   * @param low the least value that the source allows
   * @param high the greatest; of an unsigned word, as an unsigned number
   */
  record Number(long size, boolean signed, long low, long high) implements DataType {
    /** An integer of any value that so many bytes can hold. */
    public static Number of(long bytes, boolean signed) {
      int bits = (int) (8 * bytes);
      long low = signed ? -1L << bits - 1 : 0;
      long high = signed ? ~low : bits == 64 ? -1 : (1L << bits) - 1;
      return new Number(bytes, signed, low, high);
    }

    @Override
    public String toString() {
      String name = (signed ? "i" : "u") + 8 * size;
      return equals(of(size, signed)) ? name : name + "[" + low + ".." + high + "]";
    }
  }

  /** A number with a name for each value, from 0 on. */
  record Enumeration(long size, List<String> names) implements DataType {
    public Enumeration {
      names = List.copyOf(names);
    }

    @Override
    public String toString() {
      return "u" + 8 * size + names.stream().collect(Collectors.joining(",", "(", ")"));
    }
  }

  /** A character of one byte. */
  record Character() implements DataType {
    @Override
    public long size() {
      return 1;
    }

    @Override
    public String toString() {
      return "char";
    }
  }

  /** A number of IEEE 754, of 4 or 8 bytes. */
  record Floating(long size) implements DataType {
    @Override
    public String toString() {
      return "f" + 8 * size;
    }
  }

  /**
   * Fields, in the order of their declaration.
   *
   * @param size of the whole
   */
  record Structure(List<Field> fields, long size) implements DataType {
    public Structure {
      fields = List.copyOf(fields);
    }

    /** A field at an offset from the start. */
    public record Field(String name, DataType type, long offset) {}

    @Override
    public String toString() {
      return fields.stream()
          .map(f -> f.name + ":" + f.type + "@" + f.offset)
          .collect(Collectors.joining(",", "{", "}" + size));
    }
  }

  /** So many elements. */
  record Array(long length, DataType element) implements DataType {
    @Override
    public long size() {
      return length * element.size();
    }

    @Override
    public String toString() {
      return "[" + length + "]" + element;
    }
  }

  /** As many elements as are told beside it; the element may be an open array itself. */
  record OpenArray(DataType element) implements DataType {
    @Override
    public long size() {
      return 0;
    }

    /** The number of open dimensions. */
    public int dimensions() {
      return element instanceof OpenArray inner ? 1 + inner.dimensions() : 1;
    }

    /** What is below all open dimensions. */
    public DataType innermost() {
      return element instanceof OpenArray inner ? inner.innermost() : element;
    }

    @Override
    public String toString() {
      return "[]" + element;
    }
  }

  /** The address of a place that holds such a value. */
  record Address(DataType target) implements DataType {
    @Override
    public long size() {
      return 8;
    }

    @Override
    public String toString() {
      return "&" + target;
    }
  }

  /**
   * A traced reference to such a value.
   *
   * @param descriptor symbol of the type descriptor that its header refers to
   */
  record Reference(String descriptor, DataType target) implements DataType {
    @Override
    public long size() {
      return 8;
    }

    @Override
    public String toString() {
      return "^" + descriptor + " " + target;
    }
  }

  /**
   * A text.
   *
   * @param descriptor symbol of the type descriptor that its header refers to
   */
  record Text(String descriptor) implements DataType {
    @Override
    public long size() {
      return 8;
    }

    @Override
    public String toString() {
      return "text " + descriptor;
    }
  }

  /** Something that only its size is said of; 0 is its only constant. */
  record Opaque(long size) implements DataType {
    @Override
    public String toString() {
      return "?" + size;
    }
  }
}
