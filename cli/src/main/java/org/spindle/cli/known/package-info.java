/** What {@code --known} says of a procedure's parameters: literals, and the constant data that they stand for. */
package org.spindle.cli.known;
