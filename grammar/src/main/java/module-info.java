/** ANTLR 4 grammars of Modula-3, Cove and SIR text. */
module org.spindle.grammar {
  requires transitive org.antlr.antlr4.runtime;

  exports org.spindle.grammar.modula3;
  exports org.spindle.grammar.cove;
  exports org.spindle.grammar.sir;
}
