package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spindle.frontend.modula3.names.ExceptionSymbol;
import org.spindle.frontend.modula3.names.Scope;
import org.spindle.frontend.modula3.names.Symbol;
import org.spindle.frontend.modula3.names.UnitSymbol;
import org.spindle.frontend.modula3.syntax.Block;
import org.spindle.frontend.modula3.syntax.Declaration;
import org.spindle.frontend.modula3.syntax.QualifiedName;
import org.spindle.frontend.modula3.syntax.Statement;
import org.spindle.frontend.modula3.types.SignatureType.Raises;
import org.spindle.frontend.source.SourceRange;

/**
 * Warns of exceptions that may leave a procedure that does not list them, or a module's body. That is legal, but a
 * checked run-time error when it happens; the pragma FATAL says that it is meant.
 */
final class EscapeRules {
  private static final Pattern FATAL = Pattern.compile("<\\*\\s*FATAL\\b([^*]*)\\*>");

  private EscapeRules() {}

  /** Warns if what a call or RAISE may raise is not expected where it stands. */
  static void check(SourceRange range, Raises raised, Environment env, UnitContext unit) {
    if (unit.isLibrary() || env.expected().covers(raised)) {
      return;
    }
    SortedSet<String> names = new TreeSet<>(raised.exceptions());
    names.removeAll(env.expected().exceptions());
    String what = raised.any() ? "any exception" : String.join(", ", names).replace(':', '.');
    unit.warning(
        range, "uncaught",
        "this may raise %s, which %s".formatted(what,
            env.procedure() == null ? "nothing handles" : "is neither handled nor in the RAISES clause"));
  }

  /** What a TRY EXCEPT handles. */
  static Raises handled(Statement.TryExcept s, Scope scope) {
    SortedSet<String> names = new TreeSet<>();
    for (Statement.Handler h : s.handlers()) {
      for (QualifiedName name : h.exceptions()) {
        add(name.toString(), scope, names);
      }
    }
    return new Raises(s.otherwise().isPresent(), names);
  }

  /** What the pragmas FATAL among the declarations of a block list. */
  static Raises fatal(Block block, Scope scope, UnitContext unit) {
    if (!block.range().hasPosition()) {
      return Raises.NONE;
    }
    List<String> gaps = gaps(block);
    if (gaps.stream().noneMatch(g -> g.contains("FATAL"))) {
      return Raises.NONE;
    }
    boolean any = false;
    SortedSet<String> names = new TreeSet<>();
    for (String gap : gaps) {
      Matcher m = FATAL.matcher(gap);
      while (m.find()) {
        for (String name : m.group(1).split("[,\\s]+")) {
          any |= name.equals("ANY");
          add(name, scope, names);
          // At the outermost level, the unit's own exceptions are not declared yet.
          names.add(unit.linkName(name));
        }
      }
    }
    return new Raises(any, names);
  }

  /** The text between a block's declarations and statements, with the pragmas before it. */
  private static List<String> gaps(Block block) {
    String text = block.range().file().text();
    List<String> gaps = new ArrayList<>();
    int from = block.range().start();
    for (int end = endOfText(text, from); end > 3 && text.startsWith("*>", end - 2);
        end = endOfText(text, from)) {
      from = Math.max(0, text.lastIndexOf("<*", end - 2));
    }
    for (Declaration d : block.declarations()) {
      if (d.range().start() >= from) {
        gaps.add(text.substring(from, d.range().start()));
        from = d.range().end();
      }
    }
    int end =
        block.statements().isEmpty() ? block.range().end() : block.statements().getFirst().range().start();
    gaps.add(text.substring(from, Math.max(from, end)));
    return gaps;
  }

  /** Where the last character before {@code from} that is no space ends. */
  private static int endOfText(String text, int from) {
    int end = from;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static void add(String name, Scope scope, SortedSet<String> into) {
    int dot = name.indexOf('.');
    Optional<Symbol> found =
        dot < 0
            ? scope.find(name)
            : scope.find(name.substring(0, dot))
                .flatMap(s -> s instanceof UnitSymbol u
                    ? u.contents().local(name.substring(dot + 1))
                    : Optional.empty());
    if (found.isPresent() && found.get() instanceof ExceptionSymbol e) {
      into.add(e.linkName());
    }
  }
}
