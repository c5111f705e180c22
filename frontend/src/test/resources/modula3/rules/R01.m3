(* Types differ when their expanded definitions do. *)
MODULE R01 EXPORTS Main;
TYPE
  List = REF RECORD n: INTEGER; next: List END;
  Odd = REF RECORD n: INTEGER; next: REF RECORD n: CARDINAL; next: Odd END END;
  Color = {Red, Green}; Hue = {Green, Red};
  Point = RECORD x, y: INTEGER END; Default = RECORD x, y: INTEGER := 0 END; Swapped = RECORD y, x: INTEGER END;
  Tree = OBJECT l, r: Tree END; Tree2 = OBJECT l, r: Tree END; Tree3 = OBJECT l: Tree3; r: ROOT END;
VAR
  list: List; odd: Odd; color: Color; hue: Hue;
  p: Point; d: Default; s: Swapped;
  a: REF ARRAY [0 .. 9] OF CHAR; b: REF ARRAY [1 .. 10] OF CHAR; c: REF ARRAY OF CHAR;
  t: Tree; t2: Tree2; t3: Tree3;
BEGIN
  list := odd;  (* ERROR type-mismatch *)
  color := hue;  (* ERROR type-mismatch *)
  p := d;  (* ERROR type-mismatch *)
  p := s;  (* ERROR type-mismatch *)
  a := b;  (* ERROR type-mismatch *)
  a := c;  (* ERROR type-mismatch *)
  t := t2;
  t := t3;  (* ERROR type-mismatch *)
END R01.
