package org.spindle.specializer.pe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Value;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.pass.CleanUp;
import org.spindle.ir.pass.DeadCode;
import org.spindle.ir.pass.Pass;
import org.spindle.specializer.decision.ArmMerging;
import org.spindle.specializer.decision.ArmPredication;
import org.spindle.specializer.decision.SwitchFormation;
import org.spindle.specializer.decision.SwitchSharing;
import org.spindle.specializer.decision.TailSharing;
import org.spindle.specializer.pe.AbstractValue.Dynamic;

/**
 * The online partial evaluator: executes a procedure symbolically with what is known about its arguments and memory,
 * and returns the code that remains (Jones, Gomard, Sestoft, Partial Evaluation and Automatic Program Generation, 1993;
 * Fallin and Bernstein, Partial Evaluation, Whole-Program Compilation, 2025). docs/specializer.md describes how.
 */
public final class Specializer {
  /** Symbolic execution is recursive in the chain of program points; memory is used only as far as it gets. */
  private static final long STACK_SIZE = 2L << 30;

  /**
   * What is done to residual code, in this order:
   *
   * <ol>
   *   <li>clean-up, dead-code: symbolic execution leaves parameters and values that nothing uses.
   *   <li>tail-sharing: before switches are formed, which makes edges from many blocks to one block from one block.
   *   <li>switch-formation: needs chains without empty blocks between their links.
   *   <li>clean-up, switch-sharing: before arms are merged, which have to be those of one switch.
   *   <li>arm-merging: the longest switches have the most arms that are alike.
   *   <li>dead-code, clean-up: the comparisons that switches replaced, and constants of arms.
   *   <li>arm-predication: what is left in an arm says whether it may run when none is selected.
   *   <li>dead-code, clean-up: the comparison that told this.
   * </ol>
   */
  private static final List<Pass> PASSES =
      List.of(
          new CleanUp(),
          new DeadCode(),
          new TailSharing(),
          new CleanUp(),
          new SwitchFormation(),
          new CleanUp(),
          new SwitchSharing(),
          new ArmMerging(),
          new DeadCode(),
          new CleanUp(),
          new ArmPredication(),
          new DeadCode(),
          new CleanUp());

  private Specializer() {}

