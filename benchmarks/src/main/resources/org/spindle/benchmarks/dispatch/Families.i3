(* Handlers that count, with guards of several kinds. *)

INTERFACE Families;

TYPE
  Kind = {Network, Transport, Endpoint, Range, Pair, Address, Port, Hash, State};

PROCEDURE Begin ();
PROCEDURE End ();
(* Changes between these two take effect together. *)

PROCEDURE Add (kind, a, b, c: INTEGER);
(* Installs a binding as the last one, with a guard of kind "VAL(kind, Kind)"
   for these numbers. *)

PROCEDURE RemoveLast ();
(* Uninstalls the binding that was added last. *)

PROCEDURE Enable (index: INTEGER; on: BOOLEAN);
(* Sets state that guards of the kind "State" read. *)

PROCEDURE Raise (READONLY fields: ARRAY OF INTEGER; passes: INTEGER);
(* Raises "Flow.Arrived" for each four numbers in "fields", so many times. *)

PROCEDURE Runs (i: INTEGER): INTEGER;
(* How often the handler of binding "i" has run, from 0. *)

END Families.
