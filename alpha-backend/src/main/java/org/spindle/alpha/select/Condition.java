package org.spindle.alpha.select;

/**
 * A truth value reduced to a register test.
 *
 * @param test what is tested
 * @param register the virtual register tested
 */
record Condition(TestKind test, int register) {}
