/**
 * The reference interpreter: a straight reading of docs/sir.md, the oracle to which other engines are compared. It is
 * built to be obviously right, not fast.
 */
package org.spindle.ir.interpret;
