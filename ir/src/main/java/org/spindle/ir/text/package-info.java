/** The text form of SIR (docs/sir.md): reader and printer, inverse to each other. */
package org.spindle.ir.text;
