/** The nodes of the Truffle engine, one a file. */
package org.spindle.specializer.truffle.nodes;
