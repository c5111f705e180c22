/** SIR, the typed SSA intermediate representation between front ends, specializer and engines. */
module org.spindle.ir {
  requires org.spindle.grammar;

  exports org.spindle.ir;
  exports org.spindle.ir.arithmetic;
  exports org.spindle.ir.analysis;
  exports org.spindle.ir.debug;
  exports org.spindle.ir.link;
  exports org.spindle.ir.event;
  exports org.spindle.ir.interpret;
  exports org.spindle.ir.memory;
  exports org.spindle.ir.random;
  exports org.spindle.ir.text;
  exports org.spindle.ir.pass;
  exports org.spindle.ir.verify;
}
