(* A method is a top-level procedure constant that takes the object by VALUE and covers the rest. *)
MODULE R23 EXPORTS Main;
EXCEPTION E;
VAR variable: PROCEDURE (t: T) := Good;
TYPE
  S = OBJECT END;
  T = S OBJECT METHODS
    a () := variable;  (* ERROR method-body *)
    b () := ByVar;  (* ERROR method-body *)
    c () := Sub;  (* ERROR method-body *)
    d () := Raises;  (* ERROR method-body *)
    e (): INTEGER := Good;  (* ERROR method-body *)
    f (x: INTEGER) := Good;  (* ERROR method-body *)
    g (x: INTEGER) := Card;  (* ERROR method-body *)
    h () := None;  (* ERROR method-body *)
    i () := ByReadonly;  (* ERROR method-body *)
    j () := Good;
    k () := Super;
    l () RAISES {E} := Raises;
    a () := Good;  (* ERROR declared-twice *)
  OVERRIDES
    z := Good;  (* ERROR unknown-method *)
  END;
  U = T OBJECT OVERRIDES j := Card; k := Good; l := Sub; END;  (* ERROR method-body *)
PROCEDURE Good (t: T) = BEGIN EVAL t END Good;
PROCEDURE Super (t: S) = BEGIN EVAL t END Super;
PROCEDURE ByVar (VAR t: T) = BEGIN t := NIL END ByVar;
PROCEDURE ByReadonly (READONLY t: T) = BEGIN EVAL t END ByReadonly;
PROCEDURE Sub (u: U) = BEGIN EVAL u END Sub;
PROCEDURE Raises (t: T) RAISES {E} = BEGIN EVAL t; RAISE E END Raises;
PROCEDURE Card (t: T; x: CARDINAL) = BEGIN EVAL t; EVAL x END Card;
PROCEDURE None () = BEGIN END None;
PROCEDURE Outer () =
  PROCEDURE Local (t: T) = BEGIN EVAL t END Local;
  TYPE V = T OBJECT OVERRIDES j := Local; END;  (* ERROR method-body *)
  BEGIN
    EVAL NEW(V);
    EVAL NEW(T, j := Local);  (* ERROR method-body *)
  END Outer;
BEGIN
  Outer(); EVAL variable; EVAL NEW(U);
END R23.
