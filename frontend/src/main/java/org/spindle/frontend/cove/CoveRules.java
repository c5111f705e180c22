package org.spindle.frontend.cove;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;

/** Which rule of docs/cove.md each code of a diagnostic stands for, and what to do where nothing better can be said. */
final class CoveRules {
  private record Code(String code, int rule, String advice) {}

  private static final Map<String, Code> CODES =
      List.of(
          code("same-name", 1, "give each file a name of its own"),
          code("redefined", 1, "declare it alike everywhere: put the declaration into a header"),
          code("undefined", 1, "define it in one of the files that are compiled together"),
          code("bad-main", 1, "write 'int main(void)' or 'int main(int argc, char *argv[])'"),
          code("no-such-header", 1, "name its directory with -I"),
          code("preprocessor", 1, "see C17 6.10"),
          code("syntax", 1, "see the grammar of C17, annex A"),
          code("invalid-token", 1, "see C17 6.4"),
          code("unknown-name", 1, "declare it before it is used"),
          code("unknown-type", 1, "declare it before it is used"),
          code("unknown-label", 1, "write the label before a statement of this function"),
          code("no-name", 1, "give it a name"),
          code("static-assertion", 1, "this is what the program itself asks for"),
          code("not-assigned", 2, "give it a value where it is declared"),
          code("skips-initialization", 2,
              "declare the variable before the jump, or put the rest into braces"),
          code("not-constant", 2, "write a value that is known when the program is compiled"),
          code("no-value", 2, "return a value of the type that the function is declared with"),
          code("void-value", 2, "leave the value out"),
          code("bad-type", 3, "see C17 6.7"),
          code("no-type", 3, "name a type"),
          code("wrong-tag", 3, "use one tag for one kind of type"),
          code("type-as-value", 3, "write a value"),
          code("value-as-type", 3, "write a type"),
          code("type-mismatch", 3, "convert it with a cast, where there is one"),
          code("incomplete-type", 3, "define the type, with its fields or its length, before it is used"),
          code("bad-bit-field", 3, "use a width that its type has"),
          code("bad-length", 3, "use a length from 0 on that keeps objects below 2 GiB"),
          code("bad-operands", 3, "convert the operands to types that the operator takes"),
          code("bad-cast", 3, "cast to an arithmetic type or to a pointer"),
          code("bad-index", 3, "convert it to an integer"),
          code("not-scalar", 3, "compare a field or an element"),
          code("not-a-function", 3, "call a function or a pointer to one"),
          code("not-a-structure", 3, "select the field of a structure"),
          code("unknown-field", 3, "use a field that the structure has"),
          code("not-assignable", 3, "assign to a variable, an element or a field"),
          code("const", 3, "leave out const where it is declared, or copy it to a variable"),
          code("argument-count", 3, "give one argument for each parameter"),
          code("no-association", 3, "add a default association"),
          code("bad-initializer", 3, "write the values between braces, in the order of the fields"),
          code("excess-initializer", 3, "leave it out, or declare more elements"),
          code("bad-designator", 3, "name a field or an element"),
          code("bad-literal", 3, "see C17 6.4.4"),
          code("bad-switch", 3, "switch on an integer"),
          code("bad-case", 3, "use an integer constant"),
          code("repeated-case", 3, "leave one of the two out"),
          code("stray-case", 3, "move it into a switch"),
          code("stray-break", 3, "move it into a loop or a switch"),
          code("stray-continue", 3, "move it into a loop"),
          code("single-pointer", 4,
              "declare it with its count: 'T *p COVE_COUNTED_BY(n)', or 'T p[n]' for a parameter"),
          code("bounds", 4, "use an index within the array"),
          code("not-a-pointer", 4, "use a pointer"),
          code("not-an-array", 4, "use an array or a counted pointer"),
          code("unknown-count", 4, "name a parameter, a field beside it or a constant"),
          code("not-a-parameter", 4, "leave COVE_WIDE out"),
          code("no-address", 4, "copy the value to a variable first"),
          code("pointer-arithmetic", 4, "keep an index into the array"),
          code("pointer-order", 4, "compare indices"),
          code("pointer-mismatch", 4, "use a pointer of the right type"),
          code("pointer-from-integer", 4, "index an array"),
          code("pointer-to-integer", 4, "keep an index"),
          code("const-lost", 4, "declare the pointer with const"),
          code("not-in-heap", 4, "allocate the object with cove_new"),
          code("not-terminated", 4, "give it a count: 'const char *s COVE_WIDE'"),
          code("opaque-pointer", 4, "cast it back to the type it came from"),
          code("dangling", 5, "allocate the object with cove_new, or make the variable static"),
          code("bad-view", 6, "view bytes as a complete type without pointers"),
          code("not-bytes", 6, "use an array of unsigned char"),
          code("binding", 7, "include the header of the interface"),
          code("not-traced", 7, "pass what its interface returned"),
          code("bad-exception", 7, "write COVE_RAISES(I_E) for exception E of interface I"),
          code("not-functional", 8, "leave out COVE_FUNCTIONAL, or the effect"),
          code("not-ephemeral", 8, "leave out COVE_EPHEMERAL, or the call"),
          code("bad-spindle", 8, "write COVE_SPINDLE(name) { ... }"),
          code("volatile-lost", 9, "declare the pointer with volatile"),
          code("not-in-cove", 9, "leave it out"),
          code("not-in-library", 10, "use what docs/cove.md says the library has"),
          code("bad-format", 10, "use a conversion of docs/cove.md"),
          code("format-not-literal", 10, "write printf(\"%s\", text)"),
          code("format-arguments", 10, "give one argument for each conversion"),
          code("format-mismatch", 10, "convert it first"),
          code("bad-copy", 10, "assign structures and elements one by one"),
          code("bad-fill", 10, "assign to structures and elements one by one"),
          code("bad-end", 10, "declare 'char *end;' and pass &end"),
          code("bad-comparison", 10, "write int compare(const void *a, const void *b)"),
          code("bad-size", 10, "write sizeof of an element"),
          code("too-deep", 11, "use variables for parts of it"),
          code("too-large", 11, "divide the file"))
          .stream().collect(Collectors.toUnmodifiableMap(Code::code, Function.identity()));

  private CoveRules() {}

  private static Code code(String code, int rule, String advice) {
    return new Code(code, rule, advice);
  }

  /** All codes that the checker reports. */
  static Set<String> codes() {
    return CODES.keySet();
  }

  /** The finding with its rule, and with advice if it has none. */
  static Diagnostic cite(Diagnostic d) {
    Code known = CODES.get(d.code());
    if (known == null) {
      return d;
    }
    Diagnostic advised = d.hint().isPresent() ? d : d.withHint(known.advice());
    return advised.withRule("cove-" + known.rule());
  }

  /** Adds what was found to {@code diagnostics}. */
  static void cite(Diagnostics found, Diagnostics diagnostics) {
    List<Diagnostic> cited = found.all().stream().map(CoveRules::cite).toList();
    diagnostics.addAll(Diagnostics.of(cited, found.errorCount(), found.warningCount()));
  }
}
