(* The elements that array constructors must have. *)
MODULE R61 EXPORTS Main;
TYPE Row = ARRAY [1 .. 3] OF INTEGER; Open = ARRAY OF INTEGER;
VAR row: Row; m: ARRAY [0 .. 1] OF Row;
PROCEDURE Take (READONLY a: Open) = BEGIN END Take;
BEGIN
  row := Row{1, 2};  (* ERROR constructor *)
  row := Row{1, 2, 3, 4};  (* ERROR constructor *)
  row := Row{};  (* ERROR constructor *)
  row := Row{1, 'c', ..};  (* ERROR type-mismatch *)
END R61.
