/** The spindle command. */
module org.spindle.cli {
  requires org.spindle.benchmarks;
  requires org.spindle.runtime;
  requires info.picocli;

  // picocli fills the option and parameter fields by reflection.
  opens org.spindle.cli.build to info.picocli;
  opens org.spindle.cli.command to info.picocli;
}
