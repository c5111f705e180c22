MODULE Names;

IMPORT Fmt, IO;

PROCEDURE Show (a: INTEGER := 10; b: INTEGER; first: INTEGER := 30) =
  BEGIN
    IO.Put(Fmt.Int(a) & " " & Fmt.Int(b) & " " & Fmt.Int(first) & "\n");
  END Show;

PROCEDURE Run () =
  BEGIN
    Show(b := 1);
    Show(first := 7, b := 8);
    Show(1, 2);
    Other(1);
  END Run;

PROCEDURE Other (x: INTEGER; y := 4) = BEGIN Show(x, y, x + y); END Other;

BEGIN
END Names.
