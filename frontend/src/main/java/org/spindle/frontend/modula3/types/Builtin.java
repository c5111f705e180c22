package org.spindle.frontend.modula3.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The predeclared types. */
public final class Builtin {
  public static final IntegerType INTEGER = new IntegerType("INTEGER");
  public static final IntegerType LONGINT = new IntegerType("LONGINT");
  public static final SubrangeType CARDINAL = new SubrangeType("CARDINAL", INTEGER, 0, Long.MAX_VALUE);
  public static final SubrangeType LONGCARD = new SubrangeType("LONGCARD", LONGINT, 0, Long.MAX_VALUE);
  public static final EnumerationType BOOLEAN = new EnumerationType("BOOLEAN", List.of("FALSE", "TRUE"));
  public static final EnumerationType CHAR = new EnumerationType("CHAR", 256);
  public static final EnumerationType WIDECHAR = new EnumerationType("WIDECHAR", 0x110000);
  public static final ObjectType ROOT = root("ROOT", true);
  public static final ObjectType UNTRACED_ROOT = root("UNTRACED ROOT", false);
  public static final OpaqueType TEXT = new OpaqueType("TEXT", Lazy.of(BuiltinReference.REFANY));

  /** The other form of texts: that of those with characters that are not in CHAR (docs/abi.md). */
  public static final RefType WIDE_TEXT =
      new RefType("WIDE TEXT", true, "Text.Wide", Lazy.of(new OpenArrayType(WIDECHAR)));

  /** What stands for an interface or module: the concrete type of Unit.T in the library. */
  public static final OpaqueType UNIT = unit();

  public static final OpaqueType MUTEX = mutex();
  public static final ProcedureType PROCANY = new ProcedureType("PROCANY", Set.of(), new Lazy<>(() -> null));

  private Builtin() {}

  /** MUTEX, with the three words that module Thread keeps in one: holder, first and last of those that wait. */
  private static OpaqueType mutex() {
    OpaqueType mutex = new OpaqueType("MUTEX", Lazy.of(ROOT));
    List<Field> fields = new ArrayList<>();
    for (String name : List.of("holder", "first", "last")) {
      fields.add(field(name, BuiltinReference.REFANY));
    }
    mutex.reveal(
        new ObjectType(
            "MUTEX",
            true,
            "MUTEX",
            Lazy.of(ROOT),
            Lazy.of(List.copyOf(fields)),
            Lazy.of(List.of()),
            Lazy.of(Map.of())));
    return mutex;
  }

  private static OpaqueType unit() {
    OpaqueType unit = new OpaqueType("Unit.T", Lazy.of(BuiltinReference.REFANY));
    List<Field> fields =
        List.of(field("name", TEXT), field("exports", TEXT), field("isInterface", BOOLEAN));
    unit.reveal(new RefType("Unit.T", true, "Unit.T", Lazy.of(new RecordType(null, fields))));
    return unit;
  }

  private static Field field(String name, Type type) {
    return new Field(name, null, Lazy.of(type), Lazy.of(Optional.empty()));
  }

  private static ObjectType root(String name, boolean traced) {
    return new ObjectType(
        name,
        traced,
        null,
        new Lazy<>(() -> null),
        Lazy.of(List.of()),
        Lazy.of(List.of()),
        Lazy.of(Map.of()));
  }
}
