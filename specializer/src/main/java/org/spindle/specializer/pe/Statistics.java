package org.spindle.specializer.pe;

/**
 * What a specialization did.
 *
 * @param sourceInstructions instructions and terminators of the source procedure
 * @param residualInstructions the same of the residual procedure
 * @param residualBlocks blocks of the residual procedure
 * @param unfoldedCalls calls executed in place
 * @param foldedLoads loads from constant memory
 * @param decidedBranches branches and switches decided
 * @param variants variants of program points made
 * @param steps instructions executed symbolically
 * @param nanoseconds time taken
 */
public record Statistics(
    int sourceInstructions,
    int residualInstructions,
    int residualBlocks,
    int unfoldedCalls,
    int foldedLoads,
    int decidedBranches,
    int variants,
    int steps,
    long nanoseconds) {}
