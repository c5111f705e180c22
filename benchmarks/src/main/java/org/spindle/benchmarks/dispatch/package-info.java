/** What an event costs with any number of spindles on it: packets to count, tables of the literature, families of guards. */
package org.spindle.benchmarks.dispatch;
