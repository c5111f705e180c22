INTERFACE Ping;

CONST Name = "ping";

PROCEDURE Hit (n: INTEGER);

END Ping.
