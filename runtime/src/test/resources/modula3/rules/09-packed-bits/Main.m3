(* Packed fields and elements take exactly their bits, may share and straddle bytes and words, and are read and written
   alone. *)
MODULE Main;

IMPORT IO, Fmt;

TYPE
  Nibble = BITS 4 FOR [0 .. 15];
  Color = {Red, Green, Blue, White, Black};
  Ip = RECORD
    ihl, version: Nibble;
    tos: BITS 8 FOR [0 .. 255];
    length, id: BITS 16 FOR [0 .. 65535];
    fragment: BITS 13 FOR [0 .. 8191];
    flags: BITS 3 FOR [0 .. 7];
    ttl, protocol: BITS 8 FOR [0 .. 255];
    checksum: BITS 16 FOR [0 .. 65535];
    source, destination: ARRAY [0 .. 3] OF BITS 8 FOR [0 .. 255];
  END;
  Inner = RECORD a: BITS 3 FOR [0 .. 7]; b: BITS 5 FOR [-16 .. 15]; c: BITS 9 FOR [0 .. 511] := 9 END;
  Outer = RECORD
    x: BITS 2 FOR [0 .. 3];
    i: BITS 17 FOR Inner;
    j: BITS 20 FOR Inner;
    bools: BITS 11 FOR ARRAY [0 .. 10] OF BITS 1 FOR BOOLEAN;
    set: BITS 7 FOR SET OF [1 .. 7];
    c: BITS 3 FOR Color;
    last: INTEGER;
  END;
  Tree = OBJECT
    left: BITS 1 FOR BOOLEAN := TRUE;
    size: BITS 20 FOR [-1000 .. 1000] := -3;
    inner: BITS 17 FOR Inner := Inner{1, -1, 1};
    name: TEXT := "tree";
  METHODS
    total (): INTEGER := Total;
  END;
  Tree2 = Tree OBJECT more: BITS 64 FOR TEXT; right: BITS 3 FOR [2 .. 5] END;
  Mixed = RECORD c: ARRAY [0 .. 2] OF CHAR; b: BITS 4 FOR [0 .. 15] END;
  Three = BITS 3 FOR [-4 .. 3];
  Threes = ARRAY OF Three;

CONST
  Header = Ip{version := 4, ihl := 5, tos := 0, length := 1500, id := 16_BEEF, fragment := 8000, flags := 2, ttl := 64,
              protocol := 17, checksum := 0, source := ARRAY [0 .. 3] OF BITS 8 FOR [0 .. 255]{10, 0, 0, 1},
              destination := ARRAY [0 .. 3] OF BITS 8 FOR [0 .. 255]{10, 0, 0, 2}};
  Odd = ARRAY [0 .. 4] OF Three{-4, 3, -1, 2, 0};

VAR
  ip := Header;
  o: Outer;
  inner: Inner;
  bits: ARRAY [0 .. 99] OF BITS 1 FOR BOOLEAN;
  threes: ARRAY [-3 .. 96] OF Three;
  twelves: ARRAY [1 .. 50] OF BITS 12 FOR [0 .. 4095];
  t24: ARRAY [0 .. 9] OF BITS 24 FOR [0 .. 16_FFFFFF];
  w63: ARRAY [0 .. 5] OF BITS 63 FOR [0 .. LAST(INTEGER)];
  recs: ARRAY [0 .. 6] OF BITS 17 FOR Inner;
  many: ARRAY [0 .. 1] OF BITS 1003 FOR ARRAY [0 .. 199] OF BITS 5 FOR [0 .. 31];
  matrix: ARRAY [0 .. 4], [0 .. 6] OF BITS 1 FOR BOOLEAN;
  mixed: RECORD x: BITS 4 FOR [0 .. 15]; m: BITS 28 FOR Mixed END; m: Mixed;
  fives: REF ARRAY OF BITS 5 FOR [1 .. 31];

