package org.spindle.benchmarks.report;

/**
 * A column of a table.
 *
 * @param key its name in data
 * @param heading its name for people, with the unit
 * @param decimals of measured numbers
 */
public record Column(String key, String heading, int decimals) {}
