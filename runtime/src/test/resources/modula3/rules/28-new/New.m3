(* NEW takes field values, supplies defaults for the rest, and one length for each open dimension. *)
MODULE New EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Color = {Red, Green};
  Rec = RECORD a: INTEGER := 5; b: ARRAY [0 .. 1] OF INTEGER := Pair; c: TEXT := "c"; d: [3 .. 9]; e := Color.Green END;
  Base = OBJECT x := 1; y: [2 .. 4]; z: REF INTEGER END;
  Obj = Base OBJECT rec: Rec; set := SET OF CHAR{'q'}; x := 20; END;
  Vector = REF ARRAY OF Rec;
  Matrix = REF ARRAY OF ARRAY OF ARRAY [0 .. 1] OF Obj;
  Shown = REF RECORD n: INTEGER; o: Obj END;

CONST Pair = ARRAY [0 .. 1] OF INTEGER{7, 8};

VAR n := 0; vector: Vector; matrix: Matrix; shown: Shown;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " "); END Put;
PROCEDURE PutRec (READONLY r: Rec) = BEGIN Put(r.a); Put(r.b[1]); IO.Put(r.c & " "); Put(r.d); Put(ORD(r.e)); END PutRec;
PROCEDURE Next (): INTEGER = BEGIN INC(n); RETURN n; END Next;

PROCEDURE Try (length: INTEGER; width: INTEGER) =
  BEGIN
    TRY
      Put(NUMBER(NEW(Vector, length)^)); Put(NUMBER(NEW(Matrix, 1, width)[0]));
    EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & " ");
    END;
  END Try;

PROCEDURE TryField (y: INTEGER) =
  BEGIN
    TRY Put(NEW(Obj, y := y).y); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & " "); END;
  END TryField;

BEGIN
  PutRec(NEW(REF Rec)^); PutRec(NEW(REF Rec, c := "cc", a := 6)^); IO.Put("\n");
  WITH o = NEW(Obj), p = NEW(Obj, x := Next(), rec := Rec{d := 4}, y := Next() + 1, z := NEW(REF INTEGER)) DO
    Put(o.x); Put(NARROW(o, Base).x); Put(o.y); PutRec(o.rec); IO.Put(Fmt.Bool('q' IN o.set) & Fmt.Bool(o.z = NIL) & "\n");
    Put(p.x); Put(NARROW(p, Base).x); Put(p.y); PutRec(p.rec); IO.Put(Fmt.Bool(p.z = NIL) & "\n");
  END;
  vector := NEW(Vector, 2);
  PutRec(vector[1]); Put(NUMBER(vector^)); Put(NUMBER(NEW(Vector, 0)^)); IO.Put("\n");
  matrix := NEW(Matrix, 2, Next());
  Put(NUMBER(matrix^)); Put(NUMBER(matrix[1])); Put(NUMBER(matrix[1, 2])); IO.Put(Fmt.Bool(matrix[1, 2, 1] = NIL) & "\n");
  shown := NEW(Shown, o := NEW(Obj, y := 4), n := 3);
  Put(shown.n); Put(shown.o.y); Put(NEW(REF ARRAY [1 .. 3] OF [5 .. 6])[2]); Put(NEW(REF [5 .. 6])^); IO.Put("\n");
  Try(3, 4); Try(-1, 4); Try(1, -1); Try(FIRST(INTEGER), 0); TryField(4); TryField(5); IO.Put("\n");
END New.
