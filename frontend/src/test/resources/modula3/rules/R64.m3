(* SUBARRAY of a readonly array is readonly; its operands are integers. *)
MODULE R64 EXPORTS Main;
CONST K = ARRAY [0 .. 2] OF INTEGER{1, 2, 3};
VAR a: ARRAY [0 .. 5] OF INTEGER; n: INTEGER; b := SUBARRAY(a, 1, 2);  (* ERROR open-array *)
PROCEDURE Set (VAR x: ARRAY OF INTEGER) = BEGIN x[0] := 1 END Set;
PROCEDURE P (READONLY r: ARRAY OF INTEGER) =
  BEGIN
    SUBARRAY(r, 0, 1)[0] := 1;  (* ERROR not-writable *)
    Set(SUBARRAY(r, 0, 1));  (* ERROR not-writable *)
  END P;
BEGIN
  Set(SUBARRAY(a, 0, 2));
  Set(SUBARRAY(K, 0, 1));  (* ERROR not-writable *)
  n := SUBARRAY(n, 0, 1)[0];  (* ERROR argument *)
  n := SUBARRAY(a, 'a', 1)[0];  (* ERROR argument *)
  n := SUBARRAY(a, 0)[0];  (* ERROR argument *)
  n := SUBARRAY(a, 0, 1);  (* ERROR type-mismatch *)
END R64.
