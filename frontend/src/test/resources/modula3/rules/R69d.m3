(* Predeclared names are reserved in inner scopes too. *)
MODULE R69d EXPORTS Main;
BEGIN
  FOR ROOT := 1 TO 2 DO END;  (* ERROR syntax *)
END R69d.
