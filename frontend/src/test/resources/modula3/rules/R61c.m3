(* Open arrays of other lengths are assignable, and fail when executed; constants have no such parts. *)
MODULE R61c EXPORTS Main;
TYPE Row = ARRAY [1 .. 3] OF INTEGER; Open = ARRAY OF INTEGER; R = RECORD row: Row END;
CONST
  A: Row = Open{1, 2, 3};
  B: Row = Open{1, 2};  (* ERROR shape *)
  C = ARRAY [0 .. 1] OF Row{Open{1, 2}, ..};  (* ERROR not-constant *)
  D = R{Open{1, 2}};  (* ERROR not-constant *)
  E = ARRAY OF Open{Open{1}, Open{1, 2}};  (* ERROR not-constant *)
VAR r: R;
BEGIN
  r := R{Open{1, 2}};
END R61c.
