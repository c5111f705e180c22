package org.spindle.ir.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.spindle.grammar.sir.SirParser;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;

/** Turns the parse tree of a unit into a {@link Program}. */
final class ProgramReader {
  private final Problems problems;
  private final Map<String, Signature> signatures = new HashMap<>();
  private final Set<String> globalNames = new HashSet<>();

  ProgramReader(Problems problems) {
    this.problems = problems;
  }

  Program read(SirParser.UnitContext unit) {
    for (SirParser.DefinitionContext definition : unit.definition()) {
      declare(definition);
    }
    LinkedHashMap<String, Procedure> procedures = new LinkedHashMap<>();
    LinkedHashMap<String, Global> globals = new LinkedHashMap<>();
    LinkedHashMap<String, Extern> externs = new LinkedHashMap<>();
    for (SirParser.DefinitionContext definition : unit.definition()) {
      if (definition.externDefinition() != null) {
        SirParser.ExternDefinitionContext e = definition.externDefinition();
        String name = name(e.symbol());
        externs.put(name, new Extern(name, signature(e.signature()), effects(e.effects())));
      } else if (definition.globalDefinition() != null) {
        Global global = global(definition.globalDefinition());
        globals.put(global.name(), global);
      } else {
        Procedure procedure = new ProcedureReader(this, definition.procedureDefinition()).read();
        procedures.put(procedure.name(), procedure);
      }
    }
    String entry = unit.entryLine() == null ? null : name(unit.entryLine().symbol());
    String handler = unit.handlerLine() == null ? null : name(unit.handlerLine().symbol());
    String name = SirStrings.text(unit.STRING().getText());
    return new Program(name, entry, handler, procedures, globals, externs);
  }

  private void declare(SirParser.DefinitionContext definition) {
    SirParser.SymbolContext symbol;
    Signature signature = null;
    if (definition.externDefinition() != null) {
      symbol = definition.externDefinition().symbol();
      signature = signature(definition.externDefinition().signature());
    } else if (definition.globalDefinition() != null) {
      symbol = definition.globalDefinition().symbol();
    } else {
      SirParser.ProcedureDefinitionContext p = definition.procedureDefinition();
      symbol = p.symbol();
      List<Type> parameters = p.parameter().stream().map(q -> type(q.TYPE())).toList();
      signature = new Signature(parameters, p.TYPE() == null ? null : type(p.TYPE()));
    }
    String name = name(symbol);
    if (signatures.containsKey(name) || globalNames.contains(name)) {
      problem(symbol.getStart(), SirStrings.symbol(name) + " is defined twice");
    } else if (signature == null) {
      globalNames.add(name);
    } else {
      signatures.put(name, signature);
    }
  }

  private Global global(SirParser.GlobalDefinitionContext g) {
    Linkage linkage = linkage(g.linkage());
    Global.Mutability mutability =
        switch (g.mutability().getText()) {
          case "mutable" -> Global.Mutability.MUTABLE;
          case "quasi" -> Global.Mutability.QUASI;
          default -> Global.Mutability.CONST;
        };
    List<Datum> data = new ArrayList<>();
    for (SirParser.DatumContext datum : g.datum()) {
      data.add(datum(datum));
    }
    return new Global(
        name(g.symbol()), linkage, number(g.integer(0)), align(g.integer(1)), mutability, g.TRACED != null,
        data);
  }

  private Datum datum(SirParser.DatumContext datum) {
    return switch (datum) {
      case SirParser.BytesDatumContext d ->
          new Datum.Bytes(number(d.integer()), SirStrings.bytes(d.STRING().getText()));
      case SirParser.WordDatumContext d -> new Datum.Word(number(d.integer(0)), number(d.integer(1)));
      case SirParser.GlobalDatumContext d ->
          new Datum.GlobalReference(number(d.integer()), name(d.symbol()), displacement(d.displacement()));
      case SirParser.ProcedureDatumContext d ->
          new Datum.ProcedureReference(number(d.integer()), name(d.symbol()));
      default -> throw new IllegalStateException(datum.getText());
    };
  }

