(* A type is not a value; predeclared names cannot be declared. *)
MODULE R69 EXPORTS Main;
VAR n: INTEGER;
TYPE ABS = CHAR;  (* ERROR reserved-name *)
VAR TRUE: INTEGER;  (* ERROR reserved-name *)
CONST NEW = 1;  (* ERROR reserved-name *)
PROCEDURE ORD () = BEGIN END ORD;  (* ERROR reserved-name *)
PROCEDURE P (REAL: INTEGER) = BEGIN END P;  (* ERROR reserved-name *)
BEGIN
  n := INTEGER;  (* ERROR not-a-value *)
  n := n + CHAR;  (* ERROR not-a-value *)
  INTEGER := n;  (* ERROR not-a-value *)
  P(INTEGER);  (* ERROR not-a-value *)
  VAR x: n; BEGIN END;  (* ERROR not-a-type *)
END R69.
