/** The spindle command. */
module org.spindle.cli {
  requires org.spindle.runtime;
  requires info.picocli;
}
