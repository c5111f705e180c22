package org.spindle.frontend.cove.tree;

import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/** A variable; each declaration makes one, compared by identity. */
public final class Variable implements Entity {
  /** Where a variable lives. */
  public enum Storage {
    /** In an activation. */
    LOCAL,
    /** In an activation, set by the caller. */
    PARAMETER,
    /** For the whole run, seen in its file or function only. */
    STATIC,
    /** For the whole run, seen by all files compiled together. */
    EXTERNAL
  }

  private final String name;
  private final CType type;
  private final Storage storage;
  private final String symbol;
  private final SourceRange range;

  /** A variable; {@code symbol} is what interfaces call it, or how a static one is told apart, else empty. */
  public Variable(String name, CType type, Storage storage, String symbol, SourceRange range) {
    this.name = name;
    this.type = type;
    this.storage = storage;
    this.symbol = symbol;
    this.range = range;
  }

  public String name() {
    return name;
  }

  public CType type() {
    return type;
  }

  public Storage storage() {
    return storage;
  }

  public String symbol() {
    return symbol;
  }

  @Override
  public SourceRange range() {
    return range;
  }

  public boolean isLocal() {
    return storage == Storage.LOCAL || storage == Storage.PARAMETER;
  }

  @Override
  public String toString() {
    return name;
  }
}
