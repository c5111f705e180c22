/** From the files that a command line names to a linked program. */
package org.spindle.cli.build;
