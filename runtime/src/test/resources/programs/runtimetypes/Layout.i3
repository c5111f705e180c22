INTERFACE Layout;

PROCEDURE Show ();
(* Shows what RTHeap tells a safe module. *)

END Layout.
