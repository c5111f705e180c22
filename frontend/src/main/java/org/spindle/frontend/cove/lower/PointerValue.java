package org.spindle.frontend.cove.lower;

import java.util.function.Supplier;
import org.spindle.ir.Value;

/**
 * A pointer to data with what is known of its bound.
 *
 * @param count emits the number of elements, an i64; where the bound is of no use it is never called
 * @param known that number where the compiler knows it, else -1
 * @param terminated whether it points to characters that end in a zero
 * @param notNull whether it cannot be null
 * @param oneOrNull whether it points to at least one element unless it is null
 */
record PointerValue(
    Value address, Supplier<Value> count, long known, boolean terminated, boolean notNull,
    boolean oneOrNull) {}