PROCEDURE P (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END P;
PROCEDURE NL () = BEGIN IO.Put("\n") END NL;

PROCEDURE Sum (READONLY a: Threes): INTEGER =
  VAR s := 0;
  BEGIN
    FOR i := 0 TO LAST(a) DO s := (s * 2 + a[i]) MOD 65536 END;
    RETURN s
  END Sum;

PROCEDURE Fill (VAR a: Threes; v: [-4 .. 3]) =
  BEGIN
    FOR i := 0 TO LAST(a) DO a[i] := v END
  END Fill;

PROCEDURE Copy (a: Threes): INTEGER = BEGIN a[0] := 3; RETURN Sum(a) END Copy;

PROCEDURE Count (READONLY m: ARRAY OF ARRAY OF BITS 1 FOR BOOLEAN): INTEGER =
  VAR n := 0;
  BEGIN
    FOR i := 0 TO LAST(m) DO FOR j := 0 TO LAST(m[i]) DO IF m[i, j] THEN INC(n) END END END;
    RETURN n
  END Count;

PROCEDURE InnerSum (i: Inner): INTEGER = BEGIN i.a := 1; RETURN i.a + i.b + i.c END InnerSum;
PROCEDURE Make (n: INTEGER): Inner = BEGIN RETURN Inner{n MOD 8, n MOD 16, n} END Make;
PROCEDURE Total (t: Tree): INTEGER = BEGIN RETURN ORD(t.left) + t.size + InnerSum(t.inner) END Total;

PROCEDURE Nested () =
  VAR r: RECORD a: BITS 7 FOR [0 .. 127]; b: ARRAY [0 .. 9] OF Three END;
  PROCEDURE Local () = BEGIN INC(r.a, 3); r.b[r.a MOD 10] := -1 END Local;
  BEGIN
    r.a := 1;
    Fill(r.b, 0);
    WITH a = r.a, b = r.b[r.a + 5], all = r.b DO
      Local();
      b := 3;
      P(a); P(all[6]); P(all[4]); P(Sum(all));
      WITH part = SUBARRAY(all, 4, 3) DO Fill(part, 1); P(Sum(part)); P(Sum(r.b)) END
    END
  END Nested;

BEGIN
  P(BITSIZE(Nibble)); P(BYTESIZE(Ip)); P(BITSIZE(ip.fragment)); P(BYTESIZE(Inner)); P(BYTESIZE(bits));
  P(BYTESIZE(threes)); P(BYTESIZE(twelves)); P(BYTESIZE(t24)); P(BYTESIZE(w63)); P(BYTESIZE(recs)); P(BYTESIZE(matrix)); NL();
  P(ip.version); P(ip.ihl); P(ip.flags); P(ip.fragment); P(ip.length); P(ip.id); P(ip.source[3] + ip.destination[3]); NL();
  INC(ip.ttl); DEC(ip.fragment, 1000);
  P(ip.ttl); P(ip.fragment); P(ip.flags);
  WITH header = ip DO header.flags := 7 END;
  WITH f = ip.flags, g = ip.fragment DO P(f); f := 5; INC(g); P(f); P(g) END; NL();
  P(inner.c); P(o.i.c); P(o.j.c);
  o.x := 3; o.i.a := 5; o.i.b := -9; o.i.c := 300; o.j := Inner{1, 15, 511}; o.last := 77;
  P(o.x); P(o.i.a); P(o.i.b); P(o.i.c); P(o.j.a); P(o.j.b); P(o.j.c); P(o.last); NL();
  o.bools[3] := TRUE; o.bools[10] := TRUE; o.set := SET OF [1 .. 7]{1, 5, 7}; o.c := Color.Black;
  FOR i := 0 TO 10 DO P(ORD(o.bools[i])) END;
  FOR i := 0 TO 9 DO P(ORD(i IN o.set)) END;
  P(ORD(o.c)); NL();
  inner := o.i; P(inner.a); P(inner.b); P(inner.c); P(InnerSum(o.i)); P(InnerSum(o.j));
  P(ORD(o.i = inner)); P(ORD(o.i = o.j)); o.i := o.j; P(ORD(o.i = o.j)); o.j := Make(44); P(o.j.a); P(o.j.c); P(o.x); NL();
  FOR i := 0 TO 99 DO bits[i] := i MOD 3 = 0 END;
  VAR n := 0; BEGIN FOR i := 0 TO 99 DO IF bits[i] THEN INC(n, i) END END; P(n) END;
  FOR i := FIRST(threes) TO LAST(threes) DO threes[i] := i MOD 8 - 4 END;
  VAR n := 0; BEGIN FOR i := FIRST(threes) TO LAST(threes) DO n := n * 3 MOD 1000003 + threes[i] END; P(n) END;
  P(Sum(threes)); P(Sum(SUBARRAY(threes, 5, 7))); Fill(SUBARRAY(threes, 10, 3), -2);
  P(Sum(SUBARRAY(threes, 8, 7))); P(Copy(threes)); P(Sum(threes)); P(Sum(Odd)); P(Sum(Threes{1, -2, threes[0], 3})); NL();
  SUBARRAY(threes, 1, 20) := SUBARRAY(threes, 0, 20); P(Sum(SUBARRAY(threes, 0, 30)));
  SUBARRAY(threes, 0, 20) := SUBARRAY(threes, 3, 20); P(Sum(SUBARRAY(threes, 0, 30)));
  P(ORD(SUBARRAY(threes, 0, 5) = SUBARRAY(threes, 1, 5))); P(ORD(SUBARRAY(threes, 40, 9) = SUBARRAY(threes, 48, 9))); NL();
  FOR i := 1 TO 50 DO twelves[i] := i * 81 END;
  FOR i := 0 TO 9 DO t24[i] := i * 1234567 END;
  FOR i := 0 TO 5 DO w63[i] := LAST(INTEGER) - i * i END;
  VAR n := 0; BEGIN FOR i := 1 TO 50 DO INC(n, twelves[i]) END; P(n) END;
  P(t24[9]); P(t24[3]); P(LAST(INTEGER) - w63[5]); P(LAST(INTEGER) - w63[4]); P(LAST(INTEGER) - w63[0]); NL();
  FOR i := 0 TO 6 DO recs[i] := Inner{i, i - 8, 500 + i} END;
  recs[3].b := 7; INC(recs[2].c);
  FOR i := 0 TO 6 DO P(recs[i].a * recs[i].b + recs[i].c) END; P(recs[3].b); NL();
  FOR i := 0 TO 199 DO many[0][i] := i MOD 32 END;
  many[1] := many[0]; many[1][199] := 1; P(many[1][198]); P(many[0][199]); P(many[1][100]); P(ORD(many[0] = many[1])); NL();
  FOR i := 0 TO 4 DO FOR j := 0 TO 6 DO matrix[i, j] := (i + j) MOD 2 = 0 END END;
  P(Count(matrix)); P(Count(SUBARRAY(matrix, 1, 2)));
  VAR row := matrix[1]; BEGIN P(ORD(row[1])); P(ORD(row[0])); row[0] := TRUE; matrix[2] := row END; P(Count(matrix)); NL();
  fives := NEW(REF ARRAY OF BITS 5 FOR [1 .. 31], 1000); P(fives[0]); P(fives[999]);
  FOR i := 0 TO 999 DO fives[i] := 1 + i MOD 31 END;
  VAR n := 0; BEGIN FOR i := 0 TO LAST(fives^) DO INC(n, fives[i] * i) END; P(n) END; P(BYTESIZE(fives^)); NL();
  WITH t = NEW(Tree, size := 12), u = NEW(Tree2) DO
    P(t.total()); P(u.total()); P(u.right); u.right := 5; t.left := FALSE; t.size := -7; t.inner.b := 4; u.more := t.name;
    P(t.total()); P(u.total()); P(u.right); IO.Put(u.name & u.more)
  END; NL();
  Nested(); NL();
  m.c[1] := 'q'; m.b := 9; mixed.m := m; m.c[1] := 'z'; mixed.m.c[2] := 'r'; IO.PutChar(mixed.m.c[1]); m := mixed.m;
  IO.PutChar(m.c[1]); IO.PutChar(m.c[2]); P(m.b); P(mixed.x); NL();
END Main.
