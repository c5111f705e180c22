package org.spindle.frontend.diagnostics;

import org.spindle.frontend.source.SourceRange;

/** A second place that explains a diagnostic, such as where the other declaration stands. */
public record Note(SourceRange range, String message) {}
