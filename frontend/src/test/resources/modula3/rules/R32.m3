(* An opaque type without an object bound can be neither allocated nor extended, and hidden parts are not visible. *)
MODULE R32 EXPORTS Main;
IMPORT R32b;
TYPE
  Sub = R32b.Obj OBJECT END;
  Bad = R32b.Ref OBJECT END;  (* ERROR not-object *)
VAR o: R32b.Obj; r: R32b.Ref;
BEGIN
  o := NEW(R32b.Obj); o := NEW(Sub); o := NEW(R32b.Obj, shown := 2);
  r := NEW(R32b.Ref);  (* ERROR argument *)
  o.shown := 1;
  o.hidden := 1;  (* ERROR unknown-name *)
  r^ := 1;  (* ERROR not-a-reference *)
END R32.
