/** The online partial evaluator and the Truffle engine. */
module org.spindle.specializer {
  requires transitive org.spindle.ir;
  requires org.graalvm.polyglot;
  requires org.graalvm.truffle;
  requires jdk.unsupported;

  exports org.spindle.specializer.pe;

  exports org.spindle.specializer.truffle;
  exports org.spindle.specializer.truffle.nodes to org.spindle.runtime;

  provides com.oracle.truffle.api.provider.TruffleLanguageProvider with
      org.spindle.specializer.truffle.SirLanguageProvider;
}
