package org.spindle.ir.verify;

import java.util.HashMap;
import java.util.Map;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Effects;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;

/** Rule 7, promised effects, and of rule 8 that no store goes directly to a constant global. */
final class EffectRules {
  private static final String SERVICE = "machine.";

  private final Program program;
  private final Procedure procedure;
  private final Report report;
  private final Map<Value, String> globalAddresses = new HashMap<>();

  private EffectRules(Program program, Procedure procedure, Report report) {
    this.program = program;
    this.procedure = procedure;
    this.report = report;
  }

  static void check(Program program, Procedure procedure, Report report) {
    EffectRules rules = new EffectRules(program, procedure, report);
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        if (instruction instanceof Instruction.GlobalAddress address) {
          rules.globalAddresses.put(address.result(), address.symbol());
        }
      }
    }
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        rules.check(block, instruction);
      }
      if (block.terminator() instanceof Terminator.Invoke invoke) {
        rules.checkCall(block, invoke.call());
      }
    }
  }

  private void check(Block block, Instruction instruction) {
    switch (instruction) {
      case Instruction.Store i -> write(block, i, i.memory(), i.address());
      case Instruction.MemoryCopy i -> write(block, i, i.toMemory(), i.to());
      case Instruction.MemoryFill i -> write(block, i, i.memory(), i.to());
      case Instruction.Call i -> checkCall(block, i);
      case Instruction.IntConstant _, Instruction.FloatConstant _, Instruction.GlobalAddress _ -> {}
      case Instruction.ProcedureAddress _, Instruction.SlotAddress _, Instruction.Binary _ -> {}
      case Instruction.Compare _, Instruction.Unary _, Instruction.Select _ -> {}
      case Instruction.Find _, Instruction.Element _ -> {}
      case Instruction.Load i -> {
        if (procedure.effects().functional() && i.memory().isVolatile()) {
          report.add(block, i, "a functional procedure loads from volatile memory");
        }
      }
      case Instruction.PointerAdd _, Instruction.StackAllocate _ -> {}
      case Instruction.TrapIf _, Instruction.Safepoint _ -> {}
    }
  }

  private void write(Block block, Instruction instruction, MemoryClass memory, Value address) {
    if (procedure.effects().functional() && !isWithin(memory, MemoryClass.SLOT)
        && !isWithin(memory, MemoryClass.FUEL)
        && !isWithin(memory, MemoryClass.FRAMES)) {
      report.add(block, instruction, "a functional procedure stores to " + memory);
    }
    String symbol = globalAddresses.get(address);
    Global global = symbol == null ? null : program.global(symbol);
    if (global != null && global.mutability() == Global.Mutability.CONST) {
      report.add(block, instruction, "a store to the constant global @" + symbol);
    }
  }

  private static boolean isWithin(MemoryClass memory, MemoryClass root) {
    return memory.equals(root) || memory.path().startsWith(root.path() + "/");
  }

  private void checkCall(Block block, Instruction.Call call) {
    Effects own = procedure.effects();
    switch (call.callee()) {
      case Callee.Direct d -> {
        Effects promised = promised(d.symbol());
        if (own.functional() && !promised.functional()) {
          report.add(block, call, "a functional procedure calls one that is not");
        }
        boolean service = program.procedure(d.symbol()) == null && d.symbol().startsWith(SERVICE);
        if (own.ephemeral() && !promised.ephemeral() && !promised.functional() && !service) {
          report.add(block, call, "an ephemeral procedure calls one that is not");
        }
      }
      case Callee.Indirect _ -> {
        if (own.functional() || own.ephemeral()) {
          report.add(block, call, "a procedure with a promise makes an indirect call");
        }
      }
      case Callee.Event e -> {
        Effects promised = promised(e.symbol());
        if (own.functional()) {
          report.add(block, call, "a functional procedure raises an event");
        }
        if (own.ephemeral() && !promised.ephemeral() && !promised.functional()) {
          report.add(block, call, "an ephemeral procedure raises an event that is not");
        }
      }
    }
  }

  private Effects promised(String symbol) {
    if (program.procedure(symbol) != null) {
      return program.procedure(symbol).effects();
    }
    return program.externs().containsKey(symbol) ? program.externs().get(symbol).effects() : Effects.NONE;
  }
}
