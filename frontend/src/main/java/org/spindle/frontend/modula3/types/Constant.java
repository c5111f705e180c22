package org.spindle.frontend.modula3.types;

import java.math.BigInteger;
import java.util.List;

/** The value of a constant expression. */
public sealed interface Constant {
  /** A value of an ordinal type, by its number. */
  record Ordinal(long value) implements Constant {}

  /** A floating value; of REAL, one that a float holds exactly. */
  record Real(double value) implements Constant {}

  /** A text; each code point of the string is one character. */
  record Text(String value) implements Constant {
    /** Whether some character is not in CHAR. */
    public boolean isWide() {
      return value.codePoints().anyMatch(c -> c > Builtin.CHAR.last());
    }
  }

  /** The reference or procedure NIL. */
  record Nil() implements Constant {}

  /** A procedure, by its declaration. */
  record Procedure(ProcedureIdentity procedure) implements Constant {}

  /** What objects of a type have for a method, where a supertype that is not known in the unit decides it. */
  record MethodValue(Type object, ObjectType owner, Method method) implements Constant {}

  /** A set, as the bits of its members counted from the first element of its type. */
  record SetValue(BigInteger bits) implements Constant {}

  /** A record, by its fields in order. */
  record RecordValue(List<Constant> fields) implements Constant {}

  /** An array, by its elements in order; the last one stands for all that follow it. */
  record ArrayValue(List<Constant> elements, long length) implements Constant {
    public Constant element(long index) {
      return elements.get((int) Math.min(index, elements.size() - 1));
    }
  }

  /** What a procedure constant names. */
  interface ProcedureIdentity {
    /** The symbol of the procedure in the linked program. */
    String linkName();

    ProcedureType type();

    /** Whether it is declared at the outermost level. */
    boolean isTopLevel();
  }
}
