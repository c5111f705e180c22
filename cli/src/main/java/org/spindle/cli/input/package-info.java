/** From the command line's PATH arguments to source files. */
package org.spindle.cli.input;
