/** Measurements and the comparison report. */
module org.spindle.benchmarks {
  requires org.spindle.runtime;
}
