/** The immutable syntax tree of Modula-3 (language definition, section 2.11), with positions. */
package org.spindle.frontend.modula3.syntax;
