UNSAFE MODULE RTHeap;

IMPORT RTException, RTTypeRep, RuntimeError;

CONST WordBytes = 8;

PROCEDURE GetDataAdr (r: REFANY): ADDRESS =
  VAR type := Type(r);
  BEGIN
    RETURN LOOPHOLE(r, ADDRESS) + WordBytes * type.dimensions;
  END GetDataAdr;

PROCEDURE GetDataSize (r: REFANY): CARDINAL =
  VAR type := Type(r); elements := 1;
  BEGIN
    IF type.dimensions = 0 THEN RETURN type.size; END;
    FOR i := 0 TO type.dimensions - 1 DO
      elements := elements * Length(r, i);
    END;
    RETURN RTTypeRep.ArrayBytes(type, elements);
  END GetDataSize;

PROCEDURE GetArrayShape (r: REFANY; VAR s: ARRAY OF INTEGER) =
  BEGIN
    FOR i := 0 TO MIN(Type(r).dimensions, NUMBER(s)) - 1 DO
      s[i] := Length(r, i);
    END;
  END GetArrayShape;

PROCEDURE Type (r: REFANY): RTTypeRep.Descriptor =
  BEGIN
    IF r = NIL THEN RTException.Trap(ORD(RuntimeError.Nil), -1); END;
    RETURN RTTypeRep.Of(r);
  END Type;

(* Of an open dimension: the lengths come first, before the elements. *)
PROCEDURE Length (r: REFANY; dimension: INTEGER): INTEGER =
  BEGIN
    RETURN LOOPHOLE(LOOPHOLE(r, ADDRESS) + WordBytes * dimension, UNTRACED REF INTEGER)^;
  END Length;

BEGIN
END RTHeap.
