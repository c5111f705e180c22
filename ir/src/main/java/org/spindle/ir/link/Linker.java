package org.spindle.ir.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;

/**
 * Merges compiled units into one program: resolves externs, keeps one of link-once definitions, tells local
 * symbols of the same name apart, adds the {@link RunTimeGlobals}, and applies the {@link DefaultLowering}.
 * Externs that no unit defines stay externs: services of the machine, or procedures without an implementation,
 * which trap {@code unlinked} when called. {@link Layout} gives the result addresses.
 */
public final class Linker {
  private final SequencedMap<String, Procedure> procedures = new LinkedHashMap<>();
  private final SequencedMap<String, Global> globals = new LinkedHashMap<>(RunTimeGlobals.declarations());
  private final SequencedMap<String, Extern> externs = new LinkedHashMap<>();
  private final Map<String, String> definedIn = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private String entry;
  private String trapHandler;

  private Linker() {}

  /**
   * Merges units.
   *
   * @param name of the linked program, for people
   * @throws LinkException when exported symbols clash, link-once definitions of a global differ, an extern's
   *     signature or promise is not that of its definition, a global is not defined, or two units name
   *     different entry procedures or trap handlers
   */
  public static Program link(String name, List<Program> units) {
    Linker linker = new Linker();
    units.forEach(linker::add);
    linker.resolve();
    if (!linker.problems.isEmpty()) {
      throw new LinkException(linker.problems);
    }
    Program merged = new Program(name, linker.entry, linker.trapHandler, linker.procedures, linker.globals,
        linker.externs);
    return DefaultLowering.apply(merged);
  }

  private void add(Program unit) {
    UnaryOperator<String> names = localNames(unit);
    entry = agreed("entry procedure", entry, rename(unit.entry(), names), unit);
    trapHandler = agreed("trap handler", trapHandler, rename(unit.trapHandler(), names), unit);
    for (Global global : unit.globals().values()) {
      if (!globals.containsKey(global.name()) || !global.name().startsWith("rt.")) {
        add(Symbols.rename(global, names), unit);
      }
    }
    for (Procedure procedure : unit.procedures().values()) {
      Procedure renamed = Symbols.rename(procedure, names);
      if (isNew(renamed.name(), renamed.linkage() == Linkage.LINK_ONCE, unit)) {
        procedures.put(renamed.name(), renamed);
      }
    }
    unit.externs().values().forEach(extern -> add(extern, unit));
  }

  private static String rename(String symbol, UnaryOperator<String> names) {
    return symbol == null ? null : names.apply(symbol);
  }

  private String agreed(String what, String earlier, String later, Program unit) {
    if (earlier != null && later != null && !earlier.equals(later)) {
      problems.add("%s: %s is @%s, but an earlier unit has @%s".formatted(unit.name(), what, later, earlier));
    }
    return earlier != null ? earlier : later;
  }

  /** New names for those local symbols of a unit that earlier units use already. */
  private UnaryOperator<String> localNames(Program unit) {
    Map<String, String> renamed = new HashMap<>();
    unit.procedures().values().forEach(p -> distinguish(p.name(), p.linkage(), unit, renamed));
    unit.globals().values().forEach(g -> distinguish(g.name(), g.linkage(), unit, renamed));
    return symbol -> renamed.getOrDefault(symbol, symbol);
  }

  private void distinguish(String symbol, Linkage linkage, Program unit, Map<String, String> renamed) {
    if (linkage == Linkage.LOCAL && isTaken(symbol)) {
      int serial = 2;
      while (isTaken(symbol + "$" + serial) || unit.procedures().containsKey(symbol + "$" + serial)
          || unit.globals().containsKey(symbol + "$" + serial)) {
        serial++;
      }
      renamed.put(symbol, symbol + "$" + serial);
    }
  }

  private boolean isTaken(String symbol) {
    return procedures.containsKey(symbol) || globals.containsKey(symbol) || externs.containsKey(symbol);
  }

  private boolean isNew(String symbol, boolean linkOnce, Program unit) {
    String earlier = definedIn.putIfAbsent(symbol, unit.name());
    if (earlier != null && !linkOnce) {
      problems.add("%s: @%s is already defined in %s".formatted(unit.name(), symbol, earlier));
    }
    return earlier == null;
  }

  private void add(Global global, Program unit) {
    if (isNew(global.name(), global.linkage() == Linkage.LINK_ONCE, unit)) {
      globals.put(global.name(), global);
    } else if (global.linkage() == Linkage.LINK_ONCE && !global.equals(globals.get(global.name()))) {
      problems.add("%s: @%s differs from that in %s"
          .formatted(unit.name(), global.name(), definedIn.get(global.name())));
    }
  }

  private void add(Extern extern, Program unit) {
    Extern earlier = externs.putIfAbsent(extern.name(), extern);
    if (earlier != null && !earlier.signature().equals(extern.signature())) {
      problems.add("%s: extern @%s : %s is %s in another unit"
          .formatted(unit.name(), extern.name(), extern.signature(), earlier.signature()));
    }
    if (earlier != null) {
      externs.put(extern.name(), new Extern(extern.name(), earlier.signature(),
          stronger(earlier.effects(), extern.effects())));
    }
  }

  /** What both units rely on together. */
  private static Effects stronger(Effects a, Effects b) {
    long bound =
        a.bound() < 0 || b.bound() < 0 ? Math.max(a.bound(), b.bound()) : Math.min(a.bound(), b.bound());
    return new Effects(a.functional() || b.functional(), a.ephemeral() || b.ephemeral(), bound);
  }

  private void resolve() {
    for (Extern extern : externs.values()) {
      Procedure definition = procedures.get(extern.name());
      if (definition != null) {
        check(extern, definition);
      }
    }
    externs.keySet().removeIf(procedures::containsKey);
    for (Procedure procedure : procedures.values()) {
      Symbols.visit(procedure, checker("@" + procedure.name()));
    }
    for (Global global : globals.values()) {
      Symbols.visit(global, checker("@" + global.name()));
    }
    missing("entry procedure", entry);
    missing("trap handler", trapHandler);
  }

  private void missing(String what, String symbol) {
    if (symbol != null && !procedures.containsKey(symbol)) {
      problems.add("%s @%s is not defined".formatted(what, symbol));
    }
  }

  private void check(Extern extern, Procedure definition) {
    if (!extern.signature().equals(definition.signature())) {
      problems.add("@%s : %s is used as %s"
          .formatted(extern.name(), definition.signature(), extern.signature()));
    }
    Effects relied = extern.effects();
    Effects promised = definition.effects();
    if (relied.functional() && !promised.functional()
        || relied.ephemeral() && !promised.ephemeral() && !promised.functional()
        || relied.bound() >= 0 && (promised.bound() < 0 || promised.bound() > relied.bound())) {
      problems.add("@%s does not promise the effects that its users rely on".formatted(extern.name()));
    }
  }

  private Symbols.Uses checker(String user) {
    return new Symbols.Uses() {
      private void procedure(String symbol) {
        if (!procedures.containsKey(symbol) && !externs.containsKey(symbol)) {
          problems.add("%s refers to the procedure @%s, which is not defined".formatted(user, symbol));
        }
      }

      @Override
      public void called(String procedure) {
        procedure(procedure);
      }

      @Override
      public void raised(String procedure) {
        procedure(procedure);
      }

      @Override
      public void addressTaken(String procedure) {
        procedure(procedure);
      }

      @Override
      public void global(String global) {
        if (!globals.containsKey(global)) {
          problems.add("%s refers to the global @%s, which is not defined".formatted(user, global));
        }
      }
    };
  }
}
