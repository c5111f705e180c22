package org.spindle.ir;

/**
 * A procedure that the machine provides (a service, named {@code machine.*}) or that another unit defines.
 *
 * @param effects what callers may rely on
 */
public record Extern(String name, Signature signature, Effects effects) {}
