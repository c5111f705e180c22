package org.spindle.ir.text;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.spindle.grammar.sir.SirLexer;
import org.spindle.grammar.sir.SirParser;
import org.spindle.ir.Program;

/**
 * Reads SIR text (docs/sir.md). It checks syntax and that names are defined; types and all else are the verifier's.
 * Values, labels and slots are renumbered densely in order of definition.
 */
public final class SirReader {
  private SirReader() {}

  /**
   * The program in a text.
   *
   * @param file its name, for messages
   * @throws SirSyntaxException when the text is not SIR: the first error of syntax, or all errors of names
   */
  public static Program read(String file, String text) throws SirSyntaxException {
    Problems problems = new Problems(file);
    FirstError first = new FirstError(problems);
    SirLexer lexer = new SirLexer(CharStreams.fromString(text, file));
    lexer.removeErrorListeners();
    lexer.addErrorListener(first);
    SirParser parser = new SirParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(first);
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    SirParser.UnitContext unit = parser.unit();
    problems.check();
    Program program = new ProgramReader(problems).read(unit);
    problems.check();
    return program;
  }

  /** Keeps the first error only: those after it are mostly its consequences. */
  private static final class FirstError extends BaseErrorListener {
    private final Problems problems;
    private boolean found;

    FirstError(Problems problems) {
      this.problems = problems;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer, Object symbol, int line, int column, String message,
        RecognitionException cause) {
      if (!found) {
        found = true;
        problems.add(line, column + 1,
            symbol instanceof Token token ? describe(token) : "unexpected character");
      }
    }

    private static String describe(Token token) {
      return token.getType() == Token.EOF ? "unexpected end of text" : "unexpected '" + token.getText() + "'";
    }
  }
}
