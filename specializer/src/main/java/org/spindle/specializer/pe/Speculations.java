package org.spindle.specializer.pe;

import java.util.HashMap;
import java.util.Map;
import org.spindle.ir.Label;

/** How often it was of use to follow both sides of a branch tentatively. */
final class Speculations {
  /** So many failures without success are enough. */
  private static final int PATIENCE = 8;

  private final Map<Branch, Record> records = new HashMap<>();

  private record Branch(SourceProcedure procedure, Label label) {}

  private static final class Record {
    private int failures;
    private boolean succeeded;
  }

  /** Whether it should be tried with the branch at the end of a block. */
  boolean isPromising(SourceProcedure procedure, Label label) {
    Record record = records.get(new Branch(procedure, label));
    return record == null || record.succeeded || record.failures < PATIENCE;
  }

  /** Notes an outcome. */
  void note(SourceProcedure procedure, Label label, boolean succeeded) {
    Record record = records.computeIfAbsent(new Branch(procedure, label), _ -> new Record());
    record.succeeded |= succeeded;
    record.failures += succeeded ? 0 : 1;
  }
}
