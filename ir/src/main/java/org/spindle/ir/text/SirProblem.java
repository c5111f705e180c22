package org.spindle.ir.text;

/**
 * What is wrong at one place of SIR text.
 *
 * @param line from 1
 * @param column in characters, from 1
 */
public record SirProblem(String file, int line, int column, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": error: " + message;
  }
}
