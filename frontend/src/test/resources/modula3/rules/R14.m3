(* What a block declares is seen in it only, and a FOR index is read only in nested procedures too. *)
MODULE R14 EXPORTS Main;
PROCEDURE Outer () =
  BEGIN
    FOR i := 1 TO 3 DO
      PROCEDURE Inner () = BEGIN i := 2 END Inner;  (* ERROR not-writable *)
      BEGIN
        Inner();
      END;
    END;
    Inner();  (* ERROR unknown-name *)
    PROCEDURE Other () = EXCEPTION E; BEGIN END Other;  (* ERROR outermost *)
    BEGIN Other(); END;
  END Outer;
BEGIN
  PROCEDURE P () = BEGIN RETURN 1 END P;  (* ERROR return *)
  BEGIN P(); END;
  P();  (* ERROR unknown-name *)
  Outer();
END R14.
