INTERFACE TextElem;

TYPE T = TEXT;

CONST Name = "Text";

PROCEDURE Less (READONLY a, b: T): BOOLEAN;

END TextElem.
