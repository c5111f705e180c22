(* BOOLEAN is {FALSE, TRUE}; characters are ordered by code; ORD and VAL of a subrange use the base type. *)
MODULE BooleanChar EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Truth = {FALSE, TRUE};
  Color = {Red, Green, Blue, Black};
  Middle = [Color.Green .. Color.Blue];
  Letter = ['b' .. 'd'];

VAR
  truth: Truth := TRUE;
  letter: Letter := 'c';
  middle := Color.Blue;
  sub: Middle := Color.Green;
  n := 0;
  seen: ARRAY BOOLEAN OF INTEGER;
  high: CHAR := '\377';

PROCEDURE Int (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " "); END Int;
PROCEDURE Flip (VAR b: BOOLEAN) = BEGIN b := NOT b; END Flip;
PROCEDURE Line () = BEGIN IO.Put("\n"); END Line;

PROCEDURE ToLetter (n: INTEGER) =
  BEGIN
    TRY letter := VAL(n, Letter); IO.PutChar(letter);
    EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code));
    END;
    Line();
  END ToLetter;

PROCEDURE ToColor (n: INTEGER) =
  BEGIN
    TRY middle := VAL(n, Color); Int(ORD(middle));
    EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code));
    END;
    Line();
  END ToColor;

VAR five: [5 .. 9];

BEGIN
  IF truth THEN Flip(truth); END;
  Int(ORD(truth)); Int(ORD(Truth.TRUE)); Int(ORD(BOOLEAN.FALSE)); Int(NUMBER(BOOLEAN)); Line();
  IO.Put(Fmt.Bool(FALSE < TRUE) & Fmt.Bool(VAL(1, BOOLEAN)) & Fmt.Bool(MAX(FALSE, TRUE)) & "\n");
  FOR b := FIRST(BOOLEAN) TO LAST(BOOLEAN) DO seen[b] := ORD(b) + 5; END;
  Int(seen[FALSE]); Int(seen[n = 0]); Line();
  Int(NUMBER(CHAR)); Int(ORD(FIRST(CHAR))); Int(ORD(LAST(CHAR))); Line();
  IO.Put(Fmt.Bool('a' < high) & Fmt.Bool('\177' < '\200') & Fmt.Bool(high > '\000') & "\n");
  FOR ch := FIRST(CHAR) TO LAST(CHAR) DO INC(n, ORD(ch)); END;
  Int(n); Line();
  Int(ORD(letter)); Int(ORD(FIRST(Letter))); Int(ORD(LAST(Middle))); Int(ORD(sub)); Int(NUMBER(Letter)); Line();
  ToLetter(98); ToLetter(100); ToLetter(0); ToLetter(101); ToLetter(354);
  ToColor(0); ToColor(3); ToColor(4); ToColor(-1); ToColor(256);
  sub := VAL(2, Middle); INC(sub, -1); Int(ORD(sub)); Int(ORD(VAL(ORD('c'), Letter))); Line();
  IO.Put(Fmt.Bool(VAL(ORD(middle), Color) = middle) & " " & Fmt.Int(ORD(17)) & " " & Fmt.Int(VAL(5, [0 .. 9])) & "\n");
  TRY five := ORD(truth); EXCEPT RuntimeError.E => IO.Put("not five\n"); END;
END BooleanChar.
