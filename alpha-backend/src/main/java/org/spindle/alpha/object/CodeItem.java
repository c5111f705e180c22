package org.spindle.alpha.object;

import org.spindle.alpha.emit.CompiledProcedure;

/** A procedure with its linkage. */
public record CodeItem(CompiledProcedure procedure, Binding binding) {}
