MODULE Statements EXPORTS Main;
EXCEPTION Plain; WithInt(INTEGER); WithText(TEXT);
TYPE Color = {Red, Green}; Obj = OBJECT END;
VAR i: INTEGER; b: BOOLEAN; t: TEXT; obj: Obj; r: REF INTEGER; a: ARRAY [0 .. 3] OF INTEGER;
CONST c = 3;
PROCEDURE F (): INTEGER = BEGIN RETURN 1 END F;
PROCEDURE P (READONLY x: INTEGER; VAR v: INTEGER; y: INTEGER) =
  BEGIN
    x := 1;  (* ERROR not-writable *)
    v := 2; y := 3;
    RETURN 1;  (* ERROR return *)
  END P;
PROCEDURE Q (): INTEGER =
  BEGIN
    RETURN;  (* ERROR return *)
  END Q;
PROCEDURE R (p: PROCEDURE ()) =
  VAR q: PROCEDURE ();
  PROCEDURE Local () = BEGIN END Local;
  BEGIN
    R(Local); p();
    q := Local;  (* ERROR closure *)
  END R;
BEGIN
  c := 4;  (* ERROR not-writable *)
  F();  (* ERROR unused-result *)
  EVAL F();
  EXIT;  (* ERROR exit *)
  IF i THEN END;  (* ERROR type-mismatch *)
  WHILE t DO END;  (* ERROR type-mismatch *)
  FOR k := 1 TO 10 DO
    k := 5;  (* ERROR not-writable *)
  END;
  FOR k := 'a' TO 10 DO END;  (* ERROR type-mismatch *)
  FOR k := 1 TO 10 BY 0 DO END;  (* ERROR step *)
  CASE i OF
  | 1, 2 => i := 0;
  | 2 .. 4 => i := 1;  (* ERROR duplicate-label *)
  | 'a' => i := 2;  (* ERROR type-mismatch *)
  | i => i := 3;  (* ERROR not-constant *)
  ELSE
  END;
  CASE t OF ELSE END;  (* ERROR type-mismatch *)
  RAISE Plain(1);  (* ERROR argument *)
  RAISE WithInt;  (* ERROR argument *)
  RAISE WithInt("x");  (* ERROR type-mismatch *)
  RAISE Color;  (* ERROR not-an-exception *)
  TRY i := 1 EXCEPT Plain (x) => END;  (* ERROR handler *)
  TRY i := 1 EXCEPT WithInt, WithText (x) => END;  (* ERROR handler *)
  TRY i := 1 EXCEPT Plain => | Plain => END;  (* ERROR handler *)
  TYPECASE r OF | Obj => END;  (* ERROR type-mismatch *)
  TYPECASE i OF | Obj => END;  (* ERROR type-mismatch *)
  WITH w = i + 1 DO
    w := 3;  (* ERROR not-writable *)
  END;
  WITH w = a[0] DO w := 3 END;
  INC(b, 1.5);  (* ERROR type-mismatch *)
  INC(t);  (* ERROR type-mismatch *)
  INC(3);  (* ERROR not-writable *)
  LOCK r DO END;  (* ERROR lock *)
  obj := obj;
END Statements.
