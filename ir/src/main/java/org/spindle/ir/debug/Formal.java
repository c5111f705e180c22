package org.spindle.ir.debug;

import java.util.List;

/**
 * A formal parameter of the source.
 *
 * @param name in the source
 * @param parameters the numbers of the SIR parameters that hold it: its value or address, and then the lengths of an open
 *     array, outermost first
 * @param type in the source
 */
public record Formal(String name, List<Integer> parameters, DataType type) {
  public Formal {
    parameters = List.copyOf(parameters);
  }
}
