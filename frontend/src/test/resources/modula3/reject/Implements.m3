MODULE Implements;
CONST k = 2;  (* ERROR declared-twice *)
PROCEDURE P (a: CHAR): CHAR = BEGIN RETURN a END P;  (* ERROR implements *)
PROCEDURE Q () RAISES ANY = BEGIN END Q;  (* ERROR implements *)
BEGIN
END Implements.
