package org.spindle.frontend.cove.elaborate;

import java.util.Optional;
import org.spindle.frontend.cove.parse.IncludePath;
import org.spindle.frontend.cove.tree.Comparison;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.diagnostics.Fix;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/** Changes of the source that are known to do, for errors that have such. */
final class Fixes {
  private Fixes() {}

  /**
   * Gives a parameter that is used as an array its count: the parameter after it where that is an integer, else a hidden
   * one.
   */
  static Optional<Fix> count(Expression pointer, Context context) {
    if (!(pointer instanceof Expression.Load(Place.OfVariable(Variable v, SourceRange _), CType _, SourceRange _))
        || v.storage() != Variable.Storage.PARAMETER || !v.range().hasPosition()) {
      return Optional.empty();
    }
    Optional<String> next = context.parameters.stream()
        .dropWhile(p -> p != v)
        .skip(1)
        .findFirst()
        .filter(p -> p.type().isInteger())
        .map(Variable::name)
        .filter(n -> context.scope.lookup(n) instanceof Variable);
    String bound = next.map(n -> "COVE_COUNTED_BY(" + n + ")").orElse("COVE_WIDE");
    return Optional.of(
        Fix.insertAfter("declare '" + v.name() + "' with " + bound, declarator(v.range()), " " + bound));
  }

  /** Lets the length of the text that a parameter points to travel in a hidden one. */
  static Optional<Fix> wide(Expression pointer) {
    return pointer instanceof Expression.Load(Place.OfVariable(Variable v, SourceRange _), CType _, SourceRange _)
        && v.storage() == Variable.Storage.PARAMETER && v.range().hasPosition()
            ? Optional.of(
                Fix.insertAfter(
                    "declare '" + v.name() + "' with COVE_WIDE", declarator(v.range()), " COVE_WIDE"))
            : Optional.empty();
  }

  /** A name with the brackets after it. */
  private static SourceRange declarator(SourceRange name) {
    String text = name.file().text();
    int at = name.end();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    int close = at < text.length() && text.charAt(at) == '[' ? text.indexOf(']', at) : -1;
    return close < 0 ? name : name.file().range(name.start(), close + 1);
  }

  /** Compares for difference where a pointer walks up to the end of an array. */
  static Optional<Fix> order(Comparison c, SourceRange left, SourceRange right) {
    if (c != Comparison.LESS || left.file() != right.file() || left.end() > right.start()) {
      return Optional.empty();
    }
    SourceRange between = left.file().range(left.end(), right.start());
    int at = between.text().indexOf('<');
    return at < 0
        ? Optional.empty()
        : Optional.of(
            Fix.replace(
                "replace '<' by '!='",
                left.file().range(left.end() + at, left.end() + at + 1), "!="));
  }

  /** Makes what a pointer or array of that name points to const, where it is declared. */
  static Optional<Fix> constant(SourceRange name) {
    if (!name.hasPosition() || IncludePath.isBuiltIn(name.file())) {
      return Optional.empty();
    }
    int at = name.start();
    String before = name.file().text().substring(0, at).stripTrailing();
    if (before.endsWith("*")) {
      at = before.length() - 1;
    } else if (!declarator(name).text().endsWith("]")) {
      return Optional.empty();
    }
    return Optional.of(
        Fix.replace("declare '" + name.text() + "' with const", name.file().range(at, at), "const "));
  }

  /** Leaves a word out. */
  static Fix remove(SourceRange word) {
    String text = word.file().text();
    boolean blank = word.end() < text.length() && text.charAt(word.end()) == ' ';
    SourceRange all = word.file().range(word.start(), word.end() + (blank ? 1 : 0));
    return Fix.replace("leave out '" + word.text() + "'", all, "");
  }

  /** Includes a header of Cove's own in front of everything else. */
  static Fix include(String header, SourceFile file) {
    return Fix.replace(
        "include <" + header + ">", file.range(0, 0), "#include <" + header + ">\n");
  }

  /** Prints a text by a format. */
  static Fix format(SourceRange text) {
    SourceRange before = text.file().range(text.start(), text.start());
    return Fix.replace("print it with \"%s\"", before, "\"%s\", ");
  }

  /** Writes another name. */
  static Fix rename(SourceRange name, String to) {
    return Fix.replace("write '" + to + "'", name, to);
  }

  /** Selects a field by way of a pointer. */
  static Optional<Fix> arrow(SourceRange name) {
    int dot = name.file().text().lastIndexOf('.', name.start());
    boolean beside = dot >= 0 && name.file().text().substring(dot + 1, name.start()).isBlank();
    return beside
        ? Optional.of(Fix.replace("write '->'", name.file().range(dot, dot + 1), "->"))
        : Optional.empty();
  }
}
