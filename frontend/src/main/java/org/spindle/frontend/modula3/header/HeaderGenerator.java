package org.spindle.frontend.modula3.header;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.check.CheckedInterface;
import org.spindle.frontend.modula3.check.Interfaces;
import org.spindle.frontend.modula3.names.BuiltinSymbol;
import org.spindle.frontend.modula3.names.ConstantSymbol;
import org.spindle.frontend.modula3.names.ExceptionSymbol;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.Symbol;
import org.spindle.frontend.modula3.names.TypeSymbol;
import org.spindle.frontend.modula3.names.UnitSymbol;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.parser.DeepStack;
import org.spindle.frontend.modula3.syntax.Attribute;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.EnumerationType;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.modula3.units.SourceSet;

/**
 * Makes the C header of a Modula-3 interface. What C cannot say of an interface is left out, with a comment that says why.
 */
public final class HeaderGenerator {
  private final CheckedInterface source;
  private final CTypes types = new CTypes();
  private final StringBuilder body = new StringBuilder();
  private final Set<String> taken = new HashSet<>();

  private HeaderGenerator(CheckedInterface source) {
    this.source = source;
  }

  /**
   * The header of the interface of that name.
   *
   * @return nothing if there is no such interface, or if it has errors, which are then in {@code diagnostics}
   */
  public static Optional<String> generate(SourceSet sources, String name, Diagnostics diagnostics) {
    return DeepStack.call(
        () -> new Interfaces(sources, diagnostics)
            .find(name)
            .filter(i -> i.typed() != null && !diagnostics.hasErrors())
            .map(HeaderGenerator::generate));
  }

  /** The header of a checked interface, which has no errors. */
  public static String generate(CheckedInterface source) {
    return new HeaderGenerator(source).generate();
  }

  private String generate() {
    source.contents().symbols().forEach(s -> taken.add(name(s.name())));
    source.contents().symbols().forEach(this::forward);
    source.contents().symbols().forEach(this::declaration);
    StringBuilder header = new StringBuilder();
    String guard = source.name().toUpperCase(Locale.ROOT) + "_INTERFACE_H";
    header.append("/* The Modula-3 interface ").append(source.name()).append(", for Cove. */\n");
    header.append("#ifndef ").append(guard).append("\n#define ").append(guard).append("\n\n");
    header.append("#include <cove.h>\n");
    for (String other : types.mentioned()) {
      if (!other.equals(source.name())) {
        header.append("#include \"").append(other).append(".h\"\n");
      }
    }
    return header.append('\n').append(body).append("\n#endif\n").toString();
  }

  private String name(String declared) {
    return source.name() + "_" + declared;
  }

  private void line(String text) {
    body.append(text).append('\n');
  }

  private void unavailable(Symbol s, UnavailableException why) {
    line("/* " + s.kind() + " " + s.name() + " is not available: " + why.getMessage() + " */");
  }

  /** References may be mentioned before what they refer to. */
  private void forward(Symbol symbol) {
    if (!(symbol instanceof TypeSymbol t) || !isOwn(t)) {
      return;
    }
    Type type = t.type().get();
    String c = name(t.name());
    switch (type) {
      case ObjectType o when o.isTraced() -> line("typedef struct " + c + "_object *COVE_TRACED " + c + ";");
      case OpaqueType o when o.isTraced() -> line("typedef struct " + c + "_object *COVE_TRACED " + c + ";");
      case RefType r when r.isTraced() && !(TypeRelations.unpacked(r.referent()) instanceof RecordType named
          && named.show().contains(".")) ->
          line("typedef struct " + c + "_object *COVE_TRACED " + c + ";");
      case RefType r when r.isTraced() -> {
        String record = TypeRelations.unpacked(r.referent()).show().replace('.', '_');
        line("struct " + record + ";");
        line("typedef struct " + record + " *COVE_TRACED " + c + ";");
      }
      default -> {}
    }
  }

  /** Whether the symbol names a type that is declared with it, rather than another name for a type. */
  private boolean isOwn(TypeSymbol t) {
    return t.type().get().show().equals(source.name() + "." + t.name());
  }

