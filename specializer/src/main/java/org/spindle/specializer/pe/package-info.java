/** The online partial evaluator: SIR procedure and memory snapshot in, residual SIR procedure out (docs/specializer.md). */
package org.spindle.specializer.pe;
