package org.spindle.frontend.cove.elaborate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.spindle.frontend.cove.types.CType.Promises;
import org.spindle.frontend.cove.types.CType.Raises;
import org.spindle.grammar.cove.CoveParser.AttributeArgumentContext;
import org.spindle.grammar.cove.CoveParser.AttributeContext;
import org.spindle.grammar.cove.CoveParser.AttributeSpecifierContext;

/** The attributes of a declaration, as written. */
final class Attributes {
  private final List<AttributeContext> all = new ArrayList<>();

  void add(AttributeSpecifierContext specifier) {
    all.addAll(specifier.attribute());
  }

  void add(List<AttributeSpecifierContext> specifiers) {
    specifiers.forEach(this::add);
  }

  /** Adds the attributes that are direct children of {@code tree}. */
  void addChildren(ParserRuleContext tree) {
    for (ParseTree child : tree.children) {
      if (child instanceof AttributeSpecifierContext a) {
        add(a);
      }
    }
  }

  void addAll(Attributes other) {
    all.addAll(other.all);
  }

  Optional<AttributeContext> find(String name) {
    String underscored = "__" + name + "__";
    for (AttributeContext a : all) {
      String text = a.attributeName().getText();
      if (text.equals(name) || text.equals(underscored)) {
        return Optional.of(a);
      }
    }
    return Optional.empty();
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  /** The text of a string argument without its quotes. */
  Optional<String> string(String name) {
    return find(name)
        .filter(a -> a.attributeArgument().size() == 1)
        .map(a -> a.attributeArgument(0).getText())
        .filter(Attributes::isString)
        .map(Attributes::unquoted);
  }

  /** The promises made, with {@code bound} in cycles or -1. */
  Promises promises(long bound) {
    boolean bounded = has("cove_bounded");
    return new Promises(
        has("cove_functional"), has("cove_ephemeral") || bounded, bounded ? bound : -1, raises());
  }

  /** The exceptions that may pass. */
  Raises raises() {
    if (has("cove_raises_any")) {
      return Raises.ANY;
    }
    Set<String> exceptions = new HashSet<>();
    for (AttributeContext a : all) {
      if (a.attributeName().getText().equals("cove_raises")) {
        a.attributeArgument().forEach(x -> exceptions.add(unquoted(x.getText())));
      }
    }
    return new Raises(false, exceptions);
  }

  /** The first exception that is not named by a string, as the headers of interfaces name theirs. */
  Optional<AttributeArgumentContext> badException() {
    return all.stream()
        .filter(a -> a.attributeName().getText().equals("cove_raises"))
        .flatMap(a -> a.attributeArgument().stream())
        .filter(x -> !isString(x.getText()))
        .findFirst();
  }

  private static boolean isString(String text) {
    return text.length() >= 2 && text.startsWith("\"");
  }

  private static String unquoted(String text) {
    return isString(text) ? text.substring(1, text.length() - 1) : text;
  }
}
