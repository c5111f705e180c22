(* The units of a program as values.  INTERFACE_UNIT(I) stands for the interface
   that is imported as I, MODULE_UNIT() for the unit that it is written in.
   Both have type REFANY and are assignable to a Unit.T.  There is one value
   for each unit, and no other way to get one, so that having it proves that
   whoever made it may import the interface, or is in the module. *)

INTERFACE Unit;

TYPE T <: REFANY;

PROCEDURE Name (unit: T): TEXT;

PROCEDURE IsInterface (unit: T): BOOLEAN;

PROCEDURE Exports (module, interface: T): BOOLEAN;
(* Whether "module" is a module that exports "interface". *)

END Unit.
