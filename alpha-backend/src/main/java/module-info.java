/** SIR to DEC Alpha machine code, and ELF64 images of it. */
module org.spindle.alpha {
  requires transitive org.spindle.ir;
}
