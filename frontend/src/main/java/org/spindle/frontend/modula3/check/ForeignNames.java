package org.spindle.frontend.modula3.check;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names that are predeclared in other languages, and what stands for them here. */
final class ForeignNames {
  /** By the name in lower case. */
  private static final Map<String, String> HINTS =
      Map.ofEntries(
          Map.entry("bool", "the type is called BOOLEAN"),
          Map.entry("byte", "write [0 .. 255]"),
          Map.entry("double", "the type is called LONGREAL"),
          Map.entry("float", "the type is called REAL"),
          Map.entry("int", "the type is called INTEGER"),
          Map.entry("len", "NUMBER(a) is the length of an array, Text.Length(t) that of a text"),
          Map.entry("length", "NUMBER(a) is the length of an array, Text.Length(t) that of a text"),
          Map.entry("long", "INTEGER has 64 bits; there is LONGINT too"),
          Map.entry("malloc", "NEW(T) allocates what the reference type T refers to"),
          Map.entry("null", "the empty reference is called NIL"),
          Map.entry("print", "IO.Put(t) prints a text, IO.PutInt(n) a number"),
          Map.entry("printf", "IO.Put(t) prints a text, IO.PutInt(n) a number"),
          Map.entry("println", "IO.Put(t & \"\\n\") prints a line"),
          Map.entry("sizeof", "BYTESIZE(T) is the size of a type, NUMBER(a) the length of an array"),
          Map.entry("string", "the type is called TEXT"),
          Map.entry("this", "a method's first parameter is the object; it may have any name"),
          Map.entry("unsigned", "the type is called CARDINAL"),
          Map.entry("void", "a procedure without a result has no result type"),
          Map.entry("writeln", "IO.Put(t & \"\\n\") prints a line"));

  private ForeignNames() {}

  /** What to write instead of a name that is not declared. */
  static Optional<String> hint(String name) {
    return Optional.ofNullable(HINTS.get(name.toLowerCase(Locale.ROOT)));
  }
}
