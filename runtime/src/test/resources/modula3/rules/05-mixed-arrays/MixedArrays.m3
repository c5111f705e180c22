(* Open and fixed dimensions mix in assignments; lengths are checked when executed, in every dimension. *)
MODULE MixedArrays EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Fixed = ARRAY [0 .. 1], ['a' .. 'c'] OF INTEGER;
  Cube = ARRAY BOOLEAN OF Fixed;
  Half = REF ARRAY OF ARRAY [1 .. 3] OF INTEGER;
  Open = REF ARRAY OF ARRAY OF INTEGER;
  Open3 = REF ARRAY OF ARRAY OF ARRAY OF INTEGER;

VAR
  fixed := Fixed{ARRAY ['a' .. 'c'] OF INTEGER{1, 2, 3}, ARRAY ['a' .. 'c'] OF INTEGER{4, 5, 6}};
  cube := Cube{fixed, ..};
  half := NEW(Half, 2);
  open := NEW(Open, 2, 3);
  open3 := NEW(Open3, 2, 2, 3);
  row: ARRAY [1 .. 3] OF INTEGER;

PROCEDURE Put (READONLY x: ARRAY OF ARRAY OF INTEGER) =
  BEGIN
    FOR i := 0 TO LAST(x) DO
      FOR j := 0 TO LAST(x[i]) DO IO.Put(Fmt.Int(x[i, j]) & " "); END;
      IO.Put("/ ");
    END;
    IO.Put("\n");
  END Put;

PROCEDURE Put3 (READONLY x: ARRAY OF ARRAY OF ARRAY [5 .. 7] OF INTEGER) =
  BEGIN
    FOR i := 0 TO LAST(x) DO Put(x[i]); END;
  END Put3;

PROCEDURE PutFixed (READONLY x: Fixed) = BEGIN Put(x); END PutFixed;
PROCEDURE Negate (VAR x: ARRAY OF ARRAY [0 .. 2] OF INTEGER) =
  BEGIN
    FOR i := 0 TO LAST(x) DO
      FOR j := 0 TO 2 DO x[i, j] := -x[i, j]; END;
    END;
  END Negate;
PROCEDURE Zero (VAR x: Fixed) = BEGIN x[0, 'b'] := 0; END Zero;
PROCEDURE Copy (x: Fixed): Fixed = BEGIN x[0, 'a'] := 9; RETURN x; END Copy;

PROCEDURE Try (what: TEXT; p: PROCEDURE ()) =
  BEGIN
    TRY
      p();
      IO.Put(what & " done\n");
    EXCEPT RuntimeError.E (code) =>
      IO.Put(what & ": " & RuntimeError.Name(code) & "\n");
    END;
  END Try;

PROCEDURE ToFixed () = BEGIN fixed := open^; END ToFixed;
PROCEDURE ToHalf () = BEGIN half^ := open^; END ToHalf;
PROCEDURE ToOpen () = BEGIN open^ := fixed; END ToOpen;
PROCEDURE ToCube () = BEGIN cube := open3^; END ToCube;
PROCEDURE FromCube () = BEGIN open3^ := cube; END FromCube;
PROCEDURE ByVar () = BEGIN Zero(open^); END ByVar;
PROCEDURE ByHalf () = BEGIN Negate(open^); END ByHalf;
PROCEDURE ByValue () = BEGIN fixed := Copy(open^); END ByValue;
PROCEDURE ByReadonly () = BEGIN PutFixed(open^); END ByReadonly;
PROCEDURE Row () = BEGIN row := open[1]; END Row;

PROCEDURE All () =
  BEGIN
    Try("fixed := open", ToFixed); Try("half := open", ToHalf); Try("open := fixed", ToOpen);
    Try("var", ByVar); Try("var half", ByHalf); Try("value", ByValue); Try("readonly", ByReadonly);
    Try("row", Row);
  END All;

BEGIN
  half^ := fixed; open^ := half^; open3^ := cube;
  Put(fixed); Put(half^); Put(open^); Put(cube[TRUE]); Put3(cube); Put3(open3^);
  Negate(fixed); Negate(half^);
  Put(fixed); Put(half^);
  open^ := fixed;
  All();
  Put(open^); Put(fixed);
  IO.Put("rows\n");
  open := NEW(Open, 3, 3);
  All();
  IO.Put("columns\n");
  open := NEW(Open, 2, 4);
  All();
  Try("cube := open", ToCube); Try("open := cube", FromCube);
  open3 := NEW(Open3, 2, 2, 2);
  Try("cube := open", ToCube); Try("open := cube", FromCube);
  open3 := NEW(Open3, 2, 1, 3);
  Try("cube := open", ToCube); Try("open := cube", FromCube);
  open3 := NEW(Open3, 0, 2, 3);
  Try("cube := open", ToCube); Try("open := cube", FromCube);
  IO.Put(Fmt.Bool(open^ = fixed) & Fmt.Bool(fixed # half^) & Fmt.Bool(cube # open3^) & "\n");
END MixedArrays.
