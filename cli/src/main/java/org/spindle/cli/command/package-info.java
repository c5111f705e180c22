/** The subcommands of {@code spindle}, one class each. */
package org.spindle.cli.command;
