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
  G = BITS 65 FOR INTEGER;  (* ERROR packed-size *)
  H = BITS 64 FOR LONGREAL;
  I = RECORD b: BOOLEAN; r: BITS 32 FOR REAL END;  (* ERROR packed-place *)
  J = ARRAY [0 .. 3] OF BITS 65 FOR RECORD t: TEXT; b: BITS 1 FOR BOOLEAN END;  (* ERROR packed-place *)
  K = OBJECT b: BITS 1 FOR BOOLEAN; h: H END;  (* ERROR packed-place *)
  Bit = BITS 1 FOR BOOLEAN;
  Byte = BITS 8 FOR [0 .. 255];
VAR bits: ARRAY [0 .. 7] OF Bit; c: RECORD b: Bit; n: BITS 12 FOR ARRAY [0 .. 11] OF Bit END;
VAR r: RECORD b: Byte END; s: RECORD b: [0 .. 255] END;
PROCEDURE P (VAR n: [0 .. 255]) = BEGIN n := 1 END P;
PROCEDURE Q (VAR n: Byte) = BEGIN n := 1 END Q;
PROCEDURE S (VAR b: Bit) = BEGIN b := TRUE END S;
PROCEDURE U (VAR b: ARRAY OF Bit) = BEGIN b[0] := TRUE END U;
BEGIN
  P(r.b);  (* ERROR type-mismatch *)
  Q(s.b);  (* ERROR type-mismatch *)
  r := s;  (* ERROR type-mismatch *)
  S(bits[3]);  (* ERROR packed *)
  S(c.b);  (* ERROR packed *)
  WITH b = bits[1] DO S(b) END;  (* ERROR packed *)
  U(bits);
  VAR b := bits[3]; BEGIN S(b) END;
  r.b := s.b; s.b := r.b; P(s.b);
END R09.
