package org.spindle.frontend.modula3.check;

import org.spindle.frontend.diagnostics.Diagnostics;

/**
 * What the check of one unit found: a function of the unit's text and of the interfaces in its head, and theirs.
 *
 * @param fileName as in {@code Text.i3}
 */
record UnitReport(String fileName, UnitHead head, Diagnostics found, UnitFacts facts) {}
