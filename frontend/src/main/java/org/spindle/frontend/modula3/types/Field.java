package org.spindle.frontend.modula3.types;

import java.util.Optional;
import org.spindle.frontend.source.SourceRange;

/** A field of a record or object, with its default value. */
public final class Field {
  private final String name;
  private final SourceRange range;
  private final Lazy<Type> type;
  private final Lazy<Optional<Constant>> initial;

  public Field(String name, SourceRange range, Lazy<Type> type, Lazy<Optional<Constant>> initial) {
    this.name = name;
    this.range = range;
    this.type = type;
    this.initial = initial;
  }

  public String name() {
    return name;
  }

  public SourceRange range() {
    return range;
  }

  public Type type() {
    return type.get();
  }

  public Optional<Constant> initial() {
    return initial.get();
  }
}
