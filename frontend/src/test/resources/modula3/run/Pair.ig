GENERIC INTERFACE Pair(Elem);
TYPE T = RECORD first, second: Elem.T END;
PROCEDURE Make (a, b: Elem.T): T;
END Pair.
