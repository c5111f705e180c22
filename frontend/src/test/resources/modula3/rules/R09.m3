(* A packed type has room for its values, is constant in size, and is not its base type. *)
MODULE R09 EXPORTS Main;
VAR eight := 8;
TYPE
  A = BITS 7 FOR [0 .. 128];  (* ERROR packed-size *)
  B = BITS 7 FOR [-65 .. 0];  (* ERROR packed-size *)
  C = BITS 1 FOR {x, y, z};  (* ERROR packed-size *)
  D = BITS 32 FOR INTEGER;  (* ERROR packed-size *)
  E = BITS eight FOR BOOLEAN;  (* ERROR not-constant *)
  F = BITS 'c' FOR BOOLEAN;  (* ERROR type-mismatch *)
  Byte = BITS 8 FOR [0 .. 255];
VAR r: RECORD b: Byte END; s: RECORD b: [0 .. 255] END;
PROCEDURE P (VAR n: [0 .. 255]) = BEGIN n := 1 END P;
PROCEDURE Q (VAR n: Byte) = BEGIN n := 1 END Q;
BEGIN
  P(r.b);  (* ERROR type-mismatch *)
  Q(s.b);  (* ERROR type-mismatch *)
  r := s;  (* ERROR type-mismatch *)
  r.b := s.b; s.b := r.b; P(s.b);
END R09.
