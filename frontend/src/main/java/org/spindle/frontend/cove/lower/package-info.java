/** Syntax tree to SIR. */
package org.spindle.frontend.cove.lower;
