(* A declaration may mention itself inside REF, PROCEDURE, fields and methods of objects, and procedure bodies. *)
MODULE Recursion EXPORTS Main;

IMPORT Fmt, IO;

CONST
  N = BYTESIZE(REF ARRAY [0 .. N] OF REAL);
  Bits = BITSIZE(PROCEDURE (x: [0 .. Bits]));

TYPE
  Self = REF Self;
  List = REF RECORD n: INTEGER; rest: List END;
  P = PROCEDURE (n: INTEGER; p: P): INTEGER;
  R = RECORD n: INTEGER; next: REF R; f: PROCEDURE (READONLY r: R): R END;
  A = ARRAY [0 .. 1] OF REF A;
  Open = REF ARRAY OF Open;
  O = OBJECT
    next: O;
    three: ARRAY [1 .. 3] OF O;
    rec: RECORD o: O; n: INTEGER END;
    bytes: ARRAY [1 .. BYTESIZE(O)] OF CHAR;
  METHODS
    find (o: O; READONLY all: ARRAY OF O): O := Find;
  END;
  Sub = O OBJECT sub: Sub; twin: Twin; END;
  Twin = OBJECT sub: Sub; END;
  Ref = REF ARRAY [1 .. BYTESIZE(Ref)] OF CHAR;

VAR v: ARRAY [1 .. 2 * BYTESIZE(v2^)] OF CHAR; v2: REF [0 .. 255];

PROCEDURE Find (self: O; o: O; READONLY all: ARRAY OF O): O =
  BEGIN
    FOR i := 0 TO LAST(all) DO
      IF all[i] = o THEN RETURN all[i]; END;
    END;
    RETURN self;
  END Find;

PROCEDURE Factorial (n: INTEGER; p: P): INTEGER =
  BEGIN
    IF n = 0 THEN RETURN 1; ELSE RETURN n * p(n - 1, p); END;
  END Factorial;

PROCEDURE IsEven (n: CARDINAL): BOOLEAN =
  BEGIN
    RETURN n = 0 OR IsOdd(n - 1);
  END IsEven;

PROCEDURE IsOdd (n: CARDINAL): BOOLEAN =
  BEGIN
    RETURN n # 0 AND IsEven(n - 1);
  END IsOdd;

PROCEDURE Same (READONLY r: R): R = BEGIN RETURN r; END Same;

PROCEDURE Local (): INTEGER =
  TYPE Chain = REF RECORD next: Chain; n: INTEGER END;
  VAR c := NEW(Chain, n := 5); d := NEW(Chain, n := 6, next := c);
  BEGIN
    RETURN 10 * d.n + d.next.n;
  END Local;

VAR
  self := NEW(Self);
  list := NEW(List, n := 1, rest := NEW(List, n := 2));
  r := R{4, NIL, Same};
  a: A;
  open := NEW(Open, 3);
  o := NEW(O);
  sub := NEW(Sub);
BEGIN
  self^ := self;
  IO.Put(Fmt.Bool(self^^^ = self) & "\n");
  IO.Put(Fmt.Int(N) & " " & Fmt.Int(Bits) & " " & Fmt.Int(NUMBER(v)) & "\n");
  IO.Put(Fmt.Int(list.rest.n) & "\n");
  IO.Put(Fmt.Int(Factorial(5, Factorial)) & "\n");
  r.next := NEW(REF R, n := 3, f := r.f);
  IO.Put(Fmt.Int(r.next.f(r.f(r)).n) & "\n");
  a[1] := NEW(REF A);
  a[1][0] := a[1];
  IO.Put(Fmt.Bool(a[1][0][0] = a[1]) & "\n");
  open[2] := open;
  IO.Put(Fmt.Int(NUMBER(open[2][2]^)) & "\n");
  o.three[2] := sub;
  sub.twin := NEW(Twin, sub := sub);
  IO.Put(Fmt.Bool(o.find(o.three[2], ARRAY OF O{o, sub}) = sub.twin.sub) & " " & Fmt.Int(NUMBER(o.bytes)) & "\n");
  IO.Put(Fmt.Int(NUMBER(NEW(Ref)^)) & "\n");
  IO.Put(Fmt.Bool(IsEven(10)) & Fmt.Bool(IsOdd(10)) & "\n");
  IO.Put(Fmt.Int(Local()) & "\n");
END Recursion.
