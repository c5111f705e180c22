INTERFACE Opaque;
TYPE
  T <: Public;
  Public = OBJECT shown: INTEGER := 3; METHODS init (n: INTEGER): T; get (): INTEGER; hook () := NIL; END;
VAR made: INTEGER;
END Opaque.
