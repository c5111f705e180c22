MODULE SortItem;

IMPORT Row;

PROCEDURE Compare (READONLY a, b: T): [-1 .. 1] =
  BEGIN
    RETURN Row.Compare(a.keys, b.keys);
  END Compare;

BEGIN
END SortItem.
