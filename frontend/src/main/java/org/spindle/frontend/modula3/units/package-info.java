/** Where the source files of units are found. */
package org.spindle.frontend.modula3.units;
