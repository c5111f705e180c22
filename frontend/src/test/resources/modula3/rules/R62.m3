(* The fields that record constructors must have. *)
MODULE R62 EXPORTS Main;
TYPE R = RECORD a: INTEGER; b: CHAR := 'b'; c: INTEGER := 3 END;
VAR r: R;
BEGIN
  r := R{1}; r := R{1, c := 4}; r := R{c := 1, a := 2};
  r := R{};  (* ERROR constructor *)
  r := R{b := 'c'};  (* ERROR constructor *)
  r := R{1, 'b', 3, 4};  (* ERROR constructor *)
  r := R{1, a := 2};  (* ERROR constructor *)
  r := R{a := 1, 'c'};  (* ERROR constructor *)
  r := R{1, b := 'c', b := 'd'};  (* ERROR constructor *)
  r := R{1, d := 2};  (* ERROR unknown-name *)
  r := R{'c'};  (* ERROR type-mismatch *)
  r := R{1, ..};  (* ERROR constructor *)
  r := R{1 .. 2};  (* ERROR constructor *)
END R62.
