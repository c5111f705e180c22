package org.spindle.ir.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Constant;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Terminator;

/** Finds and renames the symbols that definitions refer to. */
final class Symbols {
  private Symbols() {}

  /** What a definition refers to, by kind of use. */
  interface Uses {
    void called(String procedure);

    void raised(String procedure);

    void addressTaken(String procedure);

    void global(String global);
  }

  static void visit(Procedure procedure, Uses uses) {
    for (Block block : procedure.blocks()) {
      block.body().forEach(instruction -> visit(instruction, uses));
      if (block.terminator() instanceof Terminator.Invoke invoke) {
        visit(invoke.call(), uses);
      }
    }
  }

  private static void visit(Instruction instruction, Uses uses) {
    for (Constant constant : Constant.choices(instruction)) {
      switch (constant) {
        case Constant.GlobalAddress(String symbol, _) -> uses.global(symbol);
        case Constant.Descriptor(String symbol) -> uses.addressTaken(symbol);
        case Constant.Number _ -> {}
      }
    }
    if (instruction instanceof Instruction.Call call) {
      switch (call.callee()) {
        case Callee.Direct direct -> uses.called(direct.symbol());
        case Callee.Event event -> uses.raised(event.symbol());
        case Callee.Indirect _ -> {}
      }
    }
  }

  static void visit(Global global, Uses uses) {
    for (Datum datum : global.data()) {
      switch (datum) {
        case Datum.GlobalReference reference -> uses.global(reference.symbol());
        case Datum.ProcedureReference reference -> uses.addressTaken(reference.symbol());
        case Datum.Bytes _, Datum.Word _ -> {}
      }
    }
  }

  static void visitAll(Procedure procedure, Consumer<String> symbol) {
    visit(procedure, any(symbol));
  }

  private static Uses any(Consumer<String> symbol) {
    return new Uses() {
      @Override
      public void called(String procedure) {
        symbol.accept(procedure);
      }

      @Override
      public void raised(String procedure) {
        symbol.accept(procedure);
      }

      @Override
      public void addressTaken(String procedure) {
        symbol.accept(procedure);
      }

      @Override
      public void global(String global) {
        symbol.accept(global);
      }
    };
  }

  /** The procedure with every symbol, its own name included, mapped. */
  static Procedure rename(Procedure procedure, UnaryOperator<String> names) {
    return mapCalls(procedure, instruction -> rename(instruction, names))
        .withName(names.apply(procedure.name()));
  }

  /** The procedure with each instruction, and each call inside an invoke, mapped. */
  static Procedure mapCalls(Procedure procedure, UnaryOperator<Instruction> map) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : procedure.blocks()) {
      Terminator end = block.terminator();
      if (end instanceof Terminator.Invoke invoke) {
        Instruction.Call call = (Instruction.Call) map.apply(invoke.call());
        end = new Terminator.Invoke(call, invoke.resultType(), invoke.normal(), invoke.unwind());
      }
      List<Instruction> body = block.body().stream().map(map).toList();
      blocks.add(new Block(block.label(), block.parameters(), body, end));
    }
    return procedure.withBody(procedure.slots(), blocks);
  }

  private static Instruction rename(Instruction instruction, UnaryOperator<String> names) {
    if (instruction instanceof Instruction.GlobalAddress a) {
      return new Instruction.GlobalAddress(a.result(), names.apply(a.symbol()), a.offset(), a.position());
    } else if (instruction instanceof Instruction.ProcedureAddress a) {
      return new Instruction.ProcedureAddress(a.result(), names.apply(a.symbol()), a.position());
    } else if (instruction instanceof Instruction.Element e) {
      List<Constant> elements = e.elements().stream().map(constant -> rename(constant, names)).toList();
      return new Instruction.Element(
          e.result(), e.index(), elements, rename(e.otherwise(), names), e.position());
    } else if (instruction instanceof Instruction.Call c) {
      Callee callee =
          switch (c.callee()) {
            case Callee.Direct direct -> new Callee.Direct(names.apply(direct.symbol()));
            case Callee.Event event -> new Callee.Event(names.apply(event.symbol()));
            case Callee.Indirect indirect -> indirect;
          };
      return new Instruction.Call(c.result(), callee, c.arguments(), c.position());
    }
    return instruction;
  }

  private static Constant rename(Constant constant, UnaryOperator<String> names) {
    return switch (constant) {
      case Constant.Number number -> number;
      case Constant.GlobalAddress(String symbol, long offset) ->
          new Constant.GlobalAddress(names.apply(symbol), offset);
      case Constant.Descriptor(String procedure) -> new Constant.Descriptor(names.apply(procedure));
    };
  }

  /** The global with every symbol, its own name included, mapped. */
  static Global rename(Global global, UnaryOperator<String> names) {
    List<Datum> data = global.data().stream().map(datum -> rename(datum, names)).toList();
    return new Global(names.apply(global.name()), global.linkage(), global.size(), global.align(),
        global.mutability(), global.traced(), data);
  }

  private static Datum rename(Datum datum, UnaryOperator<String> names) {
    return switch (datum) {
      case Datum.GlobalReference r ->
          new Datum.GlobalReference(r.offset(), names.apply(r.symbol()), r.addend());
      case Datum.ProcedureReference r -> new Datum.ProcedureReference(r.offset(), names.apply(r.symbol()));
      case Datum.Bytes b -> b;
      case Datum.Word w -> w;
    };
  }
}
