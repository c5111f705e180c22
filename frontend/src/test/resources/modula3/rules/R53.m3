(* Labels of CASE are constants of the selector's base type, and no value has two. *)
MODULE R53 EXPORTS Main;
TYPE Color = {Red, Green, Blue};
VAR n: INTEGER; c: Color; l: LONGINT; ch: CHAR;
BEGIN
  CASE n OF
  | 1 .. 10 => n := 1;
  | 5 => n := 2;  (* ERROR duplicate-label *)
  | 11, 12, 11 => n := 3;  (* ERROR duplicate-label *)
  | -5 .. 1 => n := 4;  (* ERROR duplicate-label *)
  | 1L => n := 5;  (* ERROR type-mismatch *)
  | n => n := 6;  (* ERROR not-constant *)
  | 20 .. n => n := 7;  (* ERROR not-constant *)
  | 2.5 => n := 8;  (* ERROR not-constant *)
  END;
  CASE c OF
  | Color.Red, Color.Blue => n := 1;
  | Color.Green .. Color.Blue => n := 2;  (* ERROR duplicate-label *)
  | 1 => n := 3;  (* ERROR type-mismatch *)
  | Red => n := 4;  (* ERROR unknown-name *)
  ELSE
  END;
  CASE l OF 1 => END;  (* ERROR type-mismatch *)
  CASE ch OF 'a' .. 'c' => | W'd' => END;  (* ERROR type-mismatch *)
  CASE 1.5 OF ELSE END;  (* ERROR type-mismatch *)
  CASE 1.5 OF 1.5 => END;  (* ERROR type-mismatch *)
  CASE "a" OF "a", "b" .. "c" => END;  (* ERROR type-mismatch *)
END R53.
