INTERFACE Fault;

TYPE
  T <: Public;
  Public = OBJECT METHODS code (): INTEGER END;

EXCEPTION Serious(T); Plain;

PROCEDURE New (n: INTEGER): T;

END Fault.
