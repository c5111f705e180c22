/**
 * From allocated code to words: frames, prologues, pseudo instructions, branches, traps and landing
 * pads.
 */
package org.spindle.alpha.emit;
