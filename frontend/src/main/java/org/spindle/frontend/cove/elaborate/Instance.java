package org.spindle.frontend.cove.elaborate;

import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/** A function that is compiled again under another symbol, for elements of one type. */
sealed interface Instance {
  FunctionSymbol symbol();

  /** The name of what is compiled again. */
  String of();

  /** Where it is asked for. */
  SourceRange use();

  /** A function of the file itself, with other types of parameters. */
  record OfUser(FunctionSymbol symbol, String of, SourceRange use) implements Instance {}

  /** A function of Cove's library, in which {@code __cove_element} is {@code element}. */
  record OfLibrary(FunctionSymbol symbol, String of, CType element, SourceRange use) implements Instance {}
}
