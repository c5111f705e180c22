package org.spindle.frontend.cove.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anarres.cpp.InternalException;
import org.anarres.cpp.LexerException;
import org.anarres.cpp.Token;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.LineMarks;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.cove.CoveLexer;

/**
 * Translation phases 1 to 4 of C: a source file to the tokens of the grammar.
 *
 * @param tokens the tokens, the last of which is the end of the file
 * @param missingHeaders how many headers were not found
 * @param tooLarge whether there are more tokens, headers or expansions of macros than a file may have
 */
record Preprocessing(List<CoveToken> tokens, int missingHeaders, boolean tooLarge) {
  private static final int MAX_TOKENS = 4_000_000;

  /**
   * Preprocesses {@code file}.
   *
   * @param tolerant whether headers that are not there, #error and conditions that cannot be evaluated
   *     are passed over, as is right when only syntax is checked
   */
  static Preprocessing of(
      SourceFile file,
      IncludePath path,
      Map<String, String> macros,
      boolean tolerant,
      Diagnostics diagnostics) {
    Run run = run(file, path, List.of(), macros, tolerant, diagnostics);
    Set<String> byHand = StandardFunctions.declaredByHand(run.tokens);
    if (!byHand.isEmpty() && !run.tooLarge) {
      List<SourceFile> headers =
          byHand.stream().flatMap(h -> path.file(IncludePath.BUILT_IN + "/" + h).stream()).toList();
      run = run(file, path, headers, macros, tolerant, diagnostics);
    }
    return new Preprocessing(marked(run.tokens, run.input.marks()), run.missing, run.tooLarge);
  }

  /** The tokens, in files with what their lines are said to be. */
  private static List<CoveToken> marked(List<CoveToken> tokens, Map<SourceFile, LineMarks> marks) {
    if (marks.isEmpty()) {
      return tokens;
    }
    Map<SourceFile, SourceFile> files = new HashMap<>();
    marks.forEach((file, said) -> files.put(file, file.marked(said)));
    return tokens.stream().map(t -> t.in(files.getOrDefault(t.file(), t.file()))).toList();
  }

  /**
   * Reads a file, and other headers before it.
   *
   * @param before the headers of what the file declares itself, though it is the library's
   */
  private static Run run(
      SourceFile file,
      IncludePath path,
      List<SourceFile> before,
      Map<String, String> macros,
      boolean tolerant,
      Diagnostics diagnostics) {
    Run run = new Run(file, path, before, tolerant, diagnostics);
    run.define(macros);
    run.readAll();
    return run;
  }

  private static final class Run implements TrackingPreprocessor.Problems {
    private final SourceFile main;
    private final boolean tolerant;
    private final Diagnostics diagnostics;
    private final TrackingPreprocessor input;
    private final TokenClassifier classifier = new TokenClassifier();
    private final List<CoveToken> tokens = new ArrayList<>();
    private int missing;
    private boolean tooLarge;

    Run(
        SourceFile main, IncludePath path, List<SourceFile> before, boolean tolerant,
        Diagnostics diagnostics) {
      this.main = main;
      this.tolerant = tolerant;
      this.diagnostics = diagnostics;
      this.input = new TrackingPreprocessor(main, path, before, this);
    }

    void define(Map<String, String> macros) {
      macros.forEach(
          (name, value) -> {
            try {
              input.addMacro(name, value);
            } catch (LexerException e) {
              throw new IllegalArgumentException("macro " + name, e);
            }
          });
    }

    void readAll() {
      while (tokens.size() < MAX_TOKENS) {
        try {
          Token token = input.token();
          if (token.getType() == Token.EOF) {
            break;
          }
          accept(token);
        } catch (InternalException e) {
          problem(input.here(), "a character that begins no token of C");
        } catch (LexerException | IOException e) {
          problem(input.here(), String.valueOf(e.getMessage()));
          break;
        } catch (TrackingPreprocessor.Unbounded e) {
          refuse(e.getMessage());
          break;
        } catch (RuntimeException e) {
          // JCPP fails so on directives that make no sense, such as a ## with nothing before it.
          diagnostics.error(input.here(), "preprocessor", "the preprocessor cannot make sense of this");
          break;
        }
      }
      int end = main.text().length();
      if (tokens.size() == MAX_TOKENS) {
        refuse("this file has more than " + MAX_TOKENS + " tokens");
      }
      tokens.add(new CoveToken(org.antlr.v4.runtime.Token.EOF, "end of file", main, end, end, false));
    }

