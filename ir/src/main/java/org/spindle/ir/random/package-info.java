/**
 * Random SIR programs for property tests of passes and engines, a description of what a program does to compare by, and
 * a reducer of programs that show a difference.
 */
package org.spindle.ir.random;
