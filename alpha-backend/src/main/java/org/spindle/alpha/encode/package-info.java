/** Turning instructions into words: fields, labels, branch distances, literals and relocations. */
package org.spindle.alpha.encode;
