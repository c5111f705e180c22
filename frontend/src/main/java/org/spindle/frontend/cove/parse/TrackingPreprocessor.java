package org.spindle.frontend.cove.parse;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anarres.cpp.Feature;
import org.anarres.cpp.LexerException;
import org.anarres.cpp.Macro;
import org.anarres.cpp.NumericValue;
import org.anarres.cpp.Preprocessor;
import org.anarres.cpp.PreprocessorListener;
import org.anarres.cpp.Source;
import org.anarres.cpp.StringLexerSource;
import org.anarres.cpp.Token;
import org.anarres.cpp.VirtualFile;
import org.anarres.cpp.VirtualFileSystem;
import org.spindle.frontend.source.LineMarks;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/**
 * JCPP with the place of every token: it follows the stack of files and macro expansions, so that a
 * token of an expansion is placed where the outermost macro is used.
 */
final class TrackingPreprocessor extends Preprocessor {
  private static final int MAX_INCLUDE_DEPTH = 200;
  private static final int MAX_INCLUDES = 50_000;
  private static final int MAX_EXPANSIONS = 8_000_000;
  private static final String PREDEFINED = IncludePath.BUILT_IN + "/predefined.h";
  private static final String NOT_FOUND = "File not found: ";

  /** Receives what the preprocessor finds wrong. */
  interface Problems {
    void missingHeader(SourceRange where, String name);

    void problem(SourceRange where, String message);
  }

