MODULE TextElem;

IMPORT Text;

PROCEDURE Less (READONLY a, b: T): BOOLEAN = BEGIN RETURN Text.Compare(a, b) < 0 END Less;

BEGIN
END TextElem.
