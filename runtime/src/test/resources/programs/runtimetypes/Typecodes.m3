(* Typecodes are for safe modules, too. *)
MODULE Typecodes;

IMPORT Fmt, IO, RTType, RuntimeError;

TYPE
  A = OBJECT x: INTEGER; END;
  B = A OBJECT y: CHAR; END;
  Other = OBJECT END;
  Matrix = REF ARRAY OF ARRAY OF BITS 8 FOR [0 .. 255];

PROCEDURE Put (t: TEXT) =
  BEGIN
    IO.Put(t & "\n");
  END Put;

PROCEDURE Show () =
  VAR a := TYPECODE(A); b := TYPECODE(B); m := TYPECODE(Matrix);
  BEGIN
    Put(Fmt.Bool(RTType.IsSubtype(b, a)) & Fmt.Bool(RTType.IsSubtype(a, b))
          & Fmt.Bool(RTType.IsSubtype(TYPECODE(Other), a))
          & Fmt.Bool(RTType.IsSubtype(m, m)));
    Put(Fmt.Bool(RTType.Supertype(b) = a)
          & Fmt.Bool(RTType.Supertype(m) = RTType.NoSuchType)
          & Fmt.Bool(RTType.MaxTypecode() >= MAX(a, MAX(b, m)))
          & Fmt.Int(RTType.GetNDimensions(m))
          & Fmt.Int(RTType.GetNDimensions(b)) & Fmt.Bool(RTType.IsTraced(b)));
    TRY
      EVAL RTType.IsSubtype(RTType.MaxTypecode() + 1, a);
    EXCEPT
    | RuntimeError.E (e) => Put(RuntimeError.Tag(e));
    END;
  END Show;

BEGIN
END Typecodes.
