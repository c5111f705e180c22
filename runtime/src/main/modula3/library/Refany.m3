(* The collector does not move objects, so their addresses tell them apart for
   good. *)

UNSAFE MODULE Refany;

IMPORT Word;

PROCEDURE Equal (a, b: T): BOOLEAN =
  BEGIN
    RETURN a = b;
  END Equal;

PROCEDURE Hash (a: T): Word.T =
  BEGIN
    RETURN LOOPHOLE(a, INTEGER);
  END Hash;

PROCEDURE Compare (a, b: T): [-1 .. 1] =
  VAR x := LOOPHOLE(a, INTEGER); y := LOOPHOLE(b, INTEGER);
  BEGIN
    RETURN ORD(Word.GT(x, y)) - ORD(Word.LT(x, y));
  END Compare;

BEGIN
END Refany.
