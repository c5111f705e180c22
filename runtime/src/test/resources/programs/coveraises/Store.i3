INTERFACE Store;

(* Both may raise; "Twice" takes a procedure that may raise the first. *)

EXCEPTION Full (INTEGER); Broken;

TYPE Action = PROCEDURE (n: INTEGER) RAISES {Full};

PROCEDURE Put (n: INTEGER) RAISES {Full, Broken};
PROCEDURE Apply (action: Action; n: INTEGER) RAISES {Full};
PROCEDURE Report (n: INTEGER);

(* What the C part does with them. *)
PROCEDURE Fill (n: INTEGER) RAISES {Full};
PROCEDURE Quiet (n: INTEGER);

END Store.
