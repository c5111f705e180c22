(* A brand is used once in a program, and branded types differ from all others. *)
MODULE R08 EXPORTS Main;
IMPORT R08b;
CONST Name = "R08"; Three = 3;
TYPE
  A = BRANDED "R08.a" REF INTEGER;
  B = BRANDED Name & ".a" OBJECT END;  (* ERROR brand *)
  C = BRANDED "R08.shared" REF INTEGER;  (* ERROR brand *)
  D = BRANDED Three REF INTEGER;  (* ERROR brand *)
  E = BRANDED REF INTEGER; F = BRANDED REF INTEGER;
  Alias = A;
VAR a: A; e: E; f: F; i: REF INTEGER; o: R08b.T; alias: Alias;
BEGIN
  a := i;  (* ERROR type-mismatch *)
  i := a;  (* ERROR type-mismatch *)
  e := f;  (* ERROR type-mismatch *)
  a := o;  (* ERROR type-mismatch *)
  a := alias;
END R08.
