/** The checked program: names resolved, conversions and checks explicit, constants folded. */
package org.spindle.frontend.modula3.typed;
