package org.spindle.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * Procedures, globals and externs: one compiled unit, or several linked together.
 *
 * @param name of the unit, for people
 * @param entry symbol of the procedure where execution starts, or null
 * @param trapHandler symbol of the procedure {@code (i64 code, i64 position)} that turns a trap into an exception, or
 *     null: then a trap stops the program
 * @param procedures by symbol, in definition order
 * @param globals by symbol, in definition order
 * @param externs by symbol, in definition order
 */
public record Program(
    String name,
    String entry,
    String trapHandler,
    SequencedMap<String, Procedure> procedures,
    SequencedMap<String, Global> globals,
    SequencedMap<String, Extern> externs)
    implements SymbolTable {

  public Program {
    procedures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(procedures));
    globals = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(globals));
    externs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(externs));
  }

  @Override
  public Procedure procedure(String symbol) {
    return procedures.get(symbol);
  }

  @Override
  public Extern extern(String symbol) {
    return externs.get(symbol);
  }

  @Override
  public Global global(String symbol) {
    return globals.get(symbol);
  }

  /** This program with each procedure transformed. */
  public Program mapProcedures(UnaryOperator<Procedure> transform) {
    LinkedHashMap<String, Procedure> mapped = new LinkedHashMap<>();
    procedures.forEach((symbol, procedure) -> mapped.put(symbol, transform.apply(procedure)));
    return new Program(name, entry, trapHandler, mapped, globals, externs);
  }

  /** This program with other procedures. */
  public Program withProcedures(SequencedMap<String, Procedure> others) {
    return new Program(name, entry, trapHandler, others, globals, externs);
  }
}
