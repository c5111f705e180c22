(* A declaration must not mention itself but inside REF, PROCEDURE, an object's fields and methods, or a body. *)
MODULE R02 EXPORTS Main;
TYPE
  T = RECORD x: T END;  (* ERROR cycle *)
  U = OBJECT METHODS m () := U.m; END;  (* ERROR cycle *)
  A = ARRAY [0 .. 3] OF A;  (* ERROR cycle *)
  O = O OBJECT END;  (* ERROR cycle *)
  S = SET OF [FIRST(S) .. 3];  (* ERROR cycle *)
  R = [0 .. NUMBER(R)];  (* ERROR cycle *)
  B = BITS 8 FOR B;  (* ERROR cycle *)
  V = V;  (* ERROR cycle *)
  X = Y OBJECT END; Y = X OBJECT END;  (* ERROR cycle *)
  F = RECORD size := BYTESIZE(F) END;  (* ERROR cycle *)
  Fine = REF RECORD size := BYTESIZE(Fine) END;
CONST
  N = N + 1;  (* ERROR cycle *)
  M = BYTESIZE(ARRAY [0 .. M] OF CHAR);  (* ERROR cycle *)
VAR
  v := P();
  w := w;  (* ERROR cycle *)
  x := NUMBER(y); y: ARRAY [0 .. BYTESIZE(x)] OF CHAR;  (* ERROR cycle *)
PROCEDURE P (): REF ARRAY [0 .. LAST(v^)] OF CHAR = BEGIN RETURN NIL END P;  (* ERROR cycle *)
PROCEDURE Q (n := Q()): INTEGER = BEGIN RETURN n END Q;  (* ERROR cycle *)
BEGIN
END R02.
