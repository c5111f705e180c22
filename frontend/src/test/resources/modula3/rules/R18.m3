(* A VALUE formal takes assignable values only, and is not changed for the caller. *)
MODULE R18 EXPORTS Main;
TYPE Rec = RECORD n: INTEGER END; Other = RECORD m: INTEGER END;
VAR o: Other; chars: ARRAY [0 .. 1] OF CHAR; short: ARRAY [0 .. 1] OF INTEGER;
PROCEDURE P (r: Rec) = BEGIN r.n := 1; r := Rec{2} END P;
PROCEDURE Q (a: ARRAY OF INTEGER) = BEGIN a[0] := 1; a := short END Q;
PROCEDURE F (a: ARRAY [0 .. 2] OF INTEGER) = BEGIN a[0] := 1 END F;
BEGIN
  P(o);  (* ERROR type-mismatch *)
  P(1);  (* ERROR type-mismatch *)
  Q(chars);  (* ERROR type-mismatch *)
  Q(short[0]);  (* ERROR type-mismatch *)
  F(short);  (* ERROR type-mismatch *)
  P(Rec);  (* ERROR not-a-value *)
  Q(short);
END R18.
