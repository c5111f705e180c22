INTERFACE Units;
IMPORT Nowhere;  (* ERROR unknown-unit *)
FROM Text IMPORT Lenght;  (* ERROR unknown-name *)
IMPORT Fmt, Fmt;  (* ERROR declared-twice *)
TYPE
  T <: ROOT;
  U <: INTEGER;  (* ERROR opaque *)
  V <: REFANY;
VAR
  x := 3;
  y := x + 1;  (* ERROR not-constant *)
REVEAL
  T = OBJECT END;  (* ERROR reveal *)
  V = BRANDED REF INTEGER;
  V = BRANDED REF CHAR;  (* ERROR reveal *)
  X = ROOT;  (* ERROR unknown-name *)
PROCEDURE P (a := x);  (* ERROR not-constant *)
PROCEDURE Q (VAR a := 3);  (* ERROR var-default *)
PROCEDURE R (a, a: INTEGER);  (* ERROR declared-twice *)
<*EXTERNAL "machine.write"*>  (* ERROR external *)
PROCEDURE S ();
END Units.
