package org.spindle.alpha.select;

import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * Matches patterns against trees of instructions. An inner instruction belongs to the tree if it is
 * in the same block, has no other use, and, if a load, no effect lies between it and the root.
 */
final class Matcher {
  private final Definitions definitions;
  private final Places places;

  Matcher(Definitions definitions, Places places) {
    this.definitions = definitions;
    this.places = places;
  }

  /** Where a root stands: its block and the number of effects before it. */
  record Root(Block block, int epoch) {}

  /** What the names in a pattern stand for if it matches an instruction, else null. */
  Binding match(Pattern.Operation pattern, Instruction instruction, Root root) {
    Node node = Node.of(instruction);
    if (node == null) {
      return null;
    }
    Binding binding = start(node);
    return match(pattern, node, root, binding);
  }

  /** What the names in a condition pattern stand for if it matches a truth value, else null. */
  Binding matchCondition(Pattern pattern, Value value, Root root) {
    if (pattern instanceof Pattern.Operation operation) {
      Node node = inner(value, root);
      return node == null ? null : match(operation, node, root, start(node));
    }
    return match(pattern, value, root, new Binding(), Type.I1);
  }

  private static Binding start(Node node) {
    var binding = new Binding();
    int bits = node.types().getFirst().bits();
    binding.constants.put("bits", (long) bits);
    binding.constants.put("sh", 64L - bits);
    binding.constants.put("bm", (1L << (bits + 7) / 8) - 1);
    return binding;
  }

  private Binding match(Pattern.Operation pattern, Node node, Root root, Binding binding) {
    if (!pattern.matches(node)) {
      return null;
    }
    List<Pattern> operands = pattern.operands();
    if (node.address() != null) {
      Binding placed = matchPlace((Pattern.Place) operands.getFirst(), node, binding.copy());
      return placed == null
          ? null
          : matchAll(operands.subList(1, operands.size()), node.inputs(), node, root, placed);
    }
    Binding result = matchAll(operands, node.inputs(), node, root, binding);
    if (result == null && node.isCommutative()) {
      result = matchAll(operands, node.inputs().reversed(), node, root, binding);
    }
    return result;
  }

  private Binding matchPlace(Pattern.Place pattern, Node node, Binding binding) {
    Place place = places.of(node.address(), node.offset());
    if (pattern.quad() && !place.aligned()) {
      return null;
    }
    binding.place = place;
    binding.region = node.region();
    binding.constants.put(pattern.name(), place.offset());
    return binding;
  }

  private Binding matchAll(
      List<Pattern> patterns, List<Value> inputs, Node node, Root root, Binding binding) {
    Binding result = binding.copy();
    Type type = node.types().getFirst();
    for (int i = 0; i < patterns.size() && result != null; i++) {
      result = match(patterns.get(i), inputs.get(i), root, result, type);
    }
    return result;
  }

  private Binding match(Pattern pattern, Value value, Root root, Binding binding, Type type) {
    return switch (pattern) {
      case Pattern.Variable(String name) -> {
        binding.values.put(name, value);
        yield binding;
      }
      case Pattern.Exactly(long expected) -> {
        Long constant = definitions.constant(value);
        yield constant != null && constant == expected ? binding : null;
      }
      case Pattern.Constant(String name, ConstantKind kind) -> {
        Long constant = definitions.constant(value);
        if (constant == null || !kind.accepts(constant, type.bits())) {
          yield null;
        }
        binding.constants.put(name, kind.normalize(constant, type.bits()));
        yield binding;
      }
      case Pattern.Operation operation -> {
        Node node = inner(value, root);
        yield node == null ? null : match(operation, node, root, binding);
      }
      case Pattern.Place _ -> throw new IllegalStateException("an address is no value");
    };
  }

  private Node inner(Value value, Root root) {
    Definitions.Site site = definitions.site(value);
    if (site == null || site.block() != root.block() || !definitions.isUsedOnce(value)) {
      return null;
    }
    boolean moved = site.instruction() instanceof Instruction.Load && site.epoch() != root.epoch();
    boolean effect = Definitions.hasEffect(site.instruction());
    return moved || effect ? null : Node.of(site.instruction());
  }
}
