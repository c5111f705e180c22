/** From Modula-3 source text to syntax trees, with syntax diagnostics. */
package org.spindle.frontend.modula3.parser;
