/** What code of Modula-3 costs beside the same in Java and C: kernels, and what measures them. */
package org.spindle.benchmarks.language;
