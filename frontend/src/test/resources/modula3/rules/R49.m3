(* The argument of an exception is of any type but an open array, and is given exactly when there is one. *)
MODULE R49 EXPORTS Main;
TYPE Open = ARRAY OF INTEGER; Color = {Red};
EXCEPTION A(Open);  (* ERROR open-array *)
EXCEPTION B(ARRAY OF CHAR);  (* ERROR open-array *)
EXCEPTION C(Color); D; E([1 .. 2]);
EXCEPTION F(PROCEDURE ());
PROCEDURE P () = PROCEDURE Local () = BEGIN END Local; BEGIN RAISE F(Local) END P;  (* ERROR closure *)
BEGIN
  RAISE C;  (* ERROR argument *)
  RAISE C(1);  (* ERROR type-mismatch *)
  RAISE D(Color.Red);  (* ERROR argument *)
  TRY RAISE D EXCEPT | D (x) => END;  (* ERROR handler *)
  TRY RAISE D EXCEPT | C, D (x) => END;  (* ERROR handler *)
  TRY RAISE D EXCEPT | Color => END;  (* ERROR not-an-exception *)
END R49.
