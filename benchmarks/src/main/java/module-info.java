/** Measurements and the comparison report. */
module org.spindle.benchmarks {
  requires java.management;
  requires org.spindle.runtime;

  exports org.spindle.benchmarks.check;
  exports org.spindle.benchmarks.dispatch;
  exports org.spindle.benchmarks.language;
  exports org.spindle.benchmarks.report;
}
