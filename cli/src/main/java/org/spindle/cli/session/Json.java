package org.spindle.cli.session;

import java.util.List;
import java.util.stream.Collectors;

/** Builds the JSON that commands print: one object, its members in the order in which they are put. */
public final class Json {
  private final StringBuilder members = new StringBuilder();

  /** Adds a text; null becomes JSON's null. */
  public Json put(String name, String text) {
    return raw(name, text == null ? "null" : quote(text));
  }

  /** Adds an integer. */
  public Json put(String name, long number) {
    return raw(name, Long.toString(number));
  }

  /** Adds a number, rounded to three decimals; one that is not finite becomes null. */
  public Json put(String name, double number) {
    return raw(name, Double.isFinite(number)
        ? Double.toString(Math.rint(number * 1000) / 1000)
        : "null");
  }

  /** Adds a truth value. */
  public Json put(String name, boolean value) {
    return raw(name, Boolean.toString(value));
  }

  /** Adds an object. */
  public Json put(String name, Json object) {
    return raw(name, object.toString());
  }

  /** Adds an array of objects. */
  public Json put(String name, List<Json> objects) {
    return raw(name, objects.stream().map(Json::toString).collect(Collectors.joining(",", "[", "]")));
  }

  /** Adds a member whose value is JSON text already. */
  public Json raw(String name, String json) {
    members.append(members.isEmpty() ? "" : ",").append(quote(name)).append(':').append(json);
    return this;
  }

  @Override
  public String toString() {
    return "{" + members + "}";
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars().forEach(c -> {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c < 0x20 ? "\\u%04x".formatted(c) : Character.toString(c));
      }
    });
    return out.append('"').toString();
  }
}
