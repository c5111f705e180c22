/**
 * Compiled code at its addresses: images for the emulated machine, Linux executables, code
 * installed later.
 */
package org.spindle.alpha.link;
