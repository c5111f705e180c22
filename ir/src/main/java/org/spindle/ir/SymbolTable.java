package org.spindle.ir;

/** Where procedures and externs are looked up by symbol: a program, or one that is being transformed. */
public interface SymbolTable {
  /** The procedure of that name, or null. */
  Procedure procedure(String symbol);

  /** The extern of that name, or null. */
  Extern extern(String symbol);
}
