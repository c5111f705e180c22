(* A reference is followed where a field is selected or an element indexed; a[i, j] stands for a[i][j]. *)
MODULE Implicit EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Vector = REF ARRAY OF INTEGER;
  Row = REF ARRAY [5 .. 6] OF Vector;
  Cell = REF RECORD n: INTEGER; link: Cell; table: Row; fixed: ARRAY BOOLEAN OF Cell END;
  Obj = OBJECT cell: Cell; v: Vector METHODS get (): Cell := Get END;
  Pointer = REF Cell;

VAR
  row := NEW(Row); cell := NEW(Cell, n := 1); o := NEW(Obj, cell := cell); calls := 0; p := NEW(Pointer);
  deep := NEW(REF ARRAY OF ARRAY OF Row, 2, 2);

PROCEDURE Get (self: Obj): Cell = BEGIN INC(calls); RETURN self.cell END Get;

PROCEDURE Make (n: INTEGER): Vector =
  VAR v := NEW(Vector, n);
  BEGIN
    FOR i := 0 TO n - 1 DO v[i] := n * 10 + i END;
    RETURN v;
  END Make;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

PROCEDURE Bump (VAR n: INTEGER) = BEGIN INC(n, 1000) END Bump;

BEGIN
  row[5] := Make(3); row[6] := Make(4);
  Put(row[5, 2]); Put(row[6][3]); Put(row^[6]^[0]); Put(row^[5, 1]); Put(Make(2)[1]);
  cell.link := NEW(Cell, n := 2, table := row); cell.fixed[TRUE] := cell.link; p^ := cell;
  Put(cell.link.table[6, 1]); Put(cell.fixed[TRUE].n); Put(p^.n); Put(p^^.link^.n);
  IO.Put("\n");
  o.v := row[6];
  Put(o.get().link.n); Put(o.v[2]); INC(o.get().link.n, 5); Put(cell.link.n); Put(calls);
  Bump(row[6, 3]); Bump(o.get().n); Put(o.v[3]); Put(cell.n); Put(NUMBER(row[5]^)); Put(FIRST(row^));
  deep[1, 0] := row; deep[1, 0, 6, 0] := 3; Put(deep[1][0][6, 0]); Put(row[6, 0]); Put(NUMBER(deep[0]));
  IO.Put("\n");
  WITH v = cell.link.table[5] DO v := NIL; Put(ORD(row[5] = NIL)) END;
  FOR i := 0 TO 4 DO
    TRY
      CASE i OF
      | 0 => Put(row[5, 0]);
      | 1 => Put(cell.link.link.n);
      | 2 => Put(deep[0, 0, 5, 0]);
      | 3 => p^ := NIL; p^.n := 1;
      | 4 => o.cell := NIL; Bump(o.get().n);
      END;
    EXCEPT
    | RuntimeError.E (e) => <*ASSERT e = RuntimeError.Nil*> IO.Put("nil ");
    END;
  END;
  IO.Put("\n");
END Implicit.
