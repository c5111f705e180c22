(* Names that are never mentioned. *)
MODULE Unused EXPORTS Main;
IMPORT Text, IO;  (* WARNING unused *)
IMPORT <*UNUSED*> Fmt, Word;  (* WARNING unused *)
<*UNUSED*> IMPORT Long;
IMPORT Rd AS Reader, Wr AS Writer;  (* WARNING unused *)
FROM Scan IMPORT Int, Real;  (* WARNING unused *)
IMPORT Lex, FloatMode;
<*FATAL Lex.Error, FloatMode.Trap*>
PROCEDURE P (parameter: INTEGER) =
  CONST C = 1;  (* WARNING unused *)
        D = 2;
  TYPE T = INTEGER;  (* WARNING unused *)
  VAR a, b: INTEGER;  (* WARNING unused *)
      <*UNUSED*> c: INTEGER;
      w: Writer.T;
  <*UNUSED*> VAR d: INTEGER;
  VAR e: INTEGER; <*NOWARN*>
  PROCEDURE Q () = BEGIN END Q;  (* WARNING unused *)
  PROCEDURE R () = BEGIN a := D END R;
  <*UNUSED*> PROCEDURE S () = BEGIN END S;
  BEGIN
    FOR i := 1 TO 3 DO R() END;
    WITH same = Int("1") DO END;
    VAR x := 1; BEGIN  (* WARNING unused *)
      VAR a := 1; y := 2; BEGIN IO.PutInt(a) END;  (* WARNING unused *)
    END;
    TYPECASE w OF | NULL => | Writer.T (t) => END;
  END P;
BEGIN
  P(1);
END Unused.
