(* References that do not keep an object from being reclaimed.

   A weak reference dies when the collector finds that its object cannot be
   reached any more, nor is it needed by the clean-up of another object; that
   is, from variables and the objects, other than itself, that have a weak
   reference with a clean-up.  Objects with clean-ups that refer to each other
   in a cycle are never reclaimed. *)

INTERFACE WeakRef;

TYPE T = RECORD byte: ARRAY [0 .. 7] OF BITS 8 FOR [0 .. 255]; END;
(* To be used as if it were opaque. *)

TYPE CleanUpProc = PROCEDURE (READONLY self: T; r: REFANY);

PROCEDURE FromRef (r: REFANY; p: CleanUpProc := NIL): T;
(* A weak reference to "r", which must not be NIL.  If "p" is not NIL,
   p(w, r) is called some time after the weak reference "w" has died: in the
   next call of FromRef or RTCollector.Collect.  It may make "r" reachable
   again, but "w" remains dead.  There should be only one weak reference with
   a clean-up to an object. *)

PROCEDURE ToRef (READONLY w: T): REFANY;
(* The object, or NIL if "w" has died. *)

END WeakRef.
