package org.spindle.alpha.support;

import java.util.ArrayList;
import java.util.List;
import org.spindle.alpha.emit.Code;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.CodeBuffer;
import org.spindle.alpha.encode.Encoding;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.encode.RelocationType;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.PalFunction;
import org.spindle.alpha.isa.Registers;

/** Writes one routine in assembly style. */
final class Assembler {
  private final String name;
  private final CodeBuffer buffer = new CodeBuffer();
  private final Code code = new Code(buffer);
  private final List<CompiledProcedure.Head> heads = new ArrayList<>();

  Assembler(String name) {
    this.name = name;
  }

  Assembler op(Op op, int a, int b, int c) {
    buffer.emit(Encoding.operate(op, a, b, c));
    return this;
  }

  Assembler lit(Op op, int a, int literal, int c) {
    buffer.emit(Encoding.operateLiteral(op, a, literal, c));
    return this;
  }

  Assembler mem(Op op, int a, int displacement, int b) {
    buffer.emit(Encoding.memory(op, a, displacement, b));
    return this;
  }

  Assembler move(int from, int to) {
    code.move(from, to);
    return this;
  }

  Assembler constant(long value, int to) {
    code.constant(value, to);
    return this;
  }

  /** Loads or stores a word at a symbol; the address goes through {@code temporary}. */
  Assembler at(Op op, int register, String symbol, int temporary) {
    code.accessSymbol(op, register, symbol, 0, temporary);
    return this;
  }

  Assembler branch(Op op, int register, Label target) {
    buffer.branch(op, register, target);
    return this;
  }

  Assembler bind(Label label) {
    buffer.bind(label);
    return this;
  }

  /** Binds the label of a loop that goes round at most so often. */
  Assembler bindLoop(Label label, long rounds) {
    heads.add(new CompiledProcedure.Head(buffer.offset(), -1, rounds));
    return bind(label);
  }

  Assembler pad(Label target) {
    buffer.padDistance(target);
    return this;
  }

  Assembler call(String symbol, long addend) {
    buffer.branchToSymbol(Op.BSR, Registers.RA, RelocationType.BRADDR, symbol, addend);
    return this;
  }

  /** Calls a routine that returns through a register of its own. */
  Assembler callHelper(String symbol, int link) {
    buffer.branchToSymbol(Op.BSR, link, RelocationType.BRADDR, symbol, 0);
    return this;
  }

  Assembler goTo(String symbol) {
    buffer.branchToSymbol(Op.BR, Registers.ZERO, RelocationType.BRADDR, symbol, 0);
    return this;
  }

  Assembler pal(PalFunction function) {
    buffer.emit(Encoding.callPal(function.number()));
    return this;
  }

  Assembler jump(Op op, int link, int through) {
    buffer.emit(Encoding.jump(op, link, through, op == Op.RET ? 1 : 0));
    return this;
  }

  CompiledProcedure finish() {
    buffer.align(16);
    return new CompiledProcedure(name, buffer.toBytes(), 0, -1, CompiledProcedure.Frame.NONE,
        buffer.relocations(name), buffer.dataRanges(), List.of(), heads);
  }
}
