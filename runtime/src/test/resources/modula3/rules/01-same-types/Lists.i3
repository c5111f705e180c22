INTERFACE Lists;

CONST Limit = 5;

TYPE
  List = REF RECORD n: INTEGER; next: List END;
  Tree = OBJECT left, right: Tree; key: INTEGER := 2 * Limit END;
  Table = REF ARRAY [0 .. 2 * Limit - 1] OF Tree;
  Color = {Red, Green, Blue};

END Lists.
