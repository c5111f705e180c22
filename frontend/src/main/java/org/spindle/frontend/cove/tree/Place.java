package org.spindle.frontend.cove.tree;

import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.StructDefinition.Field;
import org.spindle.frontend.source.SourceRange;

/** An lvalue: an expression that denotes an object (C17 6.3.2.1). */
public sealed interface Place {
  CType type();

  SourceRange range();

  /** A variable. */
  record OfVariable(Variable variable, SourceRange range) implements Place {
    @Override
    public CType type() {
      return variable.type();
    }
  }

  /** What a pointer points to. */
  record Dereference(Expression pointer, CType type, SourceRange range) implements Place {}

  /** An element counted from a pointer. */
  record Element(Expression pointer, Expression index, CType type, SourceRange range) implements Place {}

  /** An element of an array that is itself a place. */
  record ElementOfArray(Place array, Expression index, CType type, SourceRange range) implements Place {}

  /** A member. */
  record Member(Place base, Field field, CType type, SourceRange range) implements Place {}

  /** A string literal; the bytes, in memory's order, include the zero at the end. */
  record StringLiteral(byte[] bytes, CType type, SourceRange range) implements Place {
    /** Whether a pointer to it needs no count: one to wide characters has one like all others. */
    public boolean isTerminated() {
      return type.align() == 1;
    }
  }

  /** A compound literal. */
  record CompoundLiteral(Variable variable, Initializer initializer, SourceRange range) implements Place {
    @Override
    public CType type() {
      return variable.type();
    }
  }

  /** A structure that an expression yields. */
  record OfValue(Expression value, SourceRange range) implements Place {
    @Override
    public CType type() {
      return value.type();
    }
  }
}
