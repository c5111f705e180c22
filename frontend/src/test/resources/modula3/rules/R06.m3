(* A variable, field, result or element of a fixed array has no open array type. *)
MODULE R06 EXPORTS Main;
TYPE
  Open = ARRAY OF INTEGER;
  A = ARRAY [0 .. 2] OF Open;  (* ERROR open-array *)
  B = RECORD x: Open END;  (* ERROR open-array *)
  C = OBJECT x: ARRAY OF CHAR END;  (* ERROR open-array *)
  D = SET OF Open;  (* ERROR not-ordinal *)
  E = BITS 64 FOR Open;  (* ERROR open-array *)
  F = REF Open; G = REF ARRAY OF Open; H = PROCEDURE (x: Open; VAR y: Open; READONLY z: ARRAY OF Open);
  I = RECORD x := Open{1, 2} END;  (* ERROR open-array *)
EXCEPTION X(Open);  (* ERROR open-array *)
VAR
  v: Open;  (* ERROR open-array *)
  w := Open{1, 2};  (* ERROR open-array *)
  f: F;
CONST c = Open{1, 2};
PROCEDURE P (x := Open{1, 2}): INTEGER = VAR y := x; BEGIN RETURN NUMBER(y) END P;  (* ERROR open-array *)
PROCEDURE Q (): Open = BEGIN RETURN f^ END Q;  (* ERROR open-array *)
BEGIN
  EVAL c[0];
END R06.
