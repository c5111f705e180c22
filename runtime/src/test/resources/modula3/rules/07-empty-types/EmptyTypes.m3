(* No variable has an empty type, yet arrays of no elements, records of no fields and sets over nothing are legal. *)
MODULE EmptyTypes EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Empty = [1 .. 0];
  NoColor = {};
  Nothing = RECORD END;
  None = ARRAY Empty OF INTEGER;
  Sets = SET OF Empty;

CONST Least = FIRST(Empty); Most = LAST(Empty);

VAR
  a, b: None;
  r, s: Nothing;
  t, u: Sets;
  pair: RECORD x: INTEGER; none: None; nothing: Nothing; y: INTEGER END;
  rows: ARRAY [0 .. 2] OF None;
  cols: ARRAY Empty OF ARRAY [0 .. 2] OF CHAR;
  chars: ARRAY ['b' .. 'a'] OF CHAR;
  ref := NEW(REF Nothing);
  open := NEW(REF ARRAY OF INTEGER, 0);
  flat := NEW(REF ARRAY OF ARRAY OF INTEGER, 0, 5);
  count := 0;

PROCEDURE Length (READONLY x: ARRAY OF INTEGER): INTEGER = BEGIN RETURN NUMBER(x); END Length;
PROCEDURE Same (x: Nothing): Nothing = BEGIN RETURN x; END Same;
PROCEDURE All (READONLY x: Sets): Sets = BEGIN RETURN x; END All;

BEGIN
  IO.Put(Fmt.Int(NUMBER(Empty)) & " " & Fmt.Int(Least) & " " & Fmt.Int(Most) & " " & Fmt.Int(NUMBER(NoColor)) & "\n");
  a := b; r := s; s := Same(r); t := u; ref^ := r;
  open^ := a; a := open^;
  FOR i := FIRST(Empty) TO LAST(Empty) DO INC(count, i); END;
  FOR i := FIRST(a) TO LAST(a) DO INC(count, i); END;
  IO.Put(Fmt.Int(count) & " " & Fmt.Int(NUMBER(a)) & " " & Fmt.Int(NUMBER(chars)) & " " & Fmt.Int(NUMBER(cols)) & "\n");
  IO.Put(Fmt.Int(Length(a)) & " " & Fmt.Int(Length(rows[1])) & " " & Fmt.Int(NUMBER(flat^)) & "\n");
  IO.Put(Fmt.Bool(a = b) & Fmt.Bool(r = s) & Fmt.Bool(t = u) & Fmt.Bool(ref^ = Nothing{}) & "\n");
  IO.Put(Fmt.Bool(t = Sets{}) & Fmt.Bool(t <= All(u)) & Fmt.Bool(t < u) & Fmt.Bool(1 IN t + u) & "\n");
  pair.x := 4; pair.y := 5; pair.none := None{}; pair.nothing := Nothing{};
  IO.Put(Fmt.Int(pair.x) & Fmt.Int(pair.y) & "\n");
  count := 1;
  TRY a[count] := 1; EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n"); END;
  TRY open[0] := 1; EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n"); END;
END EmptyTypes.
