package org.spindle.cli.known;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spindle.cli.session.UserError;

/** Reads literals, and lists of them with the names of parameters (docs/specializer.md, section Known arguments). */
final class LiteralReader {
  /** Literals nest no deeper. */
  private static final int DEEPEST = 64;

  private final String source;
  private final String text;
  private int at;
  private int depth;

  private LiteralReader(String source, String text) {
    this.source = source;
    this.text = text;
  }

  /**
   * Reads {@code name=literal,...}.
   *
   * @param source where the text is from, for messages
   */
  static Map<String, Literal> readAll(String source, String text) throws UserError {
    LiteralReader reader = new LiteralReader(source, text);
    Map<String, Literal> all = new LinkedHashMap<>();
    do {
      String name = reader.word();
      if (name.isEmpty()) {
        throw reader.wrong("the name of a parameter");
      }
      reader.expect('=');
      if (all.put(name, reader.literal()) != null) {
        throw UserError.wrongUsage("parameter '" + name + "' is given twice in " + source + ".");
      }
    } while (reader.skip(','));
    reader.expectEnd("','");
    return all;
  }

  /** Reads one literal. */
  static Literal read(String source, String text) throws UserError {
    LiteralReader reader = new LiteralReader(source, text);
    Literal literal = reader.literal();
    reader.expectEnd("the end");
    return literal;
  }

  private UserError wrong(String expected) {
    long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    int column = at - text.lastIndexOf('\n', at - 1);
    return UserError.wrongUsage(
        "expected " + expected + " in " + source + " at "
            + (line == 1 ? "" : "line " + line + ", ") + "character " + column + ".");
  }

  private Literal literal() throws UserError {
    if (++depth > DEEPEST) {
      throw UserError.wrongUsage("the value in " + source + " nests too deeply.");
    }
    Literal literal = switch (peek()) {
      case '{' -> composite('}');
      case '[' -> composite(']');
      case '(' -> typed();
      case '"' -> new Literal.Text(quoted('"'));
      case '\'' -> {
        String content = quoted('\'');
        if (content.length() != 1) {
          throw wrong("one character between the quotes");
        }
        yield new Literal.Character(content.charAt(0));
      }
      default -> {
        String word = word();
        if (word.isEmpty()) {
          throw wrong("a value");
        }
        yield new Literal.Word(word);
      }
    };
    depth--;
    return literal;
  }

  private Literal typed() throws UserError {
    int start = ++at;
    for (int open = 1; open > 0; at++) {
      if (at >= text.length()) {
        throw wrong("')'");
      }
      open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
    }
    return new Literal.Typed(text.substring(start, at - 1), literal());
  }

  private Literal composite(char end) throws UserError {
    at++;
    List<Literal.Item> items = new ArrayList<>();
    boolean repeats = false;
    while (!skip(end)) {
      if (!items.isEmpty()) {
        expect(',');
      }
      if (!items.isEmpty() && peek() == '.' && text.startsWith("..", at)) {
        at += 2;
        expect(end);
        repeats = true;
        break;
      }
      Literal value = literal();
      String name = value instanceof Literal.Word(String word) && skip('=') ? word : null;
      items.add(new Literal.Item(name, name == null ? value : literal()));
    }
    return new Literal.Composite(items, repeats);
  }

  /** What is between quotes; a backslash escapes n, t, 0, the quote and itself. */
  private String quoted(char quote) throws UserError {
    StringBuilder content = new StringBuilder();
    at++;
    while (true) {
      if (at >= text.length()) {
        throw wrong("a quote");
      }
      char c = text.charAt(at++);
      if (c == quote) {
        return content.toString();
      }
      if (c == '\\' && at < text.length()) {
        c = switch (text.charAt(at++)) {
          case 'n' -> '\n';
          case 't' -> '\t';
          case '0' -> 0;
          default -> text.charAt(at - 1);
        };
      }
      if (c > 255) {
        throw wrong("characters of one byte");
      }
      content.append(c);
    }
  }

  private String word() {
    peek();
    int start = at;
    while (at < text.length() && " \t\r\n,=()[]{}\"'".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  /** The next character that is no white space; 0 at the end. */
  private char peek() {
    while (at < text.length() && java.lang.Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean skip(char c) {
    boolean there = peek() == c;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char c) throws UserError {
    if (!skip(c)) {
      throw wrong("'" + c + "'");
    }
  }

  private void expectEnd(String expected) throws UserError {
    if (peek() != 0) {
      throw wrong(expected);
    }
  }
}
