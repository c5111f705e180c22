package org.spindle.frontend.cove.elaborate;

import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/** An expression before it is known whether its value, its place or the function it names is wanted. */
sealed interface Operand {
  CType type();

  record OfValue(Expression value) implements Operand {
    @Override
    public CType type() {
      return value.type();
    }
  }

  record OfPlace(Place place) implements Operand {
    @Override
    public CType type() {
      return place.type();
    }
  }

  record OfFunction(FunctionSymbol function, SourceRange range) implements Operand {
    @Override
    public CType type() {
      return function.type();
    }
  }
}
