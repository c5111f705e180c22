/** SIR to DEC Alpha machine code, and ELF64 images of it. */
module org.spindle.alpha {
  requires transitive org.spindle.ir;

  exports org.spindle.alpha;
  exports org.spindle.alpha.allocate;
  exports org.spindle.alpha.check;
  exports org.spindle.alpha.disassemble;
  exports org.spindle.alpha.elf;
  exports org.spindle.alpha.emit;
  exports org.spindle.alpha.encode;
  exports org.spindle.alpha.isa;
  exports org.spindle.alpha.link;
  exports org.spindle.alpha.machine;
  exports org.spindle.alpha.object;
  exports org.spindle.alpha.select;
  exports org.spindle.alpha.support;
}
