/** A compiled program before linking: code, data and relocations, as ELF objects and assembly listings show it. */
package org.spindle.alpha.object;
