(* A procedure fits when modes, types and result agree and it raises no more. *)
MODULE R15;
PROCEDURE A () RAISES {E, F} = BEGIN END A;  (* ERROR implements *)
PROCEDURE B (x: CARDINAL): INTEGER = BEGIN RETURN x END B;  (* ERROR implements *)
PROCEDURE C (x: INTEGER) = BEGIN EVAL x END C;  (* ERROR implements *)
PROCEDURE D (x: INTEGER) = BEGIN EVAL x END D;  (* ERROR implements *)
PROCEDURE G () RAISES {F} = BEGIN END G;
PROCEDURE H (READONLY x: ARRAY [0 .. 3] OF CHAR) = BEGIN EVAL x END H;  (* ERROR implements *)
VAR
  p: PROCEDURE () := G;  (* ERROR type-mismatch *)
  q: PROCEDURE () RAISES ANY := G;
  r: PROCEDURE () RAISES {F, E} := q;  (* ERROR type-mismatch *)
  s: PROCEDURE (a, b: INTEGER): INTEGER := B;  (* ERROR type-mismatch *)
  t: PROCEDURE (x: INTEGER) := C;
  u: PROCEDURE (x: INTEGER): CARDINAL := S;  (* ERROR type-mismatch *)
  v: PROCEDURE (x: INTEGER) := S;  (* ERROR type-mismatch *)
  w: PROCEDURE (READONLY x: INTEGER): INTEGER := S;  (* ERROR type-mismatch *)
PROCEDURE S (x: INTEGER := 3): INTEGER = BEGIN RETURN x END S;
BEGIN
  EVAL p; EVAL r; EVAL s; EVAL t; EVAL u; EVAL v; EVAL w;
END R15.
