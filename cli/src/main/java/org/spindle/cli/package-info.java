/** The program's entry point: argument parsing, exit status, and what is said when Spindle itself fails. */
package org.spindle.cli;
