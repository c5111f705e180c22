/** Cove source text to parse tree: preprocessing, type names, syntax errors. */
package org.spindle.frontend.cove.parse;
