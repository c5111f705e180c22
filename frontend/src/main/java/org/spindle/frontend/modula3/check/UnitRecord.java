package org.spindle.frontend.modula3.check;

/**
 * What a store keeps of a unit's check.
 *
 * @param genericDigest of the text of the generic that the unit is an instance of, else empty
 * @param context digest of all that the report depends on beside the unit's own text
 */
record UnitRecord(String genericDigest, String context, UnitReport report) {}
