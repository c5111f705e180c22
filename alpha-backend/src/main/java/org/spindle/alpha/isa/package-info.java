/**
 * The Alpha instruction set as the compiler knows it: instructions, qualifiers, formats and
 * registers, after the Alpha Architecture Handbook, version 4. The processor emulator has a table
 * of its own on purpose.
 */
package org.spindle.alpha.isa;
