INTERFACE Stack;

TYPE T = OBJECT depth := 0 END;

EXCEPTION Empty(INTEGER);

VAR total := 0;

PROCEDURE Push (s: T);
PROCEDURE Pop (s: T) RAISES {Empty};

END Stack.
