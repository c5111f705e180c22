(* Imports of an interface are not its own names, nor those of its exporters; predeclared names are nobody's. *)
MODULE R39 EXPORTS R39b;
IMPORT R39b AS Own;
VAR t: T;  (* ERROR unknown-name *)
VAR u: Own.T;  (* ERROR unknown-name *)
VAR v: Own.INTEGER;  (* ERROR unknown-name *)
VAR w := Own.TRUE;  (* ERROR unknown-name *)
VAR x := R39.x;  (* ERROR unknown-name *)
PROCEDURE Show (n: INTEGER; base: [2 .. 16]): TEXT =
  BEGIN
    RETURN Fmt.Int(n, base);  (* ERROR unknown-name *)
  END Show;
BEGIN
END R39.
