(* Where a row is stored: the number of its page and of its slot there, packed
   in an integer. *)

INTERFACE RowId;

TYPE T = CARDINAL;

PROCEDURE New (page: CARDINAL; slot: [0 .. 16_FFFF]): T;
PROCEDURE Page (id: T): CARDINAL;
PROCEDURE Slot (id: T): CARDINAL;

END RowId.
