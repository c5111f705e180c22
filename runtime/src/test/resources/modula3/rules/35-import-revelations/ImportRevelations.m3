(* IMPORT makes revelations visible, under whatever name and although nothing else of the interface is used. *)
MODULE ImportRevelations EXPORTS Main;

IMPORT Fmt, IO, ShapeRep AS Rep;
FROM Shape IMPORT T, New, Handle, Wrap;

TYPE Sub = T OBJECT OVERRIDES area := Double; END;

PROCEDURE Double (s: Sub): INTEGER = BEGIN RETURN 2 * Rep.Area(s); END Double;

VAR t := New(4); s: T := NEW(Sub, side := 3); h: Handle := Wrap(5); r := NEW(Handle, value := 6);
BEGIN
  INC(t.side);
  IO.Put(Fmt.Int(t.area()) & " " & Fmt.Int(s.area()) & " " & Fmt.Int(s.side) & " " & Fmt.Int(h.value + r^.value) & "\n");
END ImportRevelations.
