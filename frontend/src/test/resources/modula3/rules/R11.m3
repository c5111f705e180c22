(* BOOLEAN and CHAR are enumerations, not numbers. *)
MODULE R11 EXPORTS Main;
TYPE Color = {Red, Green};
VAR b: BOOLEAN; i: INTEGER; c: CHAR; color: Color; truth: {FALSE, TRUE}; other: {TRUE, FALSE};
BEGIN
  b := 1;  (* ERROR type-mismatch *)
  i := b + 1;  (* ERROR operator *)
  c := 65;  (* ERROR type-mismatch *)
  i := c - '0';  (* ERROR operator *)
  color := Red;  (* ERROR unknown-name *)
  color := Color.Blue;  (* ERROR unknown-name *)
  b := other;  (* ERROR type-mismatch *)
  i := ORD(1.5);  (* ERROR argument *)
  c := VAL('a', CHAR);  (* ERROR argument *)
  IF color THEN END;  (* ERROR type-mismatch *)
  IF truth THEN b := truth; truth := b = BOOLEAN.TRUE END;
END R11.
