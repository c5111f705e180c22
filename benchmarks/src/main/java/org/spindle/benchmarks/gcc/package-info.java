/** Programs in C, as gcc compiles them here and now. */
package org.spindle.benchmarks.gcc;
