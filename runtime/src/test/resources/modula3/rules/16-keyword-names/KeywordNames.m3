(* Keyword names and defaults are those of the signature that the caller sees. *)
MODULE KeywordNames EXPORTS Main;

IMPORT Names;
FROM Names IMPORT Show;

VAR p: PROCEDURE (x: INTEGER; y: INTEGER := 6; z: INTEGER := 5) := Names.Show;
BEGIN
  Names.Show(1);
  Names.Show(third := 9, first := 4);
  Show(second := 5, first := 6);
  p(1);
  p(z := 2, x := 1);
  Names.Run();
END KeywordNames.
