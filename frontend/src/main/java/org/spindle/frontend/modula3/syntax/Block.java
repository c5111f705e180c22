package org.spindle.frontend.modula3.syntax;

import java.util.List;
import org.spindle.frontend.source.SourceRange;

/** Declarations and the statements that see them. */
public record Block(SourceRange range, List<Declaration> declarations, List<Statement> statements) {}
