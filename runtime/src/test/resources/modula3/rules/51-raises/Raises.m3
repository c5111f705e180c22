(* An exception may not leave a procedure that does not list it; what handlers and FINALLY do about it still happens. *)
MODULE Raises EXPORTS Main;

IMPORT IO, RuntimeError;

EXCEPTION A; B;

PROCEDURE Only (n: INTEGER) RAISES {A} =
  BEGIN
    IF n = 0 THEN RAISE A ELSE RAISE B END;
  END Only;

PROCEDURE None () =
  BEGIN
    Only(0);
  END None;

PROCEDURE Code (n: INTEGER): TEXT =
  BEGIN
    TRY
      IF n = 2 THEN None() ELSE Only(n) END;
    EXCEPT
    | A => RETURN "A\n";
    | B => RETURN "B\n";
    | RuntimeError.E (c) => RETURN RuntimeError.Name(c) & "\n";
    END;
    RETURN "";
  END Code;

BEGIN
  FOR i := 0 TO 2 DO IO.Put(Code(i)); END;
  None();
END Raises.
