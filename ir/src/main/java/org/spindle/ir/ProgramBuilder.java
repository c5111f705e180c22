package org.spindle.ir;

import java.util.LinkedHashMap;

/** Collects the definitions of a {@link Program}. */
public final class ProgramBuilder {
  private final String name;
  private String entry;
  private String trapHandler;
  private final LinkedHashMap<String, Procedure> procedures = new LinkedHashMap<>();
  private final LinkedHashMap<String, Global> globals = new LinkedHashMap<>();
  private final LinkedHashMap<String, Extern> externs = new LinkedHashMap<>();

  /** A program of that name, empty so far. */
  public ProgramBuilder(String name) {
    this.name = name;
  }

  /** Sets where execution starts. */
  public ProgramBuilder entry(String symbol) {
    entry = symbol;
    return this;
  }

  /** Sets the procedure that turns traps into exceptions. */
  public ProgramBuilder trapHandler(String symbol) {
    trapHandler = symbol;
    return this;
  }

  /**
   * Adds a procedure.
   *
   * @throws IllegalArgumentException when the symbol is already defined
   */
  public ProgramBuilder add(Procedure procedure) {
    if (procedures.putIfAbsent(procedure.name(), procedure) != null) {
      throw new IllegalArgumentException("procedure defined twice: " + procedure.name());
    }
    return this;
  }

  /**
   * Adds a global; a link-once global may be added again.
   *
   * @throws IllegalArgumentException when the symbol is already defined
   */
  public ProgramBuilder add(Global global) {
    Global earlier = globals.putIfAbsent(global.name(), global);
    if (earlier != null && earlier.linkage() != Linkage.LINK_ONCE) {
      throw new IllegalArgumentException("global defined twice: " + global.name());
    }
    return this;
  }

  /** Adds an extern, unless there already. */
  public ProgramBuilder add(Extern extern) {
    externs.putIfAbsent(extern.name(), extern);
    return this;
  }

  /** Whether a procedure or global of that name was added. */
  public boolean defines(String symbol) {
    return procedures.containsKey(symbol) || globals.containsKey(symbol);
  }

  /** The program; externs that the program itself defines are left out. */
  public Program build() {
    LinkedHashMap<String, Extern> open = new LinkedHashMap<>(externs);
    open.keySet().removeIf(procedures::containsKey);
    return new Program(name, entry, trapHandler, procedures, globals, open);
  }
}
