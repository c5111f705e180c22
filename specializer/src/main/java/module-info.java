/** The online partial evaluator and the Truffle engine. */
module org.spindle.specializer {
  requires transitive org.spindle.ir;
  requires org.graalvm.truffle;
}
