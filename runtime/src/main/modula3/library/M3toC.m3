(* The characters are an untraced open array: before them is their number
   (docs/abi.md). *)

UNSAFE MODULE M3toC;

IMPORT Ctypes, RTHeapRep, Text;

TYPE
  Chars = UNTRACED REF ARRAY OF CHAR;
  CharPointer = UNTRACED REF CHAR;

PROCEDURE CopyTtoS (t: TEXT): Ctypes.char_star =
  VAR n := Text.Length(t); a := NEW(Chars, n + 1);
  BEGIN
    Text.SetChars(a^, t);
    a[n] := '\000';
    RETURN LOOPHOLE(ADR(a[0]), Ctypes.char_star);
  END CopyTtoS;

PROCEDURE FreeCopiedS (s: Ctypes.char_star) =
  BEGIN
    IF s # NIL THEN
      RTHeapRep.Dispose(LOOPHOLE(s, ADDRESS) - ADRSIZE(INTEGER));
    END;
  END FreeCopiedS;

PROCEDURE SharedTtoS (t: TEXT): Ctypes.char_star =
  BEGIN
    RETURN CopyTtoS(t);
  END SharedTtoS;

PROCEDURE FreeSharedS (<*UNUSED*> t: TEXT; s: Ctypes.char_star) =
  BEGIN
    FreeCopiedS(s);
  END FreeSharedS;

PROCEDURE FlatTtoS (t: TEXT): Ctypes.const_char_star =
  BEGIN
    RETURN CopyTtoS(t);
  END FlatTtoS;

PROCEDURE CopyStoT (s: Ctypes.char_star): TEXT =
  VAR start := LOOPHOLE(s, ADDRESS); end := start; a: REF ARRAY OF CHAR;
  BEGIN
    WHILE LOOPHOLE(end, CharPointer)^ # '\000' DO end := end + 1; END;
    a := NEW(REF ARRAY OF CHAR, end - start);
    FOR i := 0 TO LAST(a^) DO a[i] := LOOPHOLE(start + i, CharPointer)^; END;
    RETURN Text.FromChars(a^);
  END CopyStoT;

PROCEDURE StoT (s: Ctypes.char_star): TEXT =
  BEGIN
    RETURN CopyStoT(s);
  END StoT;

BEGIN
END M3toC.
