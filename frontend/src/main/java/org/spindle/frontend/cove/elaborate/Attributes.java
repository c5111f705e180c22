package org.spindle.frontend.cove.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.spindle.frontend.cove.types.CType.Promises;
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
        .filter(t -> t.length() >= 2 && t.startsWith("\""))
        .map(t -> t.substring(1, t.length() - 1));
  }

  /** The promises made, with {@code bound} in cycles or -1. */
  Promises promises(long bound) {
    boolean bounded = has("cove_bounded");
    return new Promises(has("cove_functional"), has("cove_ephemeral") || bounded, bounded ? bound : -1);
  }
}
