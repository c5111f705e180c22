(* T's m is decided in the module; who imports this knows only that there is one. *)
INTERFACE Shape;
TYPE
  T <: Public;
  Public = OBJECT METHODS m (x: INTEGER): INTEGER; name (): TEXT := Name; END;
PROCEDURE Name (self: Public): TEXT;
VAR method: PROCEDURE (t: T; x: INTEGER): INTEGER := T.m;
END Shape.
