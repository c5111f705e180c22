MODULE Trees;

IMPORT Word;

CONST LeastDepth = 4;

TYPE Tree = REF RECORD left, right: Tree; END;

PROCEDURE Make (depth: INTEGER): Tree =
  VAR tree := NEW(Tree);
  BEGIN
    IF depth > 0 THEN
      tree.left := Make(depth - 1);
      tree.right := Make(depth - 1);
    END;
    RETURN tree;
  END Make;

PROCEDURE Count (tree: Tree): INTEGER =
  BEGIN
    IF tree.left = NIL THEN RETURN 1; END;
    RETURN 1 + Count(tree.left) + Count(tree.right);
  END Count;

PROCEDURE Run (greatest: INTEGER): INTEGER =
  VAR longLived := Make(greatest); nodes := 0;
  BEGIN
    FOR depth := LeastDepth TO greatest BY 2 DO
      FOR i := 1 TO Word.LeftShift(1, greatest - depth + LeastDepth) DO
        INC(nodes, Count(Make(depth)));
      END;
    END;
    RETURN nodes + Count(longLived);
  END Run;

BEGIN
END Trees.
