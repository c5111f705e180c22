/** What SIR says for people: the names and types that formal parameters have in the source. */
package org.spindle.ir.debug;
