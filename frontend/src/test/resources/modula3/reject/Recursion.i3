(* Types and constants that need themselves, and supertypes in a circle. *)
INTERFACE Recursion;
TYPE
  T = T;  (* ERROR cycle *)
  A = B;  (* ERROR cycle *)
  B = A;
  R = RECORD a: R END;  (* ERROR cycle *)
  R2 = RECORD a: ARRAY [0 .. 1] OF R3 END;  (* ERROR cycle *)
  R3 = RECORD b: R2 END;
  S = SET OF S;  (* ERROR cycle *)
  U = [FIRST(U) .. 3];  (* ERROR cycle *)
  O = O OBJECT END;  (* ERROR cycle *)
  P = Q OBJECT END;  (* ERROR cycle *)
  Q = P OBJECT END;
  X <: X;  (* ERROR reveal *)
  Y <: Z;
  Z <: Y;  (* ERROR reveal *)
  Ok = REF Ok;
  Ok2 = ARRAY [0 .. 1] OF REF Ok2;
  Ok3 = PROCEDURE (x: Ok3): Ok3;
  Ok4 = OBJECT next: Ok4 METHODS m (x: Ok4) END;
  E = BITS 8 FOR E;  (* ERROR cycle *)
  F = ARRAY F OF INTEGER;  (* ERROR cycle *)
  G = ARRAY [0 .. BYTESIZE(G)] OF CHAR;  (* ERROR cycle *)
CONST
  a = b;  (* ERROR cycle *)
  b = a;
  c = c + 1;  (* ERROR cycle *)
  d = NUMBER(D);  (* ERROR cycle *)
TYPE
  D = ARRAY [0 .. d] OF INTEGER;
VAR
  v := v;  (* ERROR cycle *)
  w: ARRAY [0 .. BYTESIZE(w)] OF CHAR;  (* ERROR cycle *)
EXCEPTION
  Ex(ExT);
TYPE
  ExT = RECORD f: ExT END;  (* ERROR cycle *)
END Recursion.
