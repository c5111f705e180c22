package org.spindle.benchmarks.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes Modula-3 programs of any size without errors or warnings, for measurements of the front end: interfaces with
 * records, enumerations and exceptions and the modules behind them, opaque object types in layers of subtypes, generics
 * and their instances. Units use earlier units, as in a program that grew. The same seed gives the same program.
 */
public final class ProgramGenerator {
  /** What a unit offers to later ones: both kinds have T, Value, and Describe. */
  private record Offer(String name, boolean object) {}

  private final Random random;
  private final Words words;
  private final ProcedureWriter procedures;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<Offer> offers = new ArrayList<>();
  private int lines;

  private ProgramGenerator(long seed) {
    random = new Random(seed);
    words = new Words(random);
    procedures = new ProcedureWriter(random);
  }

  /** Files by name, with at least {@code lines} lines in all. */
  public static Map<String, String> generate(int lines, long seed) {
    ProgramGenerator g = new ProgramGenerator(seed);
    g.generics();
    while (g.lines < lines) {
      switch (g.random.nextInt(5)) {
        case 0, 1 -> g.table();
        case 2, 3 -> g.objects();
        default -> g.instance();
      }
    }
    g.main();
    return g.files;
  }

  private void file(String name, String text) {
    files.put(name, text);
    lines += (int) text.lines().count();
  }

