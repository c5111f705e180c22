package org.spindle.ir.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Program;

/** Rule 8: the shape of globals and their data; and that symbols are unique. */
final class GlobalRules {
  private GlobalRules() {}

  static List<Violation> check(Program program) {
    List<Violation> violations = new ArrayList<>();
    for (Global global : program.globals().values()) {
      check(global, violations);
      if (program.procedures().containsKey(global.name()) || program.externs().containsKey(global.name())) {
        violations.add(new Violation(global.name(), null, "the symbol is also a procedure's"));
      }
    }
    for (String name : program.externs().keySet()) {
      if (program.procedures().containsKey(name)) {
        violations.add(new Violation(name, null, "the symbol is a procedure and an extern"));
      }
    }
    return violations;
  }

  private static void check(Global global, List<Violation> violations) {
    if (global.size() < 0) {
      violations.add(new Violation(global.name(), null, "negative size"));
    }
    if (global.align() < 1 || Integer.bitCount(global.align()) != 1) {
      violations
          .add(new Violation(global.name(), null, "alignment " + global.align() + " is no power of two"));
    }
    List<Datum> data = new ArrayList<>(global.data());
    data.sort(Comparator.comparingLong(Datum::offset));
    long end = Long.MIN_VALUE;
    for (Datum datum : data) {
      long size = size(datum);
      if (datum.offset() < 0 || datum.offset() > global.size() - size) {
        violations.add(new Violation(global.name(), null, "datum at " + datum.offset() + " lies outside"));
      }
      if (datum.offset() < end) {
        violations.add(new Violation(global.name(), null, "data overlap at " + datum.offset()));
      }
      if (!(datum instanceof Datum.Bytes) && datum.offset() % 8 != 0) {
        violations.add(new Violation(global.name(), null, "word at " + datum.offset() + " is not aligned"));
      }
      end = Math.max(end, datum.offset() + size);
    }
  }

  private static long size(Datum datum) {
    return switch (datum) {
      case Datum.Bytes b -> b.content().length;
      case Datum.Word _, Datum.GlobalReference _, Datum.ProcedureReference _ -> 8;
    };
  }
}
