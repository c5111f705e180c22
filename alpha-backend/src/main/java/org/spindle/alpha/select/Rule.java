package org.spindle.alpha.select;

import java.util.List;

/**
 * A selection rule.
 *
 * @param line where it stands in the table
 * @param pattern what it matches
 * @param steps the machine instructions, in order
 * @param test of a condition rule, else null
 */
record Rule(int line, Pattern pattern, List<Step> steps, Test test) {
  /**
   * One machine instruction: mnemonic, operands as written, and the temporary it defines, null for
   * the result.
   */
  record Step(String operation, List<String> operands, String result) {}

  /** The register test that decides a condition. */
  record Test(String name, String operand) {}
}
