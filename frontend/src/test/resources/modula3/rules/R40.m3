(* One import gives one name; the interface's own name is free when it is imported under others only. *)
MODULE R40 EXPORTS Main;
IMPORT Text AS T, Text AS U;
IMPORT Fmt AS T;  (* ERROR declared-twice *)
FROM Word IMPORT T;  (* ERROR declared-twice *)
FROM Text IMPORT Length, Nothing;  (* ERROR unknown-name *)
VAR n := U.Length("x") + Length("y");
VAR m := Text.Length("x");  (* ERROR unknown-name *)
BEGIN
END R40.
