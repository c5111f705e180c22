GENERIC MODULE Pair(Elem);
PROCEDURE Make (a, b: Elem.T): T = BEGIN RETURN T{a, b} END Make;
BEGIN END Pair.
