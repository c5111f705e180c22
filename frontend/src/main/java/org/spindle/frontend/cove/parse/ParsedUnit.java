package org.spindle.frontend.cove.parse;

import org.spindle.frontend.source.SourceFile;
import org.spindle.grammar.cove.CoveParser.TranslationUnitContext;

/**
 * The parse tree of one source file with everything it includes.
 *
 * @param missingHeaders how many headers were not found
 */
public record ParsedUnit(SourceFile file, TranslationUnitContext tree, int missingHeaders) {}
