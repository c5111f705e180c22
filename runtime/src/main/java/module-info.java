/** The Machine: emulated memory, Alpha processor, loader, kernel and run-time library. */
module org.spindle.runtime {
  requires java.management;
  requires transitive org.spindle.frontend;
  requires transitive org.spindle.specializer;
  requires transitive org.spindle.alpha;

  exports org.spindle.runtime.ahead;
  exports org.spindle.runtime.alpha;
  exports org.spindle.runtime.alpha.timing;
  exports org.spindle.runtime.bounds;
  exports org.spindle.runtime.demo;
  exports org.spindle.runtime.fuse;
  exports org.spindle.runtime.linux;
  exports org.spindle.runtime.machine;
  exports org.spindle.runtime.measure;
  exports org.spindle.runtime.toolchain;
  exports org.spindle.runtime.trace;
}
