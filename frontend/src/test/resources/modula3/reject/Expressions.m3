MODULE Expressions EXPORTS Main;
IMPORT Text, Fmt;
TYPE
  Color = {Red, Green};
  Low = [0 .. 5]; High = [10 .. 20];
  Rec = RECORD a: INTEGER; b := 2 END;
  Arr = ARRAY [0 .. 2] OF INTEGER;
  Obj = OBJECT name: TEXT METHODS m () END;
VAR
  i: INTEGER; l: LONGINT; r: REAL; d: LONGREAL; b: BOOLEAN; c: CHAR; t: TEXT;
  low: Low; high: High; color: Color; rec: Rec; arr: Arr; obj: Obj; ref: REF INTEGER; any: REFANY;
PROCEDURE Two (a: INTEGER; b: CHAR := 'x'): INTEGER = BEGIN RETURN a + ORD(b) END Two;
PROCEDURE ByVar (VAR n: INTEGER) = BEGIN n := 1 END ByVar;
PROCEDURE None () = BEGIN END None;
BEGIN
  i := r;  (* ERROR type-mismatch *)
  i := l;  (* ERROR type-mismatch *)
  i := c;  (* ERROR type-mismatch *)
  r := d;  (* ERROR type-mismatch *)
  low := high;  (* ERROR type-mismatch *)
  i := i / 2;  (* ERROR operator *)
  r := r DIV 2.0;  (* ERROR operator *)
  i := i + 1.0;  (* ERROR operator *)
  b := b AND i;  (* ERROR operator *)
  b := NOT i;  (* ERROR operator *)
  t := t + t;  (* ERROR operator *)
  t := t & c;  (* ERROR operator *)
  b := 3 IN color;  (* ERROR operator *)
  b := i = c;  (* ERROR operator *)
  b := obj < obj;  (* ERROR operator *)
  i := arr['a'];  (* ERROR type-mismatch *)
  i := i[0];  (* ERROR not-an-array *)
  i := rec.c;  (* ERROR unknown-name *)
  i := i.a;  (* ERROR no-field *)
  t := obj.nmae;  (* ERROR unknown-name *)
  i := i^;  (* ERROR not-a-reference *)
  color := Color.Blue;  (* ERROR unknown-name *)
  i := Color;  (* ERROR not-a-value *)
  i := Text;  (* ERROR not-a-value *)
  i := ABS;  (* ERROR not-a-value *)
  i := Two;  (* ERROR type-mismatch *)
  i := Two();  (* ERROR argument *)
  i := Two(1, 'a', 2);  (* ERROR argument *)
  i := Two(1, c := 'a');  (* ERROR argument *)
  i := Two(1, a := 2);  (* ERROR argument *)
  i := Two(a := 1, 'c');  (* ERROR argument *)
  i := Two('c');  (* ERROR type-mismatch *)
  i := None();  (* ERROR no-result *)
  i := i(3);  (* ERROR not-callable *)
  i := INTEGER(3);  (* ERROR not-callable *)
  ByVar(3);  (* ERROR not-writable *)
  ByVar(low);  (* ERROR type-mismatch *)
  rec := Rec{};  (* ERROR constructor *)
  rec := Rec{1, 2, 3};  (* ERROR constructor *)
  rec := Rec{z := 1};  (* ERROR unknown-name *)
  arr := Arr{1, 2};  (* ERROR constructor *)
  arr := Arr{1, 2, 3, 4};  (* ERROR constructor *)
  i := INTEGER{1};  (* ERROR constructor *)
  i := ORD(r);  (* ERROR argument *)
  color := VAL(1, REAL);  (* ERROR argument *)
  i := FIRST(i);  (* ERROR argument *)
  i := NUMBER(INTEGER);  (* ERROR argument *)
  i := MAX(i, c);  (* ERROR argument *)
  r := FLOAT(t);  (* ERROR argument *)
  i := TRUNC(i);  (* ERROR argument *)
  ref := NEW(INTEGER);  (* ERROR argument *)
  ref := NEW(REF ARRAY OF INTEGER);  (* ERROR argument *)
  obj := NEW(Obj, nam := "x");  (* ERROR unknown-name *)
  any := NEW(REFANY);  (* ERROR argument *)
  b := ISTYPE(ref, Obj);  (* ERROR type-mismatch *)
  obj := NARROW(ref, Obj);  (* ERROR type-mismatch *)
  EVAL ADR(i);  (* ERROR unsafe *)
  i := LOOPHOLE(d, INTEGER);  (* ERROR unsafe *)
  i := undeclared + 1;  (* ERROR unknown-name *)
  i := Fmt.Itn(3);  (* ERROR unknown-name *)
END Expressions.
