package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;

/**
 * The ordered list of optimization passes, one for all engines.
 *
 * <ol>
 *   <li>clean-up: front ends leave empty blocks behind.
 *   <li>scalar-replacement: before all else, since the other passes only see values.
 *   <li>inlining: callees are optimized already (bottom-up), callers are at their smallest.
 *   <li>constants: what a callee does not do for these arguments need not be heeded.
 *   <li>scalar-replacement again: slots of inlined callees, and those whose address only a callee took.
 *   <li>constants: decides branches before values are merged.
 *   <li>value-numbering: makes equal conditions one value, which conditional-elimination relies on.
 *   <li>conditional-elimination: leaves constants and dead compares.
 *   <li>constants, value-numbering: a second time on what was decided.
 *   <li>if-conversion: the diamonds that are left, before value-numbering simplifies selects.
 *   <li>loop-invariants: when the same computation is one value, and few checks are left.
 *   <li>value-numbering, conditional-elimination, value-numbering: what was moved decides and makes known what is left.
 *   <li>dead-code, clean-up: last, since all others leave dead instructions and empty blocks.
 *   <li>recursion-unrolling: goes by sizes, so it comes when these are final. What it changes goes through the passes from
 *       constants on again.
 * </ol>
 */
public final class Pipeline {
  private static final CleanUp CLEAN_UP = new CleanUp();

  private static final List<Pass> DECIDING =
      List.of(
          new ConstantPropagation(),
          CLEAN_UP,
          new ValueNumbering(),
          new ConditionalElimination(),
          CLEAN_UP,
          new ConstantPropagation(),
          CLEAN_UP,
          new IfConversion(),
          CLEAN_UP,
          new ValueNumbering(),
          new LoopInvariants(),
          CLEAN_UP,
          new ValueNumbering(),
          new ConditionalElimination(),
          CLEAN_UP,
          new ValueNumbering(),
          new DeadCode(),
          CLEAN_UP);

  private static final RecursionUnrolling UNROLLING = new RecursionUnrolling();

  /** The passes over one procedure in order, without those that follow where a recursion was unrolled. */
  public static final List<Pass> PASSES =
      Stream.<List<Pass>>of(
          List.of(
              CLEAN_UP,
              new ScalarReplacement(),
              new Inlining(),
              CLEAN_UP,
              new ConstantPropagation(),
              CLEAN_UP,
              new ScalarReplacement(),
              CLEAN_UP),
          DECIDING,
          List.of(UNROLLING))
          .flatMap(List::stream).toList();

  private Pipeline() {}

  /** What sees a procedure after each pass: for dumps, and for the verifier in tests. */
  public interface Observer {
    /** Called after {@code pass} made {@code procedure}. */
    void after(Pass pass, Procedure procedure);
  }

  /** Optimizes one procedure. */
  public static Procedure optimize(Procedure procedure, SymbolTable symbols, Observer observer) {
    Procedure small = apply(PASSES.subList(0, PASSES.size() - 1), procedure, symbols, observer);
    Procedure unrolled = apply(List.of(UNROLLING), small, symbols, observer);
    return unrolled == small ? small : apply(DECIDING, unrolled, symbols, observer);
  }

  private static Procedure apply(
      List<Pass> passes, Procedure procedure, SymbolTable symbols, Observer observer) {
    Procedure current = procedure;
    for (Pass pass : passes) {
      current = pass.run(current, symbols);
      observer.after(pass, current);
    }
    return current;
  }

  /** Optimizes a program, callees before callers. */
  public static Program optimize(Program program) {
    return optimize(program, (pass, procedure) -> {});
  }

  /** Optimizes a program, callees before callers, with each step shown to {@code observer}. */
  public static Program optimize(Program program, Observer observer) {
    LinkedHashMap<String, Procedure> procedures = new LinkedHashMap<>(program.procedures());
    SymbolTable symbols =
        new SymbolTable() {
          @Override
          public Procedure procedure(String symbol) {
            return procedures.get(symbol);
          }

          @Override
          public Extern extern(String symbol) {
            return program.extern(symbol);
          }

          @Override
          public Global global(String symbol) {
            return program.global(symbol);
          }
        };
    for (Procedure procedure : bottomUp(program)) {
      procedures.put(procedure.name(), optimize(procedure, symbols, observer));
    }
    return program.withProcedures(procedures);
  }

  /** Procedures ordered so that callees come first, except round cycles. */
  static List<Procedure> bottomUp(Program program) {
    List<Procedure> order = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Procedure root : program.procedures().values()) {
      Deque<Map.Entry<Procedure, Deque<String>>> path = new ArrayDeque<>();
      if (seen.add(root.name())) {
        path.push(Map.entry(root, callees(root)));
      }
      while (!path.isEmpty()) {
        Map.Entry<Procedure, Deque<String>> top = path.peek();
        String next = top.getValue().poll();
        if (next == null) {
          order.add(top.getKey());
          path.pop();
        } else if (program.procedure(next) instanceof Procedure callee && seen.add(next)) {
          path.push(Map.entry(callee, callees(callee)));
        }
      }
    }
    return order;
  }

  private static Deque<String> callees(Procedure procedure) {
    Deque<String> callees = new ArrayDeque<>();
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        if (instruction instanceof Instruction.Call call) {
          addCallee(call, callees);
        }
      }
      if (block.terminator() instanceof Terminator.Invoke invoke) {
        addCallee(invoke.call(), callees);
      }
    }
    return callees;
  }

  private static void addCallee(Instruction.Call call, Deque<String> callees) {
    if (call.callee() instanceof Callee.Direct(String symbol)) {
      callees.add(symbol);
    }
  }
}
