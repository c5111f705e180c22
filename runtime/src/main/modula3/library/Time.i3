(* The time of day. *)

INTERFACE Time;

TYPE T = LONGREAL;
(* Seconds since the beginning of 1970 in universal time, or the number of
   seconds that something takes. *)

PROCEDURE Now (): T;
(* The clock may be set, even back; Tick has one that is not. *)

VAR Grain: LONGREAL := 1.0D-6;
(* Two different results of Now differ by at least that much.  Do not assign
   to it. *)

END Time.
