package org.spindle.cli.known;

import java.util.List;
import java.util.stream.Collectors;

/** A value as it is written on the command line, before it is known what type it is to have. */
sealed interface Literal {
  /** A number, a name, or {@code @} and a name. */
  record Word(String text) implements Literal {
    @Override
    public String toString() {
      return text;
    }
  }

  /** {@code "..."}. */
  record Text(String content) implements Literal {
    @Override
    public String toString() {
      return "\"" + content + "\"";
    }
  }

  /** {@code 'c'}. */
  record Character(char value) implements Literal {
    @Override
    public String toString() {
      return "'" + value + "'";
    }
  }

  /**
   * <code>{...}</code> or {@code [...]}.
   *
   * @param repeats whether it ends in {@code ..}: its last item stands for all that follow, too
   */
  record Composite(List<Item> items, boolean repeats) implements Literal {
    @Override
    public String toString() {
      return items.stream().map(Item::toString)
          .collect(Collectors.joining(", ", "{", repeats ? ", ..}" : "}"));
    }
  }

  /** {@code (type)value}. */
  record Typed(String type, Literal value) implements Literal {
    @Override
    public String toString() {
      return "(" + type + ")" + value;
    }
  }

  /**
   * An item of a composite.
   *
   * @param name of a field, or null
   */
  record Item(String name, Literal value) {
    @Override
    public String toString() {
      return name == null ? value.toString() : name + " = " + value;
    }
  }
}
