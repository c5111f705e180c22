INTERFACE Writer;

IMPORT Reader;

CONST Limit = 3;

TYPE Sink = OBJECT sum := 0 METHODS put (n: INTEGER) := Put END;

PROCEDURE Put (s: Sink; n: INTEGER);
PROCEDURE Copy (s: Sink; mode: Reader.Mode) RAISES {Reader.End};

END Writer.
