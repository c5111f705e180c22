MODULE R61b EXPORTS Main;
TYPE Row = ARRAY [1 .. 3] OF INTEGER; Open = ARRAY OF INTEGER;
VAR row: Row; m: ARRAY [0 .. 1] OF Row; open := Open{1, 2};  (* ERROR open-array *)
PROCEDURE Take (READONLY a: Open) = BEGIN END Take;
BEGIN
  Take(Open{1, ..});  (* ERROR constructor *)
  Take(Open{x := 1});  (* ERROR constructor *)
  Take(Open{1 .. 3});  (* ERROR constructor *)
  m := ARRAY [0 .. 1] OF Row{1, 2, 3, 4, 5, 6};  (* ERROR type-mismatch *)  (* ERROR constructor *)
  m := ARRAY [0 .. 1] OF Row{1, ..};  (* ERROR type-mismatch *)
  row := INTEGER{1};  (* ERROR constructor *)
  row := row{1, 2, 3};  (* ERROR not-a-type *)
  Take(Open{});
END R61b.
