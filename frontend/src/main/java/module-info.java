/** The Modula-3 and Cove front ends: source text to SIR. */
module org.spindle.frontend {
  requires org.spindle.grammar;
  requires transitive org.spindle.ir;
  requires jcpp;
  requires org.slf4j;

  exports org.spindle.frontend.cove;
  exports org.spindle.frontend.diagnostics;
  exports org.spindle.frontend.modula3;
  exports org.spindle.frontend.modula3.check;
  exports org.spindle.frontend.modula3.header;
  exports org.spindle.frontend.modula3.names;
  exports org.spindle.frontend.modula3.parser;
  exports org.spindle.frontend.modula3.syntax;
  exports org.spindle.frontend.modula3.typed;
  exports org.spindle.frontend.modula3.types;
  exports org.spindle.frontend.modula3.units;
  exports org.spindle.frontend.source;
}
