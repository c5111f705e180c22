package org.spindle.cli.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.spindle.cli.session.UserError;
import org.spindle.ir.Procedure;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.specializer.pe.Snapshot;

/**
 * What {@code --known} says of a procedure's parameters. A parameter is named as in its source, or {@code %0}, {@code %1}
 * and so on as in SIR; a value is a number, {@code TRUE}, {@code FALSE}, or {@code @symbol} for the address of a global.
 */
final class KnownArguments {
  private final Procedure procedure;
  private final List<String> names;
  private final Snapshot snapshot;

  /**
   * @param names of the parameters in the source, or an empty list when they are not known
   * @param snapshot tells the addresses of globals
   */
  KnownArguments(Procedure procedure, List<String> names, Snapshot snapshot) {
    this.procedure = procedure;
    this.names = names;
    this.snapshot = snapshot;
  }

  /** The bits of each parameter's value, null where it is not known. */
  List<Long> read(Map<String, String> known) throws UserError {
    List<Long> bits = new ArrayList<>(Collections.nCopies(procedure.parameters().size(), null));
    for (Map.Entry<String, String> entry : known.entrySet()) {
      int index = index(entry.getKey());
      bits.set(index, bits(procedure.parameters().get(index), entry.getValue()));
    }
    return bits;
  }

  private int index(String name) throws UserError {
    int index = names.indexOf(name);
    for (int i = 0; index < 0 && i < procedure.parameters().size(); i++) {
      if (name.equals("%" + i)) {
        index = i;
      }
    }
    if (index < 0) {
      throw UserError.wrongUsage(procedure.name() + " has no parameter '" + name + "'; " + there() + ".");
    }
    return index;
  }

  private String there() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < procedure.parameters().size(); i++) {
      String name = i < names.size() ? names.get(i) + " (%" + i + ")" : "%" + i;
      all.add(name + ": " + procedure.parameters().get(i).type());
    }
    return all.isEmpty() ? "it has none" : "it has " + String.join(", ", all);
  }

  private long bits(Value parameter, String text) throws UserError {
    Type type = parameter.type();
    try {
      if (text.startsWith("@") && type.isAddress()) {
        OptionalLong address = snapshot.address(text.substring(1));
        if (address.isEmpty()) {
          throw UserError.wrongUsage("there is no global '" + text.substring(1) + "'.");
        }
        return address.getAsLong();
      }
      return switch (type) {
        case F32 -> Float.floatToRawIntBits(Float.parseFloat(text));
        case F64 -> Double.doubleToRawLongBits(Double.parseDouble(text));
        case REF, PTR, I1, I8, I16, I32, I64 -> {
          long value = integer(text);
          if (type.canonical(value) != value) {
            throw new NumberFormatException();
          }
          yield value;
        }
      };
    } catch (NumberFormatException _) {
      throw UserError.wrongUsage("'" + text + "' is no value of type " + type + ".");
    }
  }

  private static long integer(String text) {
    return switch (text) {
      case "TRUE" -> 1;
      case "FALSE", "NIL" -> 0;
      default -> Long.decode(text);
    };
  }
}
