package org.spindle.alpha.select;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Qualifier;
import org.spindle.alpha.isa.QualifierSet;

/** Instructions by the names that rules use. */
final class Mnemonics {
  private final Map<String, Op> byName =
      Arrays.stream(Op.values()).collect(Collectors.toMap(Op::mnemonic, Function.identity()));

  /** The instruction of a name, with or without qualifier. */
  Op op(String name) {
    Op whole = byName.get(name);
    Op op = whole != null ? whole : byName.get(name.substring(0, Math.max(0, name.indexOf('/'))));
    if (op == null) {
      throw new IllegalArgumentException("unknown instruction " + name);
    }
    return op;
  }

  /** The qualifier in a name; null for an instruction that takes none. */
  Qualifier qualifier(String name) {
    Op op = op(name);
    return op.qualifiers() == QualifierSet.NONE
        ? null
        : op.qualifiers().named(name.substring(op.mnemonic().length()));
  }
}
