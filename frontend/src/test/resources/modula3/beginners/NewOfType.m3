MODULE NewOfType EXPORTS Main;
TYPE R = RECORD x: INTEGER; END;
VAR p: REF INTEGER; r: R;
BEGIN
  p := NEW(INTEGER);
  r := NEW(R);
  p := 3;
  p^ := NIL;
END NewOfType.