    private void refuse(String message) {
      tooLarge = true;
      diagnostics.error(input.here(), "too-large", message);
    }

    private void accept(Token token) {
      switch (token.getType()) {
        case Token.WHITESPACE, Token.NL, Token.CCOMMENT, Token.CPPCOMMENT, Token.P_LINE -> {}
        default -> add(FileSource.text(token), input.place(token), input.expanding());
      }
    }

    private void add(String text, SourceRange place, boolean expanded) {
      if (expanded && isQuoted(text) && !tokens.isEmpty() && isPrefix(tokens.getLast())) {
        // What L ## "x" makes.
        CoveToken prefix = tokens.removeLast();
        add(prefix.getText() + text, prefix.range().to(place), expanded);
        return;
      }
      int type = classifier.classify(text);
      if (type == TokenClassifier.NOT_A_TOKEN) {
        diagnostics.add(
            Diagnostic.error(place, "invalid-token", invalidToken(text)));
      } else if (type != CoveLexer.Extension) {
        int start = Math.max(0, place.start());
        tokens.add(
            new CoveToken(type, text, place.file(), start, Math.max(start, place.end()), expanded));
        dropPragma();
      }
    }

    /** Forgets a {@code _Pragma("...")} that has just been completed: no pragma has a meaning. */
    private void dropPragma() {
      int first = tokens.size() - 4;
      if (first >= 0
          && tokens.getLast().getType() == CoveLexer.CloseParen
          && tokens.get(first).getText().equals("_Pragma")) {
        tokens.subList(first, tokens.size()).clear();
      }
    }

    private static boolean isQuoted(String text) {
      char first = text.charAt(0);
      return first == '"' || first == '\'';
    }

    private static boolean isPrefix(CoveToken last) {
      return last.expanded() && FileSource.isEncodingPrefix(last.getText());
    }

    private static String invalidToken(String text) {
      if (text.startsWith("\"")) {
        return "this string has no closing quote on its line";
      }
      if (text.startsWith("'")) {
        return "this character constant has no closing quote or is empty";
      }
      if (text.startsWith("/*")) {
        return "this comment is not closed";
      }
      String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
      return "'" + shown + "' is not a token of C";
    }

    @Override
    public void missingHeader(SourceRange where, String name) {
      missing++;
      if (!tolerant) {
        diagnostics.add(
            leftOut(name)
                .map(h -> Diagnostic.error(where, "not-in-cove", "Cove has no <" + name + ">").withHint(h))
                .orElse(
                    Diagnostic.error(where, "no-such-header", "there is no header '" + name + "'")
                        .withHint(
                            "name its directory with -I, or use one of Cove's own headers (docs/cove.md)")));
      }
    }

    /** What to do without a header of C or POSIX that Cove leaves out. */
    private static Optional<String> leftOut(String header) {
      return switch (header) {
        case "setjmp.h" -> Optional.of("return an error code");
        case "complex.h", "tgmath.h" -> Optional.of("use a structure of two doubles, and <math.h>");
        case "stdatomic.h", "threads.h", "pthread.h" -> Optional.of("use the threads of Thread.h");
        case "signal.h" -> Optional.of("failed checks end the program or raise exceptions of Modula-3");
        case "fenv.h" -> Optional.of("leave it out: rounding is to nearest");
        case "locale.h", "wctype.h" -> Optional.of("leave it out: there is the C locale only");
        case "alloca.h" -> Optional.of("use cove_new_array(T, n)");
        case "unistd.h", "fcntl.h", "sys/types.h", "sys/stat.h", "sys/time.h", "sys/wait.h" -> Optional.of(
            "leave it out: Cove's programs read stdin and write stdout and stderr");
        default -> Optional.empty();
      };
    }

    @Override
    public void problem(SourceRange where, String message) {
      if (!tolerant) {
        String text = Character.toLowerCase(message.charAt(0)) + message.substring(1);
        diagnostics.error(where, "preprocessor", text);
      }
    }
  }
}
