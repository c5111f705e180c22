(* A brand makes a type different from all others; one that is left out is fresh each time. *)
MODULE Brands EXPORTS Main;

IMPORT CellA, CellB, Fmt, IO;

CONST Prefix = "Brands.";

TYPE
  Plain = REF INTEGER;
  Named = BRANDED "Brands.Named" REF INTEGER;
  Alias = Named;
  Built = BRANDED Prefix & "Built" REF INTEGER;
  First = BRANDED REF INTEGER;
  Second = BRANDED REF INTEGER;
  Object = OBJECT n: INTEGER END;
  Branded = BRANDED OBJECT n: INTEGER END;
  Empty = BRANDED "" REF INTEGER;
  Sub = Branded BRANDED "Brands.Sub" OBJECT END;

PROCEDURE Put (r: REFANY) =
  BEGIN
    TYPECASE r OF
    | NULL => IO.Put("null\n");
    | Plain => IO.Put("plain\n");
    | Alias (n) => IO.Put("named " & Fmt.Int(n^) & "\n");
    | Built => IO.Put("built\n");
    | First => IO.Put("first\n");
    | Second => IO.Put("second\n");
    | Object => IO.Put("object\n");
    | Sub => IO.Put("sub\n");
    | Branded => IO.Put("branded\n");
    | CellA.T => IO.Put("cell a\n");
    | CellB.T => IO.Put("cell b\n");
    ELSE
      IO.Put("other\n");
    END;
  END Put;

VAR named: Named := NEW(Alias); ref: REFANY;
BEGIN
  named^ := 4;
  ref := NEW(Named);
  Put(NIL); Put(NEW(Plain)); Put(named); Put(NEW(Built)); Put(NEW(Second)); Put(NEW(First)); Put(NEW(Branded));
  Put(NEW(Object)); Put(NEW(Sub)); Put(NEW(Empty)); Put(NEW(CellB.T)); Put(NEW(CellA.T));
  IO.Put(Fmt.Bool(ISTYPE(ref, Plain)) & Fmt.Bool(ISTYPE(ref, Alias)) & "\n");
END Brands.
