/** The kernels of Cove in Java: the same algorithms and widths, and the checks that Java makes. */
package org.spindle.benchmarks.language.cove;
