package org.spindle.alpha.select;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spindle.alpha.machine.MachineInstruction.Plain;
import org.spindle.alpha.machine.MachineTerminator;

/**
 * A machine block under construction. Selection goes backward: each chunk of instructions precedes
 * those made before it; within a chunk instructions are in order. Constants are made right before
 * the first chunk that needs them.
 */
final class BlockBuilder {
  private record Local(int register, Plain recipe, int chunk) {}

  final int id;
  final int depth;
  final boolean cold;
  final List<Integer> parameters = new ArrayList<>();
  private final Deque<List<Plain>> chunks = new ArrayDeque<>();
  private final Map<Object, Local> locals = new LinkedHashMap<>();
  private MachineTerminator terminator;

  /** Number of the SIR block that it begins, or -1. */
  int label = -1;

  BlockBuilder(int id, int depth, boolean cold) {
    this.id = id;
    this.depth = depth;
    this.cold = cold;
    beginChunk();
  }

  /** Starts a chunk in front of all others. */
  void beginChunk() {
    chunks.addFirst(new ArrayList<>());
  }

  /** Appends to the current chunk. */
  void emit(Plain instruction) {
    chunks.getFirst().add(instruction);
  }

  void end(MachineTerminator last) {
    terminator = last;
  }

  MachineTerminator terminator() {
    return terminator;
  }

  /**
   * The register that holds a constant in this block, or -1. Noted as needed by the current chunk. Keys are SIR values,
   * numbers, and addresses.
   */
  int local(Object value) {
    Local local = locals.get(value);
    if (local == null) {
      return -1;
    }
    locals.put(value, new Local(local.register, local.recipe, chunks.size()));
    return local.register;
  }

  /** Lets a register hold a constant from the current chunk on. */
  void addLocal(Object value, int register, Plain recipe) {
    locals.put(value, new Local(register, recipe, chunks.size()));
  }

  /** All instructions in order. */
  List<Plain> body() {
    Map<Integer, List<Plain>> recipes = new HashMap<>();
    for (Local local : locals.values()) {
      recipes.computeIfAbsent(local.chunk, _ -> new ArrayList<>()).add(local.recipe);
    }
    var body = new ArrayList<Plain>();
    int number = chunks.size();
    for (List<Plain> chunk : chunks) {
      body.addAll(recipes.getOrDefault(number--, List.of()));
      body.addAll(chunk);
    }
    return body;
  }
}
