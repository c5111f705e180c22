package org.spindle.frontend.modula3.parser;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.syntax.QualifiedName;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.modula3.Modula3Parser;

/** What the builders of the parts of a tree share. */
record BuilderContext(SourceFile file, PragmaReader pragmas, Diagnostics diagnostics) {
  BuilderContext(SourceFile file, List<Token> tokens, Diagnostics diagnostics) {
    this(file, new PragmaReader(file, tokens), diagnostics);
  }

  SourceRange range(Token token) {
    return new SourceRange(file, token.getStartIndex(), token.getStopIndex() + 1);
  }

  SourceRange range(ParserRuleContext rule) {
    Token stop = rule.getStop();
    int end = stop == null ? rule.getStart().getStartIndex() : stop.getStopIndex() + 1;
    return new SourceRange(file, rule.getStart().getStartIndex(),
        Math.max(end, rule.getStart().getStartIndex()));
  }

  Identifier identifier(Token token) {
    return new Identifier(token.getText(), range(token));
  }

  List<Identifier> names(Modula3Parser.NamesContext names) {
    return names == null
        ? List.of()
        : names.IDENTIFIER().stream().map(n -> identifier(n.getSymbol())).toList();
  }

  QualifiedName qualified(Modula3Parser.QualifiedContext q) {
    Identifier first = identifier(q.IDENTIFIER(0).getSymbol());
    return q.IDENTIFIER().size() == 1
        ? new QualifiedName(Optional.empty(), first, range(q))
        : new QualifiedName(
            Optional.of(first), identifier(q.IDENTIFIER(1).getSymbol()), range(q));
  }
}
