(* A default is constant and assignable; VAR parameters have none. *)
MODULE R17 EXPORTS Main;
VAR v := 3;
PROCEDURE A (x := v) = BEGIN EVAL x END A;  (* ERROR not-constant *)
PROCEDURE B (x: INTEGER := 2.0) = BEGIN EVAL x END B;  (* ERROR type-mismatch *)
PROCEDURE C (VAR x: INTEGER := 2) = BEGIN x := 1 END C;  (* ERROR var-default *)
PROCEDURE D (x: REF INTEGER := NEW(REF INTEGER)) = BEGIN EVAL x END D;  (* ERROR not-constant *)
PROCEDURE E (x: CHAR := F()) = BEGIN EVAL x END E;  (* ERROR not-constant *)
PROCEDURE F (): CHAR = BEGIN RETURN 'c' END F;
PROCEDURE G (x := NIL) = BEGIN EVAL x END G;
PROCEDURE H (a: INTEGER; b := a) = BEGIN EVAL b END H;  (* ERROR unknown-name *)
BEGIN
END R17.
