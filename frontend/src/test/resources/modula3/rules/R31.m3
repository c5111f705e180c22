(* TYPECODE takes traced references, objects and their types. *)
MODULE R31 EXPORTS Main;
VAR i: INTEGER; r: REF INTEGER;
BEGIN
  i := TYPECODE(INTEGER);  (* ERROR argument *)
  i := TYPECODE(i);  (* ERROR argument *)
  i := TYPECODE(REFANY);  (* ERROR argument *)
  i := TYPECODE(r); i := TYPECODE(REF INTEGER); i := TYPECODE(NULL);
END R31.
