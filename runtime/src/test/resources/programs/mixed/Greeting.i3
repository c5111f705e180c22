INTERFACE Greeting;

PROCEDURE Put (n: INTEGER);

END Greeting.
