/**
 * Independent verification of register allocation. It knows the form of the result but nothing of
 * how it was found: it computes by data flow which values each location holds, as the checker of
 * regalloc2 does.
 */
package org.spindle.alpha.check;
