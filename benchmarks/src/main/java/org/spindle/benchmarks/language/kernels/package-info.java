/** The kernels in Java, one a class; those in Modula-3 and C are resources of the package above. */
package org.spindle.benchmarks.language.kernels;
