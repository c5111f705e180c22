MODULE RuntimeError;

PROCEDURE Tag (t: T): TEXT =
  BEGIN
    CASE t OF
    | Nil         => RETURN "NIL dereferenced";
    | Bounds      => RETURN "index out of bounds";
    | Range       => RETURN "value out of range";
    | Shape       => RETURN "array lengths differ";
    | Narrow      => RETURN "narrowing failed";
    | Case        => RETURN "no branch applies";
    | Return      => RETURN "function ended without RETURN";
    | Divide      => RETURN "division by zero";
    | Shift       => RETURN "shift count out of range";
    | Overflow    => RETURN "conversion out of range";
    | Assert      => RETURN "assertion failed";
    | Unhandled   => RETURN "exception not in RAISES clause";
    | Stack       => RETURN "stack exhausted";
    | Memory      => RETURN "memory exhausted";
    | Fault       => RETURN "memory fault";
    | Time        => RETURN "time bound exceeded";
    | View        => RETURN "view does not fit";
    | Closure     => RETURN "local procedure escapes";
    | T.NoHandler =>  RETURN "no handler for event";
    | Unreachable => RETURN "unreachable code reached";
    | Unlinked    => RETURN "procedure not implemented";
    ELSE
      RETURN "unknown error";
    END;
  END Tag;

PROCEDURE Name (t: T): TEXT =
  BEGIN
    RETURN Tag(t);
  END Name;

BEGIN
END RuntimeError.
