package org.spindle.frontend.cove.tree;

import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/** What an ordinary identifier stands for. */
public sealed interface Entity permits Variable, FunctionSymbol, Entity.Typedef, Entity.EnumConstant {
  /** Where it is declared. */
  SourceRange range();

  /** A name for a type. */
  record Typedef(CType type, SourceRange range) implements Entity {}

  /** An enumeration constant. */
  record EnumConstant(long value, CType type, SourceRange range) implements Entity {}
}
