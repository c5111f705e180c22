(* An opaque type with an object bound is allocated and subtyped where its representation is not known. *)
MODULE OpaqueObjects EXPORTS Main;

IMPORT Fmt, IO, Opaque;

TYPE
  Sub = Opaque.T OBJECT hidden := 7; METHODS more (): INTEGER := More; OVERRIDES hook := Hook; END;
  Deep = Sub OBJECT last := 9; OVERRIDES get := Get; END;

VAR hooks := 0;

PROCEDURE Hook (<*UNUSED*> s: Sub) = BEGIN INC(hooks); END Hook;
PROCEDURE More (s: Sub): INTEGER = BEGIN RETURN s.get() + s.hidden; END More;
PROCEDURE Get (d: Deep): INTEGER = BEGIN RETURN 1000 + Sub.get(d) + d.last; END Get;
PROCEDURE Quiet (<*UNUSED*> t: Opaque.T) = BEGIN END Quiet;

VAR
  t := NEW(Opaque.T, hook := Quiet).init(1);
  s: Sub := NEW(Sub, shown := 4).init(2);
  d: Opaque.T := NEW(Deep, hidden := 8, last := 5).init(3);
BEGIN
  IO.Put(Fmt.Int(t.get()) & " " & Fmt.Int(t.shown) & "\n");
  IO.Put(Fmt.Int(s.get()) & " " & Fmt.Int(s.more()) & " " & Fmt.Int(s.hidden) & " " & Fmt.Int(s.shown) & "\n");
  IO.Put(Fmt.Int(d.get()) & " " & Fmt.Int(NARROW(d, Sub).more()) & " " & Fmt.Int(NARROW(d, Deep).hidden) & "\n");
  IO.Put(Fmt.Int(Opaque.T.get(d)) & " " & Fmt.Int(Opaque.made) & " " & Fmt.Int(hooks) & " " & Fmt.Bool(ISTYPE(d, Deep)) & "\n");
END OpaqueObjects.
