/** SIR to DEC Alpha machine code, and ELF64 images of it. */
module org.spindle.alpha {
  requires transitive org.spindle.ir;

  exports org.spindle.alpha.disassemble;
  exports org.spindle.alpha.encode;
  exports org.spindle.alpha.isa;
}
