(* Tests use the type that was allocated; equal types have one code in the whole program, others different ones. *)
MODULE TypeCodes EXPORTS Main;

IMPORT Codes, Fmt, IO;

TYPE
  Mine = REF RECORD a, b: INTEGER END;
  Obj = OBJECT o: Codes.O END;
  Sub = Obj OBJECT END;
  Same = Obj OBJECT END;
  More = Obj OBJECT x: CHAR END;

PROCEDURE Put (b: BOOLEAN) = BEGIN IO.Put(Fmt.Bool(b) & " "); END Put;

VAR
  any := Codes.Make(); obj: Obj := NEW(Sub); root: ROOT := obj; nil: Obj; proc := Local;

PROCEDURE Local (): REFANY =
  TYPE T = REF RECORD a, b: INTEGER END;
  BEGIN
    RETURN NEW(T);
  END Local;

BEGIN
  Put(TYPECODE(Mine) = TYPECODE(Codes.T)); Put(TYPECODE(any) = TYPECODE(Mine)); Put(Codes.Code(proc()) = TYPECODE(Mine));
  Put(NARROW(any, Mine).b = 4); Put(ISTYPE(any, Codes.T)); IO.Put("\n");
  Put(TYPECODE(obj) = TYPECODE(Sub)); Put(TYPECODE(obj) = TYPECODE(Obj)); Put(TYPECODE(root) = TYPECODE(Same));
  Put(TYPECODE(root) = TYPECODE(ROOT)); Put(Codes.Code(NEW(Obj)) = TYPECODE(Codes.O)); Put(TYPECODE(Sub) = TYPECODE(More)); IO.Put("\n");
  Put(ISTYPE(root, Same)); Put(ISTYPE(root, More)); Put(ISTYPE(nil, More)); Put(TYPECODE(nil) = TYPECODE(NULL));
  Put(TYPECODE(NEW(REF ARRAY OF CHAR, 2)) = TYPECODE(REF ARRAY OF CHAR)); Put(ISTYPE("x", TEXT)); IO.Put("\n");
  root := NEW(More); obj := root; Put(TYPECODE(obj) = TYPECODE(More)); Put(ISTYPE(obj, Sub)); IO.Put("\n");
END TypeCodes.
