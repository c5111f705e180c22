package org.spindle.frontend.cove.tree;

import java.util.List;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/**
 * A function as one file knows it.
 *
 * @param isStatic whether it is seen in its file only
 * @param binding how it is bound to an interface
 * @param parameters the places of its parameters, where they are known
 */
public record FunctionSymbol(
    String name,
    CType.Function type,
    boolean isStatic,
    boolean isSpindle,
    Binding binding,
    SourceRange range,
    List<SourceRange> parameters)
    implements Entity {
  /**
   * The Modula-3 symbol that a C name stands for.
   *
   * @param symbol empty where there is none
   * @param event whether calls raise the event of that name
   */
  public record Binding(String symbol, boolean event) {
    public static final Binding NONE = new Binding("", false);

    public boolean isPresent() {
      return !symbol.isEmpty();
    }
  }
}
