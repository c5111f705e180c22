MODULE Effects EXPORTS Main;
TYPE
  Byte = [0 .. 255]; Half = [0 .. 65535];
  Header = RECORD a: Half; b: Byte; c: Byte END;
  Odd = RECORD a: [0 .. 9] END;
  Ref = REF INTEGER;
VAR count: INTEGER; small: ARRAY [0 .. 2] OF Byte; words: ARRAY [0 .. 9] OF INTEGER;
PROCEDURE Plain (): INTEGER = BEGIN RETURN count END Plain;
FUNCTIONAL PROCEDURE Good (n: INTEGER): INTEGER =
  VAR x := n; a: ARRAY [0 .. 1] OF INTEGER;
  BEGIN
    INC(x); a[0] := x; n := a[0];
    WITH w = a[1] DO w := 2 END;
    RETURN Good(n) + count;
  END Good;
FUNCTIONAL PROCEDURE Bad (VAR v: INTEGER; r: Ref; f: PROCEDURE (): INTEGER): INTEGER =
  BEGIN
    count := 1;  (* ERROR functional *)
    v := 2;  (* ERROR functional *)
    r^ := 3;  (* ERROR functional *)
    INC(count);  (* ERROR functional *)
    EVAL NEW(Ref);  (* ERROR functional *)
    WITH w = count DO
      w := 1;  (* ERROR functional *)
    END;
    EVAL f();  (* ERROR functional *)
    RETURN Plain();  (* ERROR functional *)
  END Bad;
EPHEMERAL PROCEDURE Short () =
  BEGIN
    count := Good(1);
    EVAL NEW(Ref);  (* ERROR ephemeral *)
    EVAL Plain();  (* ERROR ephemeral *)
  END Short;
PROCEDURE Views (READONLY p: ARRAY OF Byte; READONLY q: ARRAY OF INTEGER) =
  BEGIN
    EVAL VIEW(p, Header).b;
    VIEW(p, Header).b := 3;  (* ERROR not-writable *)
    EVAL VIEW(small, Header);  (* ERROR view *)
    EVAL VIEW(words, Header);  (* ERROR argument *)
    EVAL VIEW(p, Ref);  (* ERROR view *)
    EVAL VIEW(p, Odd);  (* ERROR view *)
  END Views;
BEGIN
  Short(); Views(small, words);
  EVAL INTERFACE_UNIT(1);  (* ERROR argument *)
  EVAL MODULE_UNIT(Effects);  (* ERROR argument *)
  EVAL INTERFACE_UNIT(Effects);  (* ERROR unknown-name *)
END Effects.
