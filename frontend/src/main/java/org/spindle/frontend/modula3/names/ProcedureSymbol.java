package org.spindle.frontend.modula3.names;

import java.util.Optional;
import org.spindle.frontend.modula3.syntax.Declaration;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.source.SourceRange;

/** A declared procedure. */
public final class ProcedureSymbol implements Symbol, Constant.ProcedureIdentity {
  private final String name;
  private final SourceRange range;
  private final Lazy<ProcedureType> type;
  private final ProcedureSymbol parent;
  private final boolean nested;
  private final String linkName;
  private final Declaration.Procedure syntax;
  private final boolean event;
  private String external;

  /**
   * A procedure.
   *
   * @param parent the procedure that it is declared in, or null
   * @param nested whether it is declared in a block rather than at the outermost level
   * @param event whether an interface declares it, so that calls are raises
   */
  public ProcedureSymbol(
      String name,
      SourceRange range,
      Lazy<ProcedureType> type,
      ProcedureSymbol parent,
      boolean nested,
      String linkName,
      Declaration.Procedure syntax,
      boolean event) {
    this.name = name;
    this.range = range;
    this.type = type;
    this.parent = parent;
    this.nested = nested;
    this.linkName = linkName;
    this.syntax = syntax;
    this.event = event;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SourceRange range() {
    return range;
  }

  @Override
  public ProcedureType type() {
    return type.get();
  }

  public ProcedureSymbol parent() {
    return parent;
  }

  @Override
  public boolean isTopLevel() {
    return !nested;
  }

  @Override
  public String linkName() {
    return linkName;
  }

  public Declaration.Procedure syntax() {
    return syntax;
  }

  public boolean isEvent() {
    return event && external == null;
  }

  /** The machine service that this procedure stands for. */
  public Optional<String> external() {
    return Optional.ofNullable(external);
  }

  public void setExternal(String symbol) {
    external = symbol;
  }

  @Override
  public String kind() {
    return "procedure";
  }
}
