package org.spindle.frontend.modula3.syntax;

import org.spindle.frontend.source.SourceRange;

/**
 * A pragma.
 *
 * @param word its first word
 * @param argument the text after it, without surrounding space
 */
public record Pragma(SourceRange range, String word, String argument) {}
