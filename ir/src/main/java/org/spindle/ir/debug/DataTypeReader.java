package org.spindle.ir.debug;

import java.util.ArrayList;
import java.util.List;

/** Reads what {@link DataType} prints. */
public final class DataTypeReader {
  /** Types nest no deeper. */
  private static final int DEEPEST = 64;

  private final String text;
  private int at;
  private int depth;

  private DataTypeReader(String text) {
    this.text = text;
  }

  /**
   * Reads a type.
   *
   * @throws IllegalArgumentException when the text is none; the message says why
   */
  public static DataType read(String text) {
    DataTypeReader reader = new DataTypeReader(text);
    DataType type = reader.type();
    if (reader.at < text.length()) {
      throw reader.wrong("nothing");
    }
    return type;
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "expected " + expected + " at character " + (at + 1) + " of the type \"" + text + "\"");
  }

  private DataType type() {
    if (++depth > DEEPEST) {
      throw wrong("a type that nests less deeply");
    }
    DataType type = switch (at < text.length() ? text.charAt(at) : 0) {
      case '{' -> structure();
      case '[' -> array();
      case '&' -> {
        at++;
        yield new DataType.Address(type());
      }
      case '^' -> {
        at++;
        String descriptor = until(" ");
        expect(" ");
        yield new DataType.Reference(descriptor, type());
      }
      case '?' -> {
        at++;
        yield new DataType.Opaque(number());
      }
      default -> named();
    };
    depth--;
    return type;
  }

  private DataType named() {
    if (skip("char")) {
      return new DataType.Character();
    }
    if (skip("text ")) {
      return new DataType.Text(until(",@}"));
    }
    for (int size = 1; size <= 8; size *= 2) {
      if (size >= 4 && skip("f" + 8 * size)) {
        return new DataType.Floating(size);
      }
      if (skip("i" + 8 * size)) {
        return range(DataType.Number.of(size, true));
      }
      if (skip("u" + 8 * size)) {
        return at < text.length() && text.charAt(at) == '('
            ? enumeration(size)
            : range(DataType.Number.of(size, false));
      }
    }
    throw wrong("a type");
  }

  private DataType range(DataType.Number whole) {
    if (!skip("[")) {
      return whole;
    }
    long low = number();
    expect("..");
    long high = number();
    expect("]");
    return new DataType.Number(whole.size(), whole.signed(), low, high);
  }

  private DataType enumeration(int size) {
    List<String> names = new ArrayList<>();
    expect("(");
    do {
      names.add(until(",)"));
    } while (skip(","));
    expect(")");
    return new DataType.Enumeration(size, names);
  }

  private DataType structure() {
    List<DataType.Structure.Field> fields = new ArrayList<>();
    if (skip("{}")) {
      return new DataType.Structure(fields, number());
    }
    expect("{");
    do {
      String name = until(":");
      expect(":");
      DataType type = type();
      expect("@");
      fields.add(new DataType.Structure.Field(name, type, number()));
    } while (skip(","));
    expect("}");
    return new DataType.Structure(fields, number());
  }

  private DataType array() {
    expect("[");
    if (skip("]")) {
      return new DataType.OpenArray(type());
    }
    long length = number();
    expect("]");
    return new DataType.Array(length, type());
  }

  private long number() {
    int start = at;
    skip("-");
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    try {
      return Long.parseLong(text, start, at, 10);
    } catch (NumberFormatException _) {
      at = start;
      throw wrong("a number");
    }
  }

  /** The characters before the next of those given, or before the end. */
  private String until(String ends) {
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean skip(String word) {
    boolean there = text.startsWith(word, at);
    at += there ? word.length() : 0;
    return there;
  }

  private void expect(String word) {
    if (!skip(word)) {
      throw wrong("'" + word + "'");
    }
  }
}