  /** Up to three units to use, distinct, recent ones more often. */
  private List<Offer> used() {
    List<Offer> used = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0 && !offers.isEmpty(); i--) {
      int back = (int) Math.abs(random.nextGaussian() * 30);
      Offer o = offers.get(Math.max(0, offers.size() - 1 - back));
      if (!used.contains(o)) {
        used.add(o);
      }
    }
    return used;
  }

  private static String imports(List<Offer> used, String... library) {
    StringBuilder out = new StringBuilder("IMPORT " + String.join(", ", library));
    used.forEach(o -> out.append(", ").append(o.name()));
    return out.append(";").toString();
  }

  private String procedures(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      out.append(procedures.procedure("Work" + i, 4 + random.nextInt(10))).append('\n');
    }
    return out.toString();
  }

  /** Statements that add to INTEGER {@code sum} what the procedures and the units used make of it. */
  private String workUp(List<Offer> used, int count, String indent) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      out.append("%sINC(sum, Work%d(sum, %d, data));\n".formatted(indent, i, 10 + random.nextInt(90)));
    }
    for (Offer o : used) {
      String made = o.object()
          ? "NEW(%s.T).init(%d)".formatted(o.name(), 1 + random.nextInt(50))
          : "%s.Make(sum, \"%s\")".formatted(o.name(), o.name().toLowerCase());
      out.append("%sWITH other = %s DO\n".formatted(indent, made));
      out.append("%s  INC(sum, %s.Value(other) + Text.Length(%s.Describe(other)));\n"
          .formatted(indent, o.name(), o.name()));
      out.append("%sEND;\n".formatted(indent));
    }
    return out.toString();
  }

  /** A record type with an enumeration, an exception and a global table. */
  private void table() {
    String name = words.unit();
    List<String> kinds = words.elements(3 + random.nextInt(5));
    int max = 8 << random.nextInt(5);
    file(name + ".i3", """
        (* The %1$s: entries of several kinds, found by number. *)
        INTERFACE %1$s;

        CONST
          Max = %2$d;

        TYPE
          Kind = {%3$s};
          Kinds = SET OF Kind;
          Index = [0 .. Max - 1];
          T = RECORD
            id: INTEGER;
            name: TEXT;
            kind := Kind.%4$s;
            weight: LONGREAL := 1.0D0;
            next: Index := 0;
          END;

        EXCEPTION
          Missing(INTEGER);
          Full;

        PROCEDURE Make (id: INTEGER; name: TEXT; kind := Kind.%4$s): T;
        (* A new entry, which is not in the table. *)

        PROCEDURE Enter (READONLY t: T): Index RAISES {Full};
        PROCEDURE Find (id: INTEGER): T RAISES {Missing};
        PROCEDURE Count (kinds := Kinds{FIRST(Kind) .. LAST(Kind)}): CARDINAL;
        PROCEDURE Value (READONLY t: T): INTEGER;
        PROCEDURE Describe (READONLY t: T): TEXT;

        END %1$s.
        """.formatted(name, max, String.join(", ", kinds), kinds.getLast()));
    List<Offer> used = used();
    int count = 2 + random.nextInt(4);
    StringBuilder cases = new StringBuilder();
    for (String kind : kinds) {
      cases.append("    | Kind.%s => word := \"%s\";\n".formatted(kind, kind.toLowerCase()));
    }
    file(name + ".m3", """
        MODULE %1$s;

        %2$s

        VAR
          table: ARRAY Index OF T;
          size: [0 .. Max] := 0;

        PROCEDURE Make (id: INTEGER; name: TEXT; kind: Kind): T =
          BEGIN
            RETURN T{id := id, name := name, kind := kind, weight := FLOAT(id, LONGREAL)};
          END Make;

        PROCEDURE Enter (READONLY t: T): Index RAISES {Full} =
          BEGIN
            IF size = Max THEN RAISE Full END;
            table[size] := t;
            IF size > 0 THEN table[size - 1].next := size END;
            INC(size);
            RETURN size - 1;
          END Enter;

        PROCEDURE Find (id: INTEGER): T RAISES {Missing} =
          VAR i := 0;
          BEGIN
            WHILE i < size DO
              WITH t = table[i] DO
                IF t.id = id THEN RETURN t END;
                i := MAX(i + 1, t.next);
              END;
            END;
            RAISE Missing(id);
          END Find;

        PROCEDURE Count (kinds: Kinds): CARDINAL =
          VAR n: CARDINAL := 0;
          BEGIN
            FOR i := 0 TO size - 1 DO
              IF table[i].kind IN kinds THEN INC(n) END;
            END;
            RETURN n;
          END Count;

        %3$sPROCEDURE Value (READONLY t: T): INTEGER =
          VAR
            sum := t.id;
            data := ARRAY [0 .. 3] OF INTEGER{t.id, ORD(t.kind), size, %6$d};
          BEGIN
        %4$s    TRY
              INC(sum, Find(sum).id);
            EXCEPT
            | Missing (id) => DEC(sum, id);
            END;
            RETURN sum;
          END Value;

        PROCEDURE Describe (READONLY t: T): TEXT =
          VAR word: TEXT;
          BEGIN
            CASE t.kind OF
        %5$s    END;
            RETURN word & " " & t.name & " " & Fmt.LongReal(t.weight);
          END Describe;

        BEGIN
        END %1$s.
        """.formatted(name, imports(used, "FloatMode", "Fmt", "Lex", "Scan", "Text"), procedures(count),
        workUp(used, count, "    "), cases, random.nextInt(1000)));
    offers.add(new Offer(name, false));
  }

  /** An opaque object type, now and then a subtype of an earlier one. */
  private void objects() {
    String name = words.unit();
    List<Offer> used = new ArrayList<>(used());
    Offer base = used.stream().filter(Offer::object).findFirst().orElse(null);
    used.remove(base);
    String over = base == null ? "" : base.name() + ".T ";
    file(name + ".i3", """
        INTERFACE %1$s;

        %2$sTYPE
          T <: Public;
          Public = %3$sOBJECT METHODS
            init (size: CARDINAL): T;
            push%1$s (x: INTEGER);
            pop%1$s (): INTEGER RAISES {Empty};
            for%1$s (visit: Visit) RAISES ANY;
          END;
          Visit = PROCEDURE (x: INTEGER) RAISES ANY;

        EXCEPTION Empty;

        PROCEDURE Value (t: T): INTEGER;
        (* The sum of the elements and of what was made of them. *)

        PROCEDURE Describe (t: T): TEXT;

        END %1$s.
        """.formatted(name, base == null ? "" : "IMPORT " + base.name() + ";\n\n", over));
    int count = 2 + random.nextInt(4);
    file(name + ".m3", """
        MODULE %1$s;

        %2$s

        REVEAL
          T = Public BRANDED OBJECT
            elements: REF ARRAY OF INTEGER := NIL;
            top: CARDINAL := 0;
          OVERRIDES
            init := Init;
            push%1$s := Push;
            pop%1$s := Pop;
            for%1$s := For;
          END;

        PROCEDURE Init (t: T; size: CARDINAL): T =
          BEGIN
            t.elements := NEW(REF ARRAY OF INTEGER, size + 1);
            RETURN t;
          END Init;

        PROCEDURE Push (t: T; x: INTEGER) =
          BEGIN
            IF t.top > LAST(t.elements^) THEN
              WITH more = NEW(REF ARRAY OF INTEGER, 2 * t.top) DO
                SUBARRAY(more^, 0, t.top) := t.elements^;
                t.elements := more;
              END;
            END;
            t.elements[t.top] := x;
            INC(t.top);
          END Push;

        PROCEDURE Pop (t: T): INTEGER RAISES {Empty} =
          BEGIN
            IF t.top = 0 THEN RAISE Empty END;
            DEC(t.top);
            RETURN t.elements[t.top];
          END Pop;

        PROCEDURE For (t: T; visit: Visit) RAISES ANY =
          BEGIN
            FOR i := 0 TO t.top - 1 DO visit(t.elements[i]) END;
          END For;

        %3$sPROCEDURE Value (t: T): INTEGER =
          VAR sum := 0; data := ARRAY [0 .. 1] OF INTEGER{%5$d, %6$d};
          BEGIN
        %4$s    t.push%1$s(sum);
            LOOP
              TRY INC(sum, t.pop%1$s()) EXCEPT Empty => EXIT END;
            END;
            RETURN sum;
          END Value;

        PROCEDURE Describe (t: T): TEXT =
          VAR text := "";
          BEGIN
            FOR i := 0 TO t.top - 1 DO
              text := text & Fmt.Int(t.elements[i]) & " ";
            END;
            RETURN text;
          END Describe;

        BEGIN
        END %1$s.
        """.formatted(name,
        imports(used, "FloatMode", "Fmt", "Lex", "Scan", "Text"),
        procedures(count), workUp(used, count, "    "), random.nextInt(1000), random.nextInt(1000)));
    offers.add(new Offer(name, true));
  }

  private void generics() {
    file("Ring.ig", """
        GENERIC INTERFACE Ring (Element);
        (* Where Element.T is a type that is not an open array, and Element has Describe and Value. *)

        TYPE
          T <: ROOT;

        EXCEPTION Overrun;

        PROCEDURE Make (size: CARDINAL): T;
        PROCEDURE Put (ring: T; READONLY x: Element.T) RAISES {Overrun};
        PROCEDURE Total (ring: T): INTEGER;
        PROCEDURE Text (ring: T): TEXT;

        END Ring.
        """);
    file("Ring.mg", """
        GENERIC MODULE Ring (Element);

        REVEAL
          T = BRANDED OBJECT
            elements: REF ARRAY OF Element.T;
            first, length: CARDINAL := 0;
          END;

        PROCEDURE Make (size: CARDINAL): T =
          BEGIN
            RETURN NEW(T, elements := NEW(REF ARRAY OF Element.T, size));
          END Make;

        PROCEDURE Put (ring: T; READONLY x: Element.T) RAISES {Overrun} =
          BEGIN
            IF ring.length = NUMBER(ring.elements^) THEN RAISE Overrun END;
            ring.elements[At(ring, ring.length)] := x;
            INC(ring.length);
          END Put;

        PROCEDURE At (ring: T; i: CARDINAL): CARDINAL =
          BEGIN
            RETURN (ring.first + i) MOD NUMBER(ring.elements^);
          END At;

        PROCEDURE Total (ring: T): INTEGER =
          VAR sum := 0;
          BEGIN
            FOR i := 0 TO ring.length - 1 DO
              INC(sum, Element.Value(ring.elements[At(ring, i)]));
            END;
            RETURN sum;
          END Total;

        PROCEDURE Text (ring: T): TEXT =
          VAR text := "";
          BEGIN
            FOR i := 0 TO ring.length - 1 DO
              text := text & Element.Describe(ring.elements[At(ring, i)]) & "\\n";
            END;
            RETURN text;
          END Text;

        BEGIN
        END Ring.
        """);
  }

  private void instance() {
    if (offers.isEmpty()) {
      return;
    }
    String element = offers.get(random.nextInt(offers.size())).name();
    String name = element + "Ring";
    if (!files.containsKey(name + ".i3")) {
      file(name + ".i3", "INTERFACE %s = Ring (%s) END %s.\n".formatted(name, element, name));
      file(name + ".m3", "MODULE %s = Ring (%s) END %s.\n".formatted(name, element, name));
    }
  }

  private void main() {
    List<Offer> last = offers.subList(Math.max(0, offers.size() - 20), offers.size());
    StringBuilder imports = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (Offer o : last) {
      String value =
          o.object() ? "NEW(%s.T).init(3)".formatted(o.name()) : "%s.Make(1, \"one\")".formatted(o.name());
      imports.append(", ").append(o.name());
      body.append("  IO.Put(Fmt.Int(%s.Value(%s)) & \"\\n\");\n".formatted(o.name(), value));
    }
    file("Main.m3", """
        MODULE Main;

        IMPORT Fmt, IO%s;

        BEGIN
        %sEND Main.
        """.formatted(imports, body));
  }
}
