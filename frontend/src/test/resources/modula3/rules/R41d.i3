INTERFACE R41d;
IMPORT Text;
FROM R41a IMPORT First, Limit;
CONST Text = 3;  (* ERROR declared-twice *)
PROCEDURE First ();  (* ERROR declared-twice *)
PROCEDURE Third (n := Limit);
END R41d.