  /** Thrown where headers or macros unfold without bounds. The message says what, for people. */
  static final class Unbounded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unbounded(String message) {
      super(message, null, false, false);
    }
  }

  private final IncludePath path;
  private final Problems problems;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int files;
  private int includes;
  private int expansions;
  private SourceRange macroUse;
  private final Map<SourceFile, LineMarks> marks = new HashMap<>();

  /** A file being read, or an expansion and the place of its use. */
  private record Frame(Optional<SourceFile> file, SourceRange use) {}

  TrackingPreprocessor(SourceFile main, IncludePath path, List<SourceFile> before, Problems problems) {
    this.path = path;
    this.problems = problems;
    this.macroUse = main.whole();
    addFeature(Feature.DIGRAPHS);
    addFeature(Feature.TRIGRAPHS);
    addFeature(Feature.INCLUDENEXT);
    addFeature(Feature.PRAGMA_ONCE);
    setFileSystem(new Files());
    List<String> directories = getSystemIncludePath();
    path.directories().forEach(d -> directories.add(d.toString()));
    directories.add(IncludePath.BUILT_IN);
    setListener(new Listener());
    path.file(PREDEFINED).ifPresent(f -> addInput(new FileSource(f)));
    before.forEach(f -> addInput(new FileSource(f)));
    addInput(new FileSource(main));
  }

  /** Whether the token just returned comes from a macro's expansion. */
  boolean expanding() {
    return !frames.isEmpty() && frames.peek().file().isEmpty();
  }

  /** The place of the token just returned. */
  SourceRange place(Token token) {
    if (frames.isEmpty()) {
      return macroUse;
    }
    Frame frame = frames.peek();
    return frame.file().isPresent()
        ? place(frame.file().get(), token.getLine(), token.getColumn(), FileSource.text(token).length())
        : frame.use();
  }

  /** What {@code #line} said of the lines of the files that were read. */
  Map<SourceFile, LineMarks> marks() {
    return marks;
  }

  private static SourceRange place(SourceFile file, int line, int column, int length) {
    if (line < 1 || line > file.lineCount()) {
      return file.whole();
    }
    int start = file.lineStart(line) + Math.max(0, column);
    return file.range(start, start + length);
  }

  /** The place in the innermost file that is being read. */
  SourceRange here() {
    return here(0);
  }

  private SourceRange here(int back) {
    for (Frame frame : frames) {
      if (frame.file().isPresent()) {
        int column = getSource().getColumn();
        return place(frame.file().get(), getSource().getLine(), column - back, back);
      }
    }
    return macroUse;
  }

  @Override
  public Macro getMacro(String name) {
    if (!frames.isEmpty() && !expanding()) {
      macroUse = here(name.length());
    }
    return switch (name) {
      case "__LINE__" -> of(name, number(saidLine()));
      case "__FILE__" -> of(name, string(saidPath()));
      default -> super.getMacro(name);
    };
  }

  private static Macro of(String name, Token body) {
    Macro macro = new Macro(name);
    macro.addToken(body);
    return macro;
  }

  private static Token number(int n) {
    String digits = String.valueOf(n);
    return new Token(Token.NUMBER, -1, -1, digits, new NumericValue(10, digits));
  }

  private static Token string(String text) {
    String quoted = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    return new Token(Token.STRING, -1, -1, quoted, text);
  }

  /** The innermost file that is being read. */
  private Optional<SourceFile> file() {
    return frames.stream().flatMap(f -> f.file().stream()).findFirst();
  }

  private int saidLine() {
    int line = getSource().getLine();
    return file().map(marks::get).map(m -> m.line(line)).orElse(line);
  }

  private String saidPath() {
    String path = file().map(SourceFile::path).orElse("");
    int line = getSource().getLine();
    return file().map(marks::get).map(m -> m.path(line, path)).orElse(path);
  }

  @Override
  protected void pragma(Token name, List<Token> value) throws IOException, LexerException {
    if (name.getText().equals(FileSource.LINE)) {
      line(name, expanded(value));
    } else {
      super.pragma(name, value);
    }
  }

  /** What a directive's tokens are when the macros without parameters among them are expanded. */
  private List<Token> expanded(List<Token> tokens) throws IOException, LexerException {
    List<Token> out = new ArrayList<>();
    for (Token token : tokens) {
      Macro macro = token.getType() == Token.IDENTIFIER ? getMacro(token.getText()) : null;
      if (macro != null && !macro.isFunctionLike()) {
        StringLexerSource body = new StringLexerSource(macro.getText());
        for (Token t = body.token(); t.getType() != Token.EOF; t = body.token()) {
          out.add(t);
        }
      } else {
        out.add(token);
      }
    }
    out.removeIf(t -> t.getType() == Token.WHITESPACE);
    return out;
  }

  /** {@code #line}: the line after it gets a number, and perhaps a file. */
  private void line(Token directive, List<Token> said) {
    boolean fits = !said.isEmpty() && said.size() <= 2
        && said.getFirst().getType() == Token.NUMBER && said.getFirst().getText().matches("[0-9]{1,9}")
        && (said.size() == 1 || said.get(1).getType() == Token.STRING);
    if (!fits) {
      problems.problem(here(), "#line wants a number, and perhaps the name of a file in quotes");
      return;
    }
    SourceFile file = file().orElseThrow();
    String path = said.size() == 1 ? saidPath() : String.valueOf(said.get(1).getValue());
    marks.computeIfAbsent(file, _ -> new LineMarks())
        .add(directive.getLine() + 1, path, Integer.parseInt(said.getFirst().getText()));
  }

  @Override
  protected void push_source(Source source, boolean autopop) {
    if (source instanceof FileSource opened) {
      if (++includes > MAX_INCLUDES) {
        throw new Unbounded("more than " + MAX_INCLUDES + " files are included");
      }
      frames.push(new Frame(Optional.of(opened.file()), macroUse));
      files++;
    } else {
      if (++expansions > MAX_EXPANSIONS) {
        throw new Unbounded("more than " + MAX_EXPANSIONS + " macros are expanded");
      }
      frames.push(new Frame(Optional.empty(), expanding() ? frames.peek().use() : macroUse));
    }
    super.push_source(source, autopop);
  }

  @Override
  protected Token pop_source(boolean linemarker) throws IOException {
    if (frames.pop().file().isPresent()) {
      files--;
    }
    return super.pop_source(linemarker);
  }

  @Override
  protected boolean include(VirtualFile file) throws IOException {
    if (files >= MAX_INCLUDE_DEPTH && file.isFile()) {
      problems.problem(here(), "#include nested more than " + MAX_INCLUDE_DEPTH + " deep");
      return true;
    }
    return super.include(file);
  }

  private final class Listener implements PreprocessorListener {
    @Override
    public void handleWarning(Source source, int line, int column, String message) {}

    @Override
    public void handleError(Source source, int line, int column, String message)
        throws LexerException {
      SourceRange where = here();
      for (Frame frame : frames) {
        if (frame.file().isPresent()) {
          // JCPP counts the line end that closes an #include as the next line's start.
          where = place(frame.file().get(), line, column, 1);
          break;
        }
      }
      if (message.startsWith(NOT_FOUND)) {
        int end = message.indexOf(" in", NOT_FOUND.length());
        String name = message.substring(NOT_FOUND.length(), end < 0 ? message.length() : end);
        problems.missingHeader(where, name);
      } else {
        problems.problem(where, message);
      }
    }

    @Override
    public void handleSourceChange(Source source, SourceChangeEvent event) {}
  }

  private final class Files implements VirtualFileSystem {
    @Override
    public VirtualFile getFile(String name) {
      return new Header(name);
    }

    @Override
    public VirtualFile getFile(String directory, String name) {
      return new Header(directory + "/" + name);
    }
  }

  private final class Header implements VirtualFile {
    private final String name;

    Header(String name) {
      this.name = name;
    }

    @Override
    public boolean isFile() {
      return path.file(name).isPresent();
    }

    @Override
    public String getPath() {
      return name;
    }

    @Override
    public String getName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public VirtualFile getParentFile() {
      int slash = name.lastIndexOf('/');
      return new Header(slash < 0 ? "." : name.substring(0, Math.max(slash, 1)));
    }

    @Override
    public VirtualFile getChildFile(String child) {
      return new Header(name + "/" + child);
    }

    @Override
    public Source getSource() {
      return new FileSource(path.file(name).orElseThrow());
    }
  }
}
