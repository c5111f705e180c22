(* A READONLY formal is not writable, in any part and by any way. *)
MODULE R19 EXPORTS Main;
TYPE Rec = RECORD n: INTEGER; a: ARRAY [0 .. 1] OF INTEGER; r: REF INTEGER END;
PROCEDURE Inc (VAR n: INTEGER) = BEGIN INC(n) END Inc;
PROCEDURE P (READONLY r: Rec; READONLY a: ARRAY OF INTEGER; READONLY i: INTEGER) =
  BEGIN
    r.n := 1;  (* ERROR not-writable *)
    r := Rec{1, a, NIL};  (* ERROR not-writable *)
    r.a[0] := 1;  (* ERROR not-writable *)
    a[0] := 1;  (* ERROR not-writable *)
    INC(i);  (* ERROR not-writable *)
    Inc(r.n);  (* ERROR not-writable *)
    Inc(i);  (* ERROR not-writable *)
    SUBARRAY(a, 0, 1) := r.a;  (* ERROR not-writable *)
    WITH x = r.n DO x := 1 END;  (* ERROR not-writable *)
    WITH x = a[0] DO Inc(x) END;  (* ERROR not-writable *)
    r.r^ := 1; Inc(r.r^);
    P("x", a, i);  (* ERROR type-mismatch *)
    P(r, r.a, 1.0);  (* ERROR type-mismatch *)
  END P;
BEGIN
END R19.
