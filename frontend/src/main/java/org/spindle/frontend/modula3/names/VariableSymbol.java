package org.spindle.frontend.modula3.names;

import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.source.SourceRange;

/** A variable, formal parameter, or name bound by FOR, WITH, TYPECASE or a handler. */
public final class VariableSymbol implements Symbol {
  /** How the variable came to be. */
  public enum Kind {
    GLOBAL("variable"),
    LOCAL("variable"),
    VALUE_FORMAL("parameter"),
    VAR_FORMAL("VAR parameter"),
    READONLY_FORMAL("READONLY parameter"),
    FOR_INDEX("FOR index"),
    /** Bound by WITH to a value, or to a designator that may not be assigned. */
    WITH_READONLY("WITH name"),
    /** Bound by WITH to a designator. */
    WITH_ALIAS("WITH name");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private final String name;
  private final SourceRange range;
  private final Kind kind;
  private final Lazy<Type> type;
  private final ProcedureSymbol owner;
  private final String linkName;
  private boolean external;
  private boolean functionalLocal;
  private boolean packed;

  /**
   * A variable.
   *
   * @param owner the procedure it belongs to, null for globals and for locals of a module body
   * @param linkName the symbol of a global, else null
   */
  public VariableSymbol(
      String name, SourceRange range, Kind kind, Lazy<Type> type, ProcedureSymbol owner, String linkName) {
    this.name = name;
    this.range = range;
    this.kind = kind;
    this.type = type;
    this.owner = owner;
    this.linkName = linkName;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SourceRange range() {
    return range;
  }

  public Kind variableKind() {
    return kind;
  }

  public Type type() {
    return type.get();
  }

  public ProcedureSymbol owner() {
    return owner;
  }

  public String linkName() {
    return linkName;
  }

  /** Whether the linker provides the storage. */
  public boolean isExternal() {
    return external;
  }

  public void setExternal() {
    external = true;
  }

  /** Of an alias: whether what it names lies in variables of the procedure itself. */
  public boolean isLocalAlias() {
    return functionalLocal;
  }

  public void setLocalAlias() {
    functionalLocal = true;
  }

  /** Of an alias: whether what it names is packed and so has no address. */
  public boolean isPacked() {
    return packed;
  }

  public void setPacked() {
    packed = true;
  }

  public boolean isGlobal() {
    return kind == Kind.GLOBAL;
  }

  public boolean isWritable() {
    return switch (kind) {
      case GLOBAL, LOCAL, VALUE_FORMAL, VAR_FORMAL, WITH_ALIAS -> true;
      case READONLY_FORMAL, FOR_INDEX, WITH_READONLY -> false;
    };
  }

  @Override
  public String kind() {
    return kind.word;
  }
}
