MODULE Types EXPORTS Main;
TYPE
  A = RECORD a: A END;  (* ERROR cycle *)
  B = ARRAY [0 .. 1] OF B;  (* ERROR cycle *)
  Fine = REF RECORD next: Fine; f: PROCEDURE (x: Fine): Fine END;
  C = ARRAY OF INTEGER;
  D = ARRAY [0 .. 2] OF C;  (* ERROR open-array *)
  E = RECORD x: C END;  (* ERROR open-array *)
  F = [0 .. 'a'];  (* ERROR subrange *)
  G = SET OF INTEGER;  (* ERROR too-large *)
  H = {x, y, x};  (* ERROR declared-twice *)
  I = ARRAY REAL OF INTEGER;  (* ERROR not-ordinal *)
  J = Fien;  (* ERROR unknown-name *)
  K = limit;  (* ERROR not-a-type *)
  L = RECORD f, g: INTEGER; f: CHAR END;  (* ERROR declared-twice *)
  M = INTEGER OBJECT END;  (* ERROR not-object *)
  N = BITS 3 FOR [0 .. 8];  (* ERROR packed-size *)
  O = BRANDED "same" REF INTEGER;
  P = BRANDED "same" REF CHAR;  (* ERROR brand *)
  Q = OBJECT METHODS m () OVERRIDES n := NIL END;  (* ERROR unknown-method *)
  R = OBJECT METHODS m (x: INTEGER) := Bad END;  (* ERROR method-body *)
  S = RECORD e: [1 .. 0] END;  (* ERROR empty-type *)
  INTEGER = CHAR;  (* ERROR reserved-name *)
  T = ARRAY [0 .. limit] OF INTEGER;
  U = ARRAY [0 .. v] OF INTEGER;  (* ERROR not-constant *)
  W = X; X = W;  (* ERROR cycle *)
  Y = RECORD a; b: INTEGER END;  (* ERROR syntax *)
  Z = OBJECT a, b END;  (* ERROR syntax *)
  AA = PROCEDURE (a; b: INTEGER);  (* ERROR syntax *)
  AB = UNTRACED ROOT OBJECT a: ADDRESS; b: TEXT END;  (* ERROR unsafe *)
CONST
  limit = 10;
  c1 = c2; c2 = c1 + 1;  (* ERROR cycle *)
  big = 99999999999999999999;  (* ERROR bad-number *)
  base = 17_0;  (* ERROR bad-number *)
  digit = 2_2;  (* ERROR bad-number *)
  notConst = v + 1;  (* ERROR not-constant *)
VAR
  v: INTEGER;
  v: CHAR;  (* ERROR declared-twice *)
  open: ARRAY OF CHAR;  (* ERROR open-array *)
  nil := NIL;  (* ERROR type-mismatch *)
  empty: [5 .. 4];  (* ERROR empty-type *)
PROCEDURE Bad (x: INTEGER) = BEGIN EVAL x END Bad;
PROCEDURE Local () =
  EXCEPTION E;  (* ERROR outermost *)
  TYPE T <: ROOT;  (* ERROR outermost *)
  BEGIN
  END Local;
BEGIN
END Types.
