package org.spindle.ir;

/** Where procedures, externs and globals are looked up by symbol: a program, or one that is being transformed. */
public interface SymbolTable {
  /** The procedure of that name, or null. */
  Procedure procedure(String symbol);

  /** The extern of that name, or null. */
  Extern extern(String symbol);

  /** The global of that name; null when there is none, or globals are not known. */
  Global global(String symbol);
}
