INTERFACE Pong;

IMPORT Ping;

CONST Name = "pong after " & Ping.Name;

PROCEDURE Hit (n: INTEGER);

END Pong.
