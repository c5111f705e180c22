/** How long the check of a large program takes, and the program. */
package org.spindle.benchmarks.check;