  /** Specializes a procedure. Does not throw for anything in the program: it declines with a reason. */
  public static SpecializationResult specialize(SpecializationRequest request) {
    Procedure procedure = request.procedures().apply(request.procedure());
    if (procedure == null) {
      return new SpecializationResult.Declined(DeclineReason.UNKNOWN_PROCEDURE, request.procedure());
    }
    if (request.arguments().size() != procedure.parameters().size()) {
      return new SpecializationResult.Declined(
          DeclineReason.BAD_ARGUMENTS,
          procedure.name() + " has " + procedure.parameters().size() + " parameters");
    }
    SpecializationResult[] result = new SpecializationResult[1];
    Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(null, () -> result[0] = attempts(request, procedure), "specializer", STACK_SIZE);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((_, thrown) -> failure[0] = thrown);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure[0] != null) {
      throw new IllegalStateException("specializing " + procedure.name(), failure[0]);
    }
    return result[0];
  }

  private static SpecializationResult attempts(SpecializationRequest request, Procedure procedure) {
    Set<String> neverUnfold = new HashSet<>();
    Deque<Policy> policies = new ArrayDeque<>(Policy.inOrder(request.limits(), neverUnfold));
    SpecializationResult.Residual best = null;
    DeclineReason reason = null;
    while (!policies.isEmpty()) {
      try {
        SpecializationResult.Residual made = attempt(request, procedure, policies.getFirst());
        if (best == null || made.procedure().size() < best.procedure().size()) {
          best = made;
        }
        policies.removeFirst();
        boolean last = policies.size() <= 1;
        if (last || best.procedure().size() <= request.limits().smallEnough()) {
          return best;
        }
      } catch (NotUnfoldableException e) {
        neverUnfold.add(e.procedure());
      } catch (DeclinedException e) {
        reason = e.reason();
        if (reason == DeclineReason.CANCELLED) {
          break;
        }
        policies.removeFirst();
        if (best != null && policies.size() <= 1) {
          return best;
        }
      }
    }
    return new SpecializationResult.Declined(reason, procedure.name());
  }

  private static SpecializationResult.Residual attempt(
      SpecializationRequest request, Procedure procedure, Policy policy) {
    long start = System.nanoTime();
    Session session = new Session(policy, request);
    Explorer explorer = new Explorer(session);
    List<Value> formals = new ArrayList<>();
    Variant entry = explorer.explore(session.source(procedure.name()), request.arguments(), formals);
    Edges edges = new Edges(explorer.emitter(), explorer.memory());
    List<Block> blocks =
        new SsaConstruction(session::newValue, edges::assignments).construct(entry.block, formals);
    Procedure raw = withHonestEffects(procedure, List.copyOf(session.slots.values()), blocks, request.name());
    Procedure residual = cleanedUp(raw, request);
    return new SpecializationResult.Residual(
        residual,
        Collections.unmodifiableSet(session.dependencies),
        new Statistics(
            procedure.size(),
            residual.size(),
            residual.blocks().size(),
            session.unfoldedCalls,
            session.foldedLoads,
            session.decidedBranches,
            session.variants,
            session.steps(),
            System.nanoTime() - start),
        session.recorder == null ? null : session.recorder.explain(entry.block));
  }

  /** The residual procedure as made; one with stores, of a budget, no longer promises to have none. */
  private static Procedure withHonestEffects(
      Procedure source, List<StackSlot> slots, List<Block> blocks, String name) {
    Effects effects = source.effects();
    boolean stores =
        effects.functional()
            && blocks.stream()
                .flatMap(block -> block.body().stream())
                .anyMatch(i -> i instanceof Instruction.Store store && !isAllowed(store.memory()));
    return new Procedure(
        name,
        source.linkage(),
        source.signature(),
        new Effects(effects.functional() && !stores, effects.ephemeral(), effects.bound()),
        source.inline(),
        source.event(),
        source.formals(),
        slots,
        blocks,
        source.position());
  }

  private static boolean isAllowed(MemoryClass memory) {
    return memory.equals(MemoryClass.FUEL)
        || memory.equals(MemoryClass.SLOT)
        || memory.path().startsWith(MemoryClass.SLOT.path() + "/");
  }

  private static Procedure cleanedUp(Procedure raw, SpecializationRequest request) {
    SymbolTable symbols =
        new SymbolTable() {
          @Override
          public Procedure procedure(String symbol) {
            return request.procedures().apply(symbol);
          }

          @Override
          public Extern extern(String symbol) {
            return null;
          }

          @Override
          public Global global(String symbol) {
            return null;
          }
        };
    Procedure current = raw;
    for (Pass pass : PASSES) {
      if (request.cancelled().getAsBoolean()) {
        throw new DeclinedException(DeclineReason.CANCELLED);
      }
      boolean wanted = switch (pass) {
        case SwitchFormation _ -> request.limits().decisions();
        case ArmPredication _ -> request.snapshot().address(RunTimeGlobals.SINK).isPresent();
        default -> true;
      };
      if (wanted) {
        current = pass.run(current, symbols);
      }
    }
    return current;
  }

  /** The assignments on edges to variants. */
  private record Edges(Emitter emitter, MemoryAccess memory) {
    Map<Value, Value> assignments(ResidualBlock block) {
      Variant target = block.target;
      if (target.entry == block.arrival) {
        return Map.of();
      }
      Matching matching =
          target.status == Variant.Status.CLOSED
              ? Matching.ofNeeds(target, block.arrival, false)
              : Matching.ofWhole(target.entry, block.arrival, false);
      if (matching == null) {
        throw new IllegalStateException("an arrival does not fit its variant");
      }
      spill(block, target.entry);
      Map<Value, Value> result = new HashMap<>();
      matching
          .binding()
          .images()
          .forEach(
              (value, image) -> {
                if (!(image instanceof Dynamic dynamic && dynamic.isPlain() && dynamic.value() == value)) {
                  result.put(value, emitter.materialize(block, image, Position.NONE));
                }
              });
      return result;
    }

    /** Puts into memory what the target expects there. */
    private void spill(ResidualBlock block, Configuration entry) {
      Configuration arrival = block.arrival;
      entry
          .locals()
          .forEach(
              (object, local) -> {
                LocalMemory mine = arrival.locals().get(object);
                if (local.inMemory() && mine != null && !mine.inMemory()) {
                  memory.spill(block, object, mine, Position.NONE);
                }
              });
      arrival
          .budgets()
          .forEach(
              (symbol, cell) -> {
                if (cell.isDirty() && entry.budgets().get(symbol) == null) {
                  memory.storeBudget(block, symbol, cell.value(), Position.NONE);
                }
              });
    }
  }
}
