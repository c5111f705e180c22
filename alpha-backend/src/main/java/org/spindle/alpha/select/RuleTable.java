package org.spindle.alpha.select;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The selection rules, by the operation at their root, in the order of the table. */
public final class RuleTable {
  private static final String EV4 = "ev4.rules";

  private final Map<String, List<Rule>> values = new HashMap<>();
  private final List<Rule> conditions = new ArrayList<>();
  private final Mnemonics mnemonics = new Mnemonics();

  private RuleTable(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        add(RuleParser.parse(line, i + 1));
      }
    }
  }

  private void add(Rule rule) {
    if (rule.test() != null) {
      conditions.add(rule);
    } else if (rule.pattern() instanceof Pattern.Operation root) {
      values.computeIfAbsent(root.name(), _ -> new ArrayList<>()).add(rule);
    } else {
      throw new IllegalArgumentException("line " + rule.line() + ": a value needs an operation");
    }
  }

  /** The rules for the 21064. */
  public static RuleTable ev4() {
    try (InputStream stream = RuleTable.class.getResourceAsStream(EV4)) {
      return new RuleTable(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Rule> values(String operation) {
    return values.getOrDefault(operation, List.of());
  }

  /** The instructions that the rules name. */
  Mnemonics mnemonics() {
    return mnemonics;
  }

  List<Rule> conditions() {
    return conditions;
  }
}
