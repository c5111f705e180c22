package org.spindle.ir.verify;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;
import org.spindle.ir.text.SirNames;
import org.spindle.ir.text.SirPrinter;

/** Collects the violations of one procedure. */
final class Report {
  private final Procedure procedure;
  private final SirNames names;
  private final List<Violation> violations = new ArrayList<>();

  Report(Procedure procedure) {
    this.procedure = procedure;
    names = SirNames.of(procedure);
  }

  List<Violation> violations() {
    return violations;
  }

  String name(Value value) {
    return names.value(value);
  }

  void add(String message) {
    violations.add(new Violation(procedure.name(), null, message));
  }

  void add(Block block, String message) {
    violations.add(new Violation(procedure.name(), names.label(block.label()), message));
  }

  void add(Block block, Instruction at, String message) {
    add(block, message + " in `" + SirPrinter.print(at, names) + "`");
  }

  void add(Block block, Terminator at, String message) {
    add(block, message + " in `" + SirPrinter.print(at, names) + "`");
  }
}
