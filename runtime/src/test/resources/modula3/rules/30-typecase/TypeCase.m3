(* The first branch that matches is taken; NIL matches the first; labels are lists or bind a variable. *)
MODULE TypeCase EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  A = OBJECT n := 1 END;
  B = A OBJECT m := 2 END;
  C = B OBJECT END;
  D = A OBJECT END;
  R = REF INTEGER;

PROCEDURE Show (r: REFANY) =
  BEGIN
    TYPECASE r OF
    | R, D => IO.Put("R or D\n");
    | B (b) => IO.Put("B " & Fmt.Int(b.m) & "\n");
    | A (a) => IO.Put("A " & Fmt.Int(a.n) & "\n"); a := NEW(B); INC(a.n);
    | TEXT (t) => IO.Put(t & "\n");
    | REFANY => IO.Put("anything\n");
    END;
  END Show;

PROCEDURE Null (r: REFANY) =
  BEGIN
    TYPECASE r OF
    | NULL => IO.Put("null\n");
    | A (a) => IO.Put("A " & Fmt.Int(a.n) & "\n");
    ELSE IO.Put("else\n");
    END;
  END Null;

PROCEDURE None (a: A) =
  BEGIN
    TYPECASE a OF
    | C => IO.Put("C\n");
    | D => IO.Put("D\n");
    END;
  END None;

PROCEDURE Evaluate (): REFANY = BEGIN IO.Put("once "); RETURN NEW(B); END Evaluate;
PROCEDURE Put (b: BOOLEAN) = BEGIN IO.Put(Fmt.Bool(b) & " "); END Put;

VAR a: A := NEW(C); nil: A := NIL; any: REFANY := "text";
BEGIN
  Show(NIL); Show(NEW(R)); Show(NEW(D)); Show(NEW(C)); Show(NEW(B)); Show(NEW(A)); Show("text"); Show(NEW(REF CHAR));
  Null(NIL); Null(NEW(D)); Null(NEW(R));
  None(a); None(NIL); None(NEW(D));
  TRY None(NEW(B)); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n"); END;
  TYPECASE Evaluate() OF C => IO.Put("C\n"); | B => IO.Put("B\n"); ELSE IO.Put("else\n"); END;
  Put(ISTYPE(a, B)); Put(ISTYPE(a, D)); Put(ISTYPE(nil, D)); Put(ISTYPE(any, A)); Put(ISTYPE(any, TEXT)); IO.Put("\n");
  Put(NARROW(a, B).m = 2); Put(NARROW(nil, C) = NIL); Put(NARROW(any, TEXT) = any);
  TRY a := NARROW(a, D); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n"); END;
END TypeCase.
