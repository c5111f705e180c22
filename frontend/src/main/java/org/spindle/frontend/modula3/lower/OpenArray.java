package org.spindle.frontend.modula3.lower;

import java.util.List;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Value;

/**
 * An array seen with some dimensions open.
 *
 * @param lengths of the open dimensions, outermost first
 * @param element the type below them
 */
record OpenArray(Value data, List<Value> lengths, Type element, MemoryClass memory) {}
