INTERFACE Opaque;
TYPE
  T <: Public;
  Public = OBJECT METHODS init (n: INTEGER): T; next (): INTEGER END;
  Handle <: REFANY;
PROCEDURE NewHandle (n: INTEGER): Handle;
PROCEDURE Value (h: Handle): INTEGER RAISES {Bad};
VAR created := 100;
EXCEPTION Bad(INTEGER);
END Opaque.
