package org.spindle.runtime.fuse;

import org.spindle.ir.Procedure;
import org.spindle.specializer.pe.Statistics;

/**
 * Specialized code for an event.
 *
 * @param event symbol of the event's procedure
 * @param residual the code, before the collector's frame records were made explicit
 * @param statistics of its specialization
 * @param nanoseconds from the request until it was published
 */
public record FusedRaise(String event, Procedure residual, Statistics statistics, long nanoseconds) {}
