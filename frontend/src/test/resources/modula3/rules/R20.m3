(* A VAR actual is writable and has exactly the type of the formal, or an array of its shape. *)
MODULE R20 EXPORTS Main;
TYPE Rec = RECORD n: INTEGER END; T = OBJECT END; U = T OBJECT END;
CONST c = 3;
VAR
  i: INTEGER; card: CARDINAL; l: LONGINT; t: T; u: U; r: REF INTEGER; any: REFANY;
  four: ARRAY [0 .. 3] OF INTEGER; cards: ARRAY [0 .. 2] OF CARDINAL; three: ARRAY BOOLEAN OF INTEGER;
PROCEDURE Int (VAR n: INTEGER) = BEGIN n := 1 END Int;
PROCEDURE Obj (VAR t: T) = BEGIN t := NIL END Obj;
PROCEDURE Any (VAR t: REFANY) = BEGIN t := NIL END Any;
PROCEDURE Two (VAR t: ARRAY [1 .. 2] OF INTEGER) = BEGIN t[1] := 1 END Two;
PROCEDURE F (): INTEGER = BEGIN RETURN 1 END F;
PROCEDURE G (): Rec = BEGIN RETURN Rec{1} END G;
BEGIN
  Int(card);  (* ERROR type-mismatch *)
  Int(l);  (* ERROR type-mismatch *)
  Int(c);  (* ERROR not-writable *)
  Int(3);  (* ERROR not-writable *)
  Int(i + 1);  (* ERROR not-writable *)
  Int(F());  (* ERROR not-writable *)
  Int(G().n);  (* ERROR not-writable *)
  Obj(u);  (* ERROR type-mismatch *)
  Obj(NIL);  (* ERROR not-writable *)
  Any(r);  (* ERROR type-mismatch *)
  Any(t);  (* ERROR type-mismatch *)
  Two(four);  (* ERROR type-mismatch *)
  Two(cards);  (* ERROR type-mismatch *)
  FOR k := 1 TO 2 DO Int(k) END;  (* ERROR not-writable *)
  WITH w = i + 1 DO Int(w) END;  (* ERROR not-writable *)
  WITH w = i DO Int(w) END;
  Int(i); Obj(t); Any(any); Two(three); Int(four[0]); Int(r^);
END R20.
