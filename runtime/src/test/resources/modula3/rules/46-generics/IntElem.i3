INTERFACE IntElem;

TYPE T = INTEGER;

CONST Name = "Int";

PROCEDURE Less (a, b: T): BOOLEAN;

END IntElem.
