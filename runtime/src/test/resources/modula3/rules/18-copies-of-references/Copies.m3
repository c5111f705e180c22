(* A VALUE copy of an open array keeps what its references point to, and so does a constructor of open arrays. *)
MODULE Copies EXPORTS Main;

IMPORT Fmt, IO;

TYPE Cell = REF RECORD n: INTEGER; pad: ARRAY [0 .. 99] OF INTEGER END;

VAR cells := ARRAY [0 .. 2] OF Cell{NEW(Cell, n := 1), NEW(Cell, n := 2), NEW(Cell, n := 3)};

PROCEDURE Churn () =
  VAR c: Cell;
  BEGIN
    FOR i := 1 TO 60000 DO c := NEW(Cell, n := -1) END;
  END Churn;

PROCEDURE Put (READONLY a: ARRAY OF Cell) =
  BEGIN
    FOR i := 0 TO LAST(a) DO IO.Put(Fmt.Int(a[i].n) & " ") END;
    IO.Put("\n");
  END Put;

PROCEDURE Keep (a: ARRAY OF Cell) =
  BEGIN
    FOR i := FIRST(cells) TO LAST(cells) DO cells[i] := NIL END;
    Churn();
    Put(a);
  END Keep;

PROCEDURE New (n: INTEGER): Cell = BEGIN RETURN NEW(Cell, n := n) END New;

PROCEDURE Rows (READONLY a: ARRAY OF ARRAY OF Cell) =
  BEGIN
    Churn();
    FOR i := 0 TO LAST(a) DO Put(a[i]) END;
  END Rows;

BEGIN
  Keep(cells);
  Rows(ARRAY OF ARRAY OF Cell{ARRAY OF Cell{New(4), New(5)}, ARRAY OF Cell{New(6), New(7)}});
END Copies.
