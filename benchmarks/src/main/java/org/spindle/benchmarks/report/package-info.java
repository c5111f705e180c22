/** What measurements have found, as tables, aims and plots, and how these are shown. */
package org.spindle.benchmarks.report;