  private void declaration(Symbol symbol) {
    try {
      switch (symbol) {
        case ConstantSymbol c -> constant(c);
        case TypeSymbol t -> type(t);
        case VariableSymbol v -> line(
            "extern %s COVE_%s(\"%s\");"
                .formatted(
                    types.declare(v.type(), name(v.name())),
                    source.library() ? "LIBRARY" : "INTERFACE",
                    v.linkName()));
        case ProcedureSymbol p -> procedure(p);
        case ExceptionSymbol x ->
            line("#define %s \"%s.%s\"".formatted(name(x.name()), source.name(), x.name()));
        case UnitSymbol _, BuiltinSymbol _ -> {}
      }
    } catch (UnavailableException e) {
      unavailable(symbol, e);
    }
  }

  private void constant(ConstantSymbol c) throws UnavailableException {
    String text = switch (c.value().get().value()) {
      case Constant.Ordinal(long n) -> n == Long.MIN_VALUE ? "INT64_MIN" : "INT64_C(" + n + ")";
      case Constant.Real(double d) -> Double.toString(d);
      case null, default -> throw new UnavailableException("its value is no number");
    };
    line("#define " + name(c.name()) + " " + text);
  }

  private void type(TypeSymbol t) throws UnavailableException {
    Type type = t.type().get();
    String c = name(t.name());
    if (!isOwn(t)) {
      if (!(TypeRelations.unpacked(type) instanceof OpenArrayType)) {
        line("typedef " + types.declare(type, c) + ";");
      }
      return;
    }
    switch (type) {
      case EnumerationType e -> {
        line("typedef " + (Layout.size(e) == 1 ? "uint8_t " : "uint16_t ") + c + ";");
        enumeration(e, t.name());
      }
      case RecordType r -> {
        StringBuilder members = new StringBuilder();
        if (!r.fields().stream().allMatch(f -> Layout.isWhole(r, f))) {
          throw new UnavailableException("a record with packed fields");
        }
        for (Field f : r.fields()) {
          members.append("  ").append(types.declare(f.type(), CTypes.identifier(f.name()))).append(";\n");
        }
        line("struct " + c + " {\n" + members + "};");
      }
      case ProcedureType p when p.signature() != null ->
          line("typedef %s (*%s)(%s)%s;".formatted(types.result(p.signature()), c,
              types.parameters(p.signature()), raises(p.signature())));
      case ReferenceType _ -> {}
      default -> line("typedef " + types.declare(type, c) + ";");
    }
  }

  /** The elements, named by the interface; with the type in front where another enumeration has the name. */
  private void enumeration(EnumerationType e, String type) {
    StringBuilder elements = new StringBuilder();
    for (String element : e.elements()) {
      String c = name(element);
      if (!taken.add(c)) {
        c = name(type + "_" + element);
      }
      elements.append(elements.isEmpty() ? "" : ", ").append(c);
    }
    line("enum { " + elements + " };");
  }

  private void procedure(ProcedureSymbol p) throws UnavailableException {
    SignatureType s = p.type().signature();
    String promises = "";
    if (p.type().attributes().contains(Attribute.FUNCTIONAL)) {
      promises += "COVE_FUNCTIONAL ";
    }
    if (p.type().attributes().contains(Attribute.EPHEMERAL)) {
      promises += "COVE_EPHEMERAL ";
    }
    String result = types.result(s);
    line(
        "%s%s%s%s(%s) COVE_%s(\"%s\")%s;"
            .formatted(
                promises,
                result,
                result.endsWith("*") ? "" : " ",
                name(p.name()),
                types.parameters(s),
                p.isEvent() ? "INTERFACE" : "LIBRARY",
                p.external().orElse(p.linkName()),
                raises(s)));
  }

  /** What may come out of a call besides its result. */
  private static String raises(SignatureType s) {
    if (s.raises().any()) {
      return " COVE_RAISES_ANY";
    }
    return s.raises().exceptions().isEmpty()
        ? ""
        : s.raises().exceptions().stream()
            .map(x -> '"' + x + '"')
            .collect(Collectors.joining(", ", " COVE_RAISES(", ")"));
  }
}
