package org.spindle.frontend.cove.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.spindle.grammar.cove.CoveLexer;

/**
 * The functions of C's library that Cove has, and the headers that declare them. C lets a program declare them itself
 * instead of including the header (C17 7.1.4); what such a declaration stands for is then the header's.
 */
public final class StandardFunctions {
  private static final Map<String, String> HEADERS = headers();

  private StandardFunctions() {}

  /** The name of the header that declares {@code function}, such as {@code stdio.h}. */
  public static Optional<String> headerOf(String function) {
    return Optional.ofNullable(HEADERS.get(function));
  }

  /** The headers of the functions that {@code tokens} declare without defining them, not counting the headers' own. */
  static Set<String> declaredByHand(List<CoveToken> tokens) {
    Set<String> headers = new LinkedHashSet<>();
    Set<String> defined = new LinkedHashSet<>();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      String header = HEADERS.get(tokens.get(i).getText());
      if (header == null
          || IncludePath.isBuiltIn(tokens.get(i).file())
          || !follows(tokens, i + 1, "(")
          || !endsType(tokens, i - 1)) {
        continue;
      }
      int after = afterParentheses(tokens, i + 1);
      if (follows(tokens, after, "{")) {
        defined.add(header);
      } else if (follows(tokens, after, ";") || follows(tokens, after, ",")) {
        headers.add(header);
      }
    }
    headers.removeAll(defined);
    return headers;
  }

  /** Whether a token may be the last before a declarator: a type's name, or a star after one. */
  private static boolean endsType(List<CoveToken> tokens, int i) {
    int last = i;
    while (last > 0 && tokens.get(last).getText().equals("*")) {
      last--;
    }
    return switch (tokens.get(last).getText()) {
      case "void", "int", "char", "long", "short", "unsigned", "signed", "double", "float", "const",
          "extern" -> true;
      default -> last > 0
          && tokens.get(last).getType() == CoveLexer.Identifier
          && startsDeclaration(tokens.get(last - 1).getText());
    };
  }

  /** Whether a name that follows is a type's, for all that can be seen without knowing any. */
  private static boolean startsDeclaration(String before) {
    return switch (before) {
      case ";", "}", "extern", "const" -> true;
      default -> false;
    };
  }

  private static int afterParentheses(List<CoveToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      switch (tokens.get(i).getText()) {
        case "(" -> depth++;
        case ")" -> depth--;
        case ";", "{", "}" -> {
          return tokens.size();
        }
        default -> {}
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private static boolean follows(List<CoveToken> tokens, int i, String text) {
    return i < tokens.size() && tokens.get(i).getText().equals(text);
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    put(headers, "stdio.h",
        "printf fprintf sprintf snprintf scanf fscanf sscanf puts fputs putchar putc fputc getchar getc fgetc ungetc"
            + " fgets fflush feof ferror clearerr");
    put(headers, "string.h",
        "strlen strcmp strncmp strcoll strcpy strncpy strcat strncat strchr strrchr strstr strpbrk strspn strcspn"
            + " strtok memcpy memmove memset memcmp memchr");
    put(headers, "stdlib.h",
        "malloc calloc free exit abort abs labs llabs div ldiv lldiv atoi atol atoll atof strtol strtoul strtoll"
            + " strtoull strtod strtof qsort bsearch rand srand");
    put(headers, "math.h",
        "sqrt pow exp log log2 log10 sin cos tan asin acos atan atan2 sinh cosh tanh floor ceil round trunc fabs fmod"
            + " cbrt hypot fmin fmax");
    put(headers, "ctype.h",
        "isalpha isdigit isalnum isspace isupper islower ispunct isprint iscntrl isgraph isxdigit isblank toupper"
            + " tolower");
    put(headers, "time.h", "clock time difftime");
    return Map.copyOf(headers);
  }

  private static void put(Map<String, String> headers, String header, String functions) {
    for (String f : functions.split(" ")) {
      headers.put(f, header);
    }
  }
}
