/** The Modula-3 and Cove front ends: source text to SIR. */
module org.spindle.frontend {
  requires org.spindle.grammar;
  requires transitive org.spindle.ir;
  requires jcpp;
  requires org.slf4j;

  exports org.spindle.frontend.cove;
  exports org.spindle.frontend.diagnostics;
  exports org.spindle.frontend.modula3.parser;
  exports org.spindle.frontend.modula3.syntax;
  exports org.spindle.frontend.source;
}
