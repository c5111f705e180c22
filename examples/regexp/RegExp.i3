(* Regular expressions:

     c       the character c; \c if c has another meaning below
     .       any character
     [a-z_]  one of these; [^a-z_] none of these
     ef      e, then f
     e|f     e or f
     e* e+ e?  e any number of times, at least once, at most once
     (e)     e                                                            *)

INTERFACE RegExp;

CONST
  MaxPositions = 60; (* characters and classes in an expression *)

EXCEPTION Error(CARDINAL); (* the place of what is wrong *)

PROCEDURE Matches (READONLY expression, text: ARRAY OF CHAR): BOOLEAN
  RAISES {Error};
(* Whether the expression describes all of "text". *)

END RegExp.
