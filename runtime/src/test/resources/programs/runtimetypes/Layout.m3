MODULE Layout;

IMPORT Fmt, IO, RTHeap, RuntimeError;

TYPE
  Matrix = REF ARRAY OF ARRAY OF BITS 8 FOR [0 .. 255];
  Ints = REF ARRAY OF INTEGER;
  Fixed = REF RECORD a, b: INTEGER; END;
  Rows = REF ARRAY OF ARRAY [1 .. 3] OF BOOLEAN;
  Part = OBJECT x: INTEGER; END;
  Whole = Part OBJECT y: CHAR; z: LONGREAL; END;

PROCEDURE Size (what: TEXT; r: REFANY) =
  VAR shape := ARRAY [0 .. 2] OF INTEGER{-1, -1, -1};
  BEGIN
    IO.Put(what & ": " & Fmt.Int(RTHeap.GetDataSize(r)) & " bytes,");
    RTHeap.GetArrayShape(r, shape);
    FOR i := 0 TO LAST(shape) DO IO.Put(" " & Fmt.Int(shape[i])); END;
    IO.Put("\n");
  END Size;

PROCEDURE Show () =
  VAR
    matrix := NEW(Matrix, 3, 5);
    few := ARRAY [0 .. 1] OF INTEGER{-1, -1};
    same := RTHeap.GetDataAdr(matrix);
  BEGIN
    Size("matrix", matrix);
    Size("vector", NEW(Ints, 4));
    Size("empty", NEW(Ints, 0));
    Size("rows", NEW(Rows, 7));
    Size("record", NEW(Fixed));
    Size("part", NEW(Part));
    Size("whole", NEW(Whole));
    RTHeap.GetArrayShape(matrix, SUBARRAY(few, 1, 1));
    IO.Put(Fmt.Int(few[0]) & " " & Fmt.Int(few[1]) & " "
             & Fmt.Bool(same = RTHeap.GetDataAdr(matrix) AND same # NIL) & "\n");
    FOR i := 0 TO 2 DO
      TRY
        CASE i OF
        | 0 => EVAL RTHeap.GetDataAdr(NIL);
        | 1 => EVAL RTHeap.GetDataSize(NIL);
        | 2 => RTHeap.GetArrayShape(NIL, few);
        END;
        IO.Put("no error\n");
      EXCEPT
      | RuntimeError.E (e) => IO.Put("NIL: " & RuntimeError.Tag(e) & "\n");
      END;
    END;
  END Show;

BEGIN
END Layout.
