(* Names of exported interfaces, imported names and those of the module differ; only procedures are declared again. *)
MODULE R41c EXPORTS R41a, R41a;  (* ERROR declared-twice *)
FROM R41b IMPORT Most, Second;
FROM R41a IMPORT First;  (* ERROR declared-twice *)
IMPORT R41a, R41b, Fmt, Text;
VAR Most := 1;  (* ERROR declared-twice *)
TYPE Fmt = INTEGER;  (* ERROR declared-twice *)
PROCEDURE Second (n: INTEGER) = BEGIN EVAL n END Second;  (* ERROR declared-twice *)
PROCEDURE Third () = BEGIN R41a.First(); R41b.Second(1); EVAL Text.Length("") END Third;
BEGIN
END R41c.
