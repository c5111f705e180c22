MODULE Shapes;

PROCEDURE Strict (number: INTEGER; VAR calls: INTEGER; READONLY all: ARRAY OF TEXT): BOOLEAN RAISES {Small} =
  BEGIN
    INC(calls, NUMBER(all));
    IF number < 0 THEN RAISE Small; END;
    RETURN TRUE;
  END Strict;

PROCEDURE Lax (v: INTEGER) RAISES {Large} =
  BEGIN
    RAISE Large(v);
  END Lax;

BEGIN
END Shapes.
