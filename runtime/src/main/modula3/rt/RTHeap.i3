(* How data lie in traced storage. *)

INTERFACE RTHeap;

(* The data of a referent are the bytes of its value, without the header that
   every referent has and without the lengths of an open array.  Those of an
   object are its fields, of all its supertypes, too.  "r" may be anything but
   NIL, which is a checked run-time error.  See RTType for what can be told of
   types, RTCollector for control over the collector. *)

PROCEDURE GetDataAdr (r: REFANY): ADDRESS;
(* The address of the data of "r".  The collector does not move them. *)

PROCEDURE GetDataSize (r: REFANY): CARDINAL;
(* The number of the data's bytes. *)

PROCEDURE GetArrayShape (r: REFANY; VAR s: ARRAY OF INTEGER);
(* Sets the first elements of "s" to the lengths of the open dimensions of the
   referent of "r", as many as there are and fit; none if it is not an open
   array. *)

END RTHeap.
