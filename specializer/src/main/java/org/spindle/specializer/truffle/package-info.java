/** The Truffle engine: SIR procedures as Truffle root nodes over the emulated memory. */
package org.spindle.specializer.truffle;
