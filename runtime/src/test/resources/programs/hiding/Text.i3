(* Compiled code and most of the library need another. *)
INTERFACE Text;

PROCEDURE Size (t: TEXT): CARDINAL;
PROCEDURE At (t: TEXT; i: CARDINAL): CHAR;

END Text.
