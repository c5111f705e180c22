INTERFACE Body;

CONST int = 1; class = 2; Main = 3; main = 4; body = 5; start = 6;

VAR rt := 7; sp := 8; null := 9;

TYPE struct = RECORD while, if, return, INTEGERS, self, T: CARDINAL := 1 END;

PROCEDURE exit (body: INTEGER): INTEGER;
PROCEDURE malloc (n := Main): INTEGER;

END Body.
