/** From the checked program to SIR (docs/sir.md, docs/abi.md). */
package org.spindle.frontend.modula3.lower;