  void problem(Token at, String message) {
    problems.add(at, message);
  }

  String name(SirParser.SymbolContext symbol) {
    return SirStrings.symbolName(symbol.getText());
  }

  /** The name of a callee, which must be a procedure or extern of this program. */
  String calleeName(SirParser.SymbolContext symbol) {
    String name = name(symbol);
    if (!signatures.containsKey(name)) {
      problem(symbol.getStart(), "no procedure or extern " + SirStrings.symbol(name));
    }
    return name;
  }

  /** The signature of a procedure or extern; null when there is none, which is reported elsewhere. */
  Signature signature(String name) {
    return signatures.get(name);
  }

  Signature signature(SirParser.SignatureContext s) {
    List<Type> types = new ArrayList<>(s.TYPE().stream().map(ProgramReader::type).toList());
    // the result is the type after the closing parenthesis
    boolean hasResult =
        s.getChild(s.getChildCount() - 1) instanceof TerminalNode last && !last.getText().equals(")");
    Type result = hasResult ? types.removeLast() : null;
    return new Signature(types, result);
  }

  Effects effects(SirParser.EffectsContext e) {
    long bound = -1;
    if (e.integer() != null) {
      bound = number(e.integer());
      if (bound < 0) {
        problem(e.integer().getStart(), "a bound is not negative");
      }
    }
    return new Effects(e.FUNCTIONAL != null, e.EPHEMERAL != null, bound);
  }

  static Linkage linkage(SirParser.LinkageContext linkage) {
    return switch (linkage.getText()) {
      case "export" -> Linkage.EXPORT;
      case "local" -> Linkage.LOCAL;
      default -> Linkage.LINK_ONCE;
    };
  }

  static Type type(TerminalNode token) {
    for (Type type : Type.values()) {
      if (type.toString().equals(token.getText())) {
        return type;
      }
    }
    throw new IllegalStateException(token.getText());
  }

  long displacement(SirParser.DisplacementContext displacement) {
    return displacement.integer() == null ? 0 : number(displacement.integer());
  }

  long number(SirParser.IntegerContext integer) {
    String text = integer.getText();
    try {
      return text.startsWith("0x")
          ? Long.parseUnsignedLong(text, 2, text.length(), 16)
          : Long.parseLong(text);
    } catch (NumberFormatException e) {
      problem(integer.getStart(), "number does not fit 64 bits");
      return 0;
    }
  }

  /** An alignment: a power of two up to a page. */
  int align(SirParser.IntegerContext integer) {
    long align = number(integer);
    if (align < 1 || align > 8192 || Long.bitCount(align) != 1) {
      problem(integer.getStart(), "an alignment is a power of two from 1 to 8192");
      return 1;
    }
    return (int) align;
  }

  Position position(SirParser.PositionContext position) {
    if (position == null) {
      return Position.NONE;
    }
    Position at = null;
    String procedure = null;
    for (SirParser.InlinedAtContext caller : position.inlinedAt().reversed()) {
      String file = SirStrings.symbolName(caller.QUOTED_SYMBOL().getText());
      at = place(file, caller.INTEGER(), procedure, at);
      procedure = SirStrings.symbolName(caller.symbol().getText());
    }
    return place(SirStrings.text(position.STRING().getText()), position.INTEGER(), procedure, at);
  }

  private Position place(String file, List<TerminalNode> numbers, String procedure, Position inlinedAt) {
    int[] place = new int[2];
    for (int i = 0; i < 2; i++) {
      try {
        place[i] = Integer.parseInt(numbers.get(i).getText());
      } catch (NumberFormatException e) {
        place[i] = 0;
      }
      if (place[i] < (file.isEmpty() ? 0 : 1)) {
        problem(numbers.get(i).getSymbol(), "lines and columns count from 1");
      }
    }
    return new Position(file, place[0], place[1], procedure, inlinedAt);
  }
}
