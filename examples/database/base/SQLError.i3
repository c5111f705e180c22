(* Errors in statements, and in what place of the script they are. *)

INTERFACE SQLError;

TYPE
  Kind = {Syntax, Name, Type, Constraint, Arithmetic, Transaction, Storage};

  Position = RECORD line, column: CARDINAL := 0 END;
  (* Both count from 1. *)

  T <: Public;
  Public = OBJECT
    kind: Kind;
    at: Position;
    message: TEXT;
  METHODS
    describe (): TEXT;
    (* One line for the user, with the position if there is one. *)
  END;

CONST Nowhere = Position{0, 0};

EXCEPTION E(T);

PROCEDURE New (kind: Kind; READONLY at: Position;
               format: TEXT; t1, t2, t3: TEXT := NIL): T;
(* An error whose message is Fmt.F(format, t1, t2, t3). *)

END SQLError.
