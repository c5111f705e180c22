package org.spindle.cli.known;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.spindle.cli.session.UserError;
import org.spindle.ir.Global;
import org.spindle.ir.Procedure;
import org.spindle.ir.Type;
import org.spindle.ir.debug.DataType;
import org.spindle.ir.debug.DataTypeReader;
import org.spindle.ir.debug.Formal;

/**
 * What {@code --known} says of a procedure's parameters. A parameter is named as in its source, or {@code %0}, {@code %1}
 * and so on as in SIR; docs/specializer.md, section Known arguments, says how values are written.
 */
public final class KnownArguments {
  private final Map<String, Literal> literals = new LinkedHashMap<>();
  private final List<Global> globals = new ArrayList<>();

  /** Reads the arguments of all options {@code --known}. */
  public KnownArguments(List<String> options) throws UserError {
    for (String option : options) {
      for (var entry : LiteralReader.readAll("--known", option).entrySet()) {
        if (literals.put(entry.getKey(), entry.getValue()) != null) {
          throw UserError.wrongUsage("parameter '" + entry.getKey() + "' is given twice.");
        }
      }
    }
  }

  /** The symbols of globals that values may refer to, to be kept when the program is linked. */
  public Set<String> references(Procedure procedure) {
    Set<String> symbols = new TreeSet<>();
    literals.values().forEach(literal -> globals(literal, symbols));
    procedure.formals().forEach(formal -> descriptors(formal.type(), symbols));
    return symbols;
  }

  private static void globals(Literal literal, Set<String> symbols) {
    switch (literal) {
      case Literal.Word(String word) when word.startsWith("@") -> symbols.add(word.substring(1));
      case Literal.Typed(String _, Literal value) -> globals(value, symbols);
      case Literal.Composite composite -> composite.items().forEach(item -> globals(item.value(), symbols));
      case Literal.Word _, Literal.Text _, Literal.Character _ -> {}
    }
  }

  private static void descriptors(DataType type, Set<String> symbols) {
    switch (type) {
      case DataType.Reference(String descriptor, DataType target) -> {
        symbols.add(descriptor);
        descriptors(target, symbols);
      }
      case DataType.Text(String descriptor) -> symbols.add(descriptor);
      case DataType.Address(DataType target) -> descriptors(target, symbols);
      case DataType.Array array -> descriptors(array.element(), symbols);
      case DataType.OpenArray(DataType element) -> descriptors(element, symbols);
      case DataType.Structure structure -> structure.fields().forEach(f -> descriptors(f.type(), symbols));
      case DataType.Number _, DataType.Enumeration _, DataType.Character _, DataType.Floating _,
          DataType.Opaque _ ->
          {}
    }
  }

  /**
   * What is known of each SIR parameter, null where nothing is. Constant data that parameters refer to are in {@link
   * #globals()} then.
   *
   * @param isGlobal whether the program has a global of that name
   */
  public List<KnownValue> of(Procedure procedure, Predicate<String> isGlobal) throws UserError {
    List<KnownValue> values = new ArrayList<>(Collections.nCopies(procedure.parameters().size(), null));
    for (Map.Entry<String, Literal> entry : literals.entrySet()) {
      Formal formal = formal(procedure, entry.getKey());
      DataType type = formal.type();
      Literal literal = entry.getValue();
      if (literal instanceof Literal.Typed(String text, Literal value)) {
        type = type(text);
        literal = value;
      }
      int first = formal.parameters().getFirst();
      KnownData data = new KnownData("known." + formal.name().replace("%", ""), isGlobal);
      List<Long> lengths = new ArrayList<>();
      KnownValue known =
          KnownData.isAddress(type) ? data.address(literal, type, lengths) : data.scalar(literal, type);
      require(literal, known, procedure.parameters().get(first).type());
      values.set(first, known);
      for (int i = 0; i < lengths.size() && i + 1 < formal.parameters().size(); i++) {
        values.set(formal.parameters().get(i + 1), new KnownValue.Bits(lengths.get(i)));
      }
      globals.addAll(data.globals());
    }
    return values;
  }

  /** The data that were made for values. */
  public List<Global> globals() {
    return globals;
  }

  private static void require(Literal literal, KnownValue value, Type type) throws UserError {
    boolean fits = switch (value) {
      case KnownValue.Place _ -> type.isAddress();
      case KnownValue.Bits(long bits) -> type.isFloat() || type.canonical(bits) == bits;
    };
    if (!fits) {
      throw UserError.wrongUsage("'" + literal + "' is no value of type " + type + ".");
    }
  }

  private static DataType type(String text) throws UserError {
    try {
      return DataTypeReader.read(text);
    } catch (IllegalArgumentException e) {
      throw UserError.wrongUsage(e.getMessage() + ".");
    }
  }

  /** The formal of that name; of a parameter that is named by its number, the formal that it begins, or itself. */
  private static Formal formal(Procedure procedure, String name) throws UserError {
    for (Formal formal : procedure.formals()) {
      if (name.equals(formal.name()) || name.equals("%" + formal.parameters().getFirst())) {
        return formal;
      }
    }
    for (int i = 0; i < procedure.parameters().size(); i++) {
      if (name.equals("%" + i)) {
        return new Formal(name, List.of(i), plain(procedure.parameters().get(i).type()));
      }
    }
    throw UserError.wrongUsage(
        procedure.name() + " has no parameter '" + name + "'; " + there(procedure) + ".");
  }

  /** What is known of a parameter's type without a formal. */
  private static DataType plain(Type type) {
    return switch (type) {
      case F32, F64 -> new DataType.Floating(type.bytes());
      case REF, PTR -> new DataType.Opaque(type.bytes());
      case I1 -> new DataType.Enumeration(1, List.of("FALSE", "TRUE"));
      case I8, I16, I32, I64 -> DataType.Number.of(type.bytes(), true);
    };
  }

  private static String there(Procedure procedure) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < procedure.parameters().size(); i++) {
      int number = i;
      String name = procedure.formals().stream()
          .filter(f -> f.parameters().getFirst() == number)
          .map(f -> f.name() + " (%" + number + "): " + f.type())
          .findFirst()
          .orElse("%" + i + ": " + procedure.parameters().get(i).type());
      all.add(name);
    }
    return all.isEmpty() ? "it has none" : "it has " + String.join(", ", all);
  }
}
