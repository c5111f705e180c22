(* CASE takes constant labels and ranges of any size; a value without a label needs ELSE. *)
MODULE Cases EXPORTS Main;

IMPORT Fmt, IO, RuntimeError, Word;

TYPE
  Color = {Red, Green, Blue, White};
  Warm = [Color.Red .. Color.Green];

CONST
  Two = 2;
  Limits = ARRAY OF INTEGER{100, 200};
  High = Word.LeftShift(1, 40);

VAR evaluated := 0;

PROCEDURE Sparse (n: INTEGER): INTEGER =
  BEGIN
    CASE n OF
    | FIRST(INTEGER) .. -1000000 => RETURN 1;
    | -5, -3, -1 => RETURN 2;
    | 0 => RETURN 3;
    | Two, Two + 1 .. Two * 4, NUMBER(Limits) + 10 => RETURN 4;
    | Limits[0] .. Limits[1] => RETURN 5;
    | 1000000 .. 2000000, High => RETURN 6;
    | High + 1 .. LAST(INTEGER) - 1 => RETURN 7;
    | LAST(INTEGER) => RETURN 8;
    | 5000 .. 4000 => RETURN 9;
    ELSE RETURN 0;
    END;
  END Sparse;

PROCEDURE Kind (c: CHAR): TEXT =
  BEGIN
    CASE c OF
    | 'a' .. 'z', 'A' .. 'Z' => RETURN "letter";
    | '0' .. '9' => RETURN "digit";
    | ' ', '\t', '\n' => RETURN "blank";
    | '\200' .. '\377' => RETURN "high";
    ELSE
      RETURN "other";
    END;
  END Kind;

PROCEDURE Name (c: Color): TEXT =
  BEGIN
    CASE c OF
    | FIRST(Warm) .. LAST(Warm) => RETURN "warm";
    | Color.White => RETURN "white";
    END;
    RETURN "none";
  END Name;

PROCEDURE Next (): INTEGER = BEGIN INC(evaluated); RETURN evaluated END Next;

PROCEDURE Long (l: LONGINT): INTEGER =
  BEGIN
    CASE l OF 1L => RETURN 1 | 2L .. 16_7FFFFFFFFFFFL => RETURN 2 ELSE RETURN 3 END;
  END Long;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

BEGIN
  WITH values = ARRAY OF INTEGER{FIRST(INTEGER), -1000000, -999999, -3, -2, 0, 1, 2, 5, 8, 9, 12, 100, 150, 200, 201,
      1500000, High, High + 1, LAST(INTEGER) - 1, LAST(INTEGER), 4500} DO
    FOR i := FIRST(values) TO LAST(values) DO Put(Sparse(values[i])); END;
  END;
  IO.Put("\n");
  IO.Put(Kind('q') & Kind('7') & Kind(' ') & Kind('\303') & Kind('!') & "\n");
  FOR c := FIRST(Color) TO LAST(Color) DO
    TRY IO.Put(Name(c) & " ") EXCEPT RuntimeError.E (e) => IO.Put(RuntimeError.Name(e) & " ") END;
  END;
  IO.Put("\n");
  CASE Next() OF | 2 => Put(-2) | 1 => Put(evaluated) END;
  CASE evaluated = 1 OF TRUE => Put(1) | FALSE => Put(0) END;
  Put(Long(1L)); Put(Long(16_123456789L)); Put(Long(-1L));
  LOOP CASE Next() OF 5 => EXIT ELSE END END;
  Put(evaluated);
  TRY CASE evaluated OF END EXCEPT RuntimeError.E (e) => Put(ORD(e)) END;
  IO.Put("\n");
  CASE evaluated OF
  | 1 .. 4 => Put(1);
  END;
END Cases.
