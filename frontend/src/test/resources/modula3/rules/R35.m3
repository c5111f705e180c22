(* FROM I IMPORT does not make I's revelations visible; a revelation is seen by those who import its interface. *)
MODULE R35 EXPORTS Main;
IMPORT R35b;
FROM R35c IMPORT Make;
VAR t: R35b.T := Make();
BEGIN
  t.known := 1;
  t.extra := 2;  (* ERROR unknown-name *)
END R35.
