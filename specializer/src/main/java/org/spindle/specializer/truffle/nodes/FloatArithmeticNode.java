package org.spindle.specializer.truffle.nodes;

/**
 * A node whose float may be a NaN that arithmetic made, of whatever sign and payload the processor gives. Where such a
 * value becomes visible as bits it must be made the canonical NaN.
 */
public abstract class FloatArithmeticNode extends ExpressionNode {}
