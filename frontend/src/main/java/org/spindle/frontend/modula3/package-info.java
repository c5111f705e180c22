/** The Modula-3 front end: the entry points for tools. */
package org.spindle.frontend.modula3;
