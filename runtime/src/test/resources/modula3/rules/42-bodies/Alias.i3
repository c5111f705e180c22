(* Nothing here but an import, which still counts for the order of the bodies. *)
INTERFACE Alias;

IMPORT Zero;

CONST Two = 2 + 0 * NUMBER(Set);

TYPE Set = ARRAY [0 .. 9] OF Type; Type = REF RECORD next := Two END;

PROCEDURE Value (): INTEGER;

VAR unused := BITSIZE(Zero.value);

END Alias.
