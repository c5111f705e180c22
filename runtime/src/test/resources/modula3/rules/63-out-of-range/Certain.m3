(* A constructor with a value that cannot belong to its type is compiled, and fails when it is executed. *)
MODULE Certain EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Digit = [0 .. 9];
  Rec = RECORD a: Digit; b := 5 END;
  Row = ARRAY [0 .. 2] OF Digit;
  Digits = SET OF Digit;
  Color = {Red, Green, Blue};
  Cool = [Color.Green .. Color.Blue];

VAR r: Rec; row: Row; s: Digits; d: Digit; nested: ARRAY [0 .. 0] OF Rec; c: SET OF Cool; n := 0;

PROCEDURE Digest (<*UNUSED*> d: Digit) = BEGIN INC(n) END Digest;

PROCEDURE Result (): Digit = BEGIN RETURN 10 END Result;

PROCEDURE Try (i: INTEGER) =
  BEGIN
    CASE i OF
    | 0 => r := Rec{10};
    | 1 => r := Rec{b := 1, a := -1};
    | 2 => row := Row{1, 10, 3};
    | 3 => row := Row{10, ..};
    | 4 => s := Digits{1, 10};
    | 5 => s := Digits{-1 .. 3};
    | 6 => s := Digits{3 .. 10};
    | 7 => nested := ARRAY [0 .. 0] OF Rec{Rec{99}};
    | 8 => d := 10;
    | 9 => Digest(-1);
    | 10 => EVAL Result();
    | 11 => c := SET OF Cool{Color.Red};
    | 12 => d := VAL(12, Digit);
    | 13 => EVAL row[3];
    | 14 => r := Rec{9}; s := Digits{0, 9}; row := Row{9, 0, ..};
    | 15 => EVAL VAL(3, Color);
    END;
  END Try;

BEGIN
  FOR i := 0 TO 15 DO
    TRY Try(i); IO.Put("fine ") EXCEPT RuntimeError.E (e) => IO.Put(Fmt.Int(ORD(e))) END;
  END;
  IO.Put(Fmt.Int(n) & Fmt.Int(row[0]) & "\n");
  Try(0);
END Certain.
